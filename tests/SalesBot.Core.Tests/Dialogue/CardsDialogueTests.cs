using SalesBot.Core.Dialogue;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Lenses;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Dialogue;

public class CardsDialogueTests
{
    private readonly PureChat _chat = new PureChat().Send("/start");

    [Fact]
    public void Below_the_twelve_stands_a_button_for_each_further_lens()
    {
        _chat.Send("/cards");

        _chat.Labels.Take(12).ShouldBe(Shipped.Knowledge.Behaviour.Types.Select(t => $"{t.Emoji} {t.Name}"));
        _chat.Labels.Skip(12).Take(6).ShouldBe(Shipped.Knowledge.Lenses.Skip(1).Select(l => $"🗂 {l.Name}"));
    }

    [Fact]
    public void The_page_of_a_lens_leads_to_the_cards_of_its_types_and_back()
    {
        _chat.Send("/cards").Press("قبیله");
        _chat.Labels.Take(4).ShouldBe(Shipped.Knowledge.LensOf(LensId.Tribe)!.Types.Select(t => $"{t.Emoji} {t.Name}"));

        _chat.Press("خون‌آشام");
        _chat.Text.ShouldContain("خون‌آشام · قبیله");
        _chat.Text.ShouldContain(Shipped.Knowledge.FindType(KnownTypes.Vampire)!.Value.Type.Script.Opening);

        _chat.PressData(_chat.View.Rows[^1][0].Data);
        _chat.Screen.ShouldBe(new CardsScreen(LensId.Tribe));
        _chat.PressData(_chat.View.Rows[^1][0].Data);
        _chat.Screen.ShouldBe(new CardsScreen());
    }

    [Fact]
    public void The_script_of_a_type_of_any_lens_opens_page_by_page()
    {
        _chat.Send("خون‌آشام").Press(Shipped.Knowledge.Words.Common.Script);

        _chat.Screen.ShouldBeOfType<ScriptScreen>().Type.ShouldBe(KnownTypes.Vampire);
        _chat.Press(Shipped.Knowledge.Words.Common.Next).Screen.ShouldBeOfType<ScriptScreen>().Page.ShouldBe(1);
    }

    [Theory]
    [InlineData("cards:behaviour")]
    [InlineData("cards:nosuch")]
    [InlineData("cards:")]
    public void A_button_of_no_further_lens_opens_the_twelve(string code) =>
        _chat.Send("/cards").PressData(ButtonData.Encode(ButtonData.NoSerial, code)).Screen.ShouldBe(new CardsScreen());

    [Fact]
    public void A_seller_who_knows_better_can_name_only_a_type_of_the_lens_in_question()
    {
        _chat.Send("هی می‌گه فلان سایت ارزون‌تر می‌ده و چونه می‌زنه").Press(Shipped.Knowledge.Words.Verdict.Other);
        _chat.Screen.ShouldBeOfType<NameTypeScreen>();

        _chat.Send("خون‌آشام").Screen.ShouldBeOfType<NameTypeScreen>();
        _chat.Send("شکاک").Screen.ShouldBeOfType<VerdictScreen>();
    }
}
