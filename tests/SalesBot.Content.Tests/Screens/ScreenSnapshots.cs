using SalesBot.Core.Lenses;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.TestKit;

namespace SalesBot.Content.Tests.Screens;

/// <summary>What people read, word for word: every screen's sample, every type's card, and one conversation.</summary>
public class ScreenSnapshots
{
    public static TheoryData<string> Screens => [.. Samples.Screens.Select(s => s.Name)];

    public static TheoryData<string> Types => [.. Shipped.Knowledge.Behaviour.Types.Select(t => t.Id.Value)];

    [Theory]
    [MemberData(nameof(Screens))]
    public void Screen_reads_as_agreed(string name)
    {
        var (_, screen, world) = Samples.All().Single(sample => sample.Name == name);

        Snapshot.ShouldMatch(ViewText.Of(screen.Show(world)), name);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Card_and_script_of_a_type_read_as_agreed(string type)
    {
        var world = Samples.World();
        var pages = Enumerable.Range(0, 5).Select(page => ViewText.Of(new ScriptScreen(new TypeId(type), page, new MenuScreen()).Show(world)));
        var card = ViewText.Of(new CardScreen(new TypeId(type), new MenuScreen()).Show(world));

        Snapshot.ShouldMatch(string.Join("\n────────\n\n", pages.Prepend(card)), $"type-{type}");
    }

    [Fact]
    public void A_whole_conversation_reads_as_agreed()
    {
        var chat = new PureChat();
        var said = new List<string>();
        void Note(string did) => said.Add($"▸ {did}\n\n{ViewText.Of(chat.View)}");

        chat.Send("/start");
        Note("/start");
        chat.Press("شناخت فوری");
        Note("شناخت فوری");
        while (chat.Screen is QuestionScreen)
        {
            var label = chat.Labels.First();
            chat.Press(label);
            Note(label);
        }

        chat.Press("ثبت برای مشتری");
        Note("ثبت برای مشتری");
        chat.Send("خانم کاظمی، پونک");
        Note("خانم کاظمی، پونک");
        chat.Press("ساختن");
        Note("ساختن");
        chat.Send("گفت تا پنج‌شنبه خبر می‌دهد");
        Note("گفت تا پنج‌شنبه خبر می‌دهد");
        chat.Press("ثبت کن");
        Note("ثبت کن");

        Snapshot.ShouldMatch(string.Join("\n────────\n\n", said), "conversation");
    }

    [Fact]
    public void No_snapshot_is_left_over() =>
        Snapshot.Orphans([.. Samples.Screens.Select(s => s.Name), .. Shipped.Knowledge.Behaviour.Types.Select(t => $"type-{t.Id.Value}"), "conversation"]).ShouldBeEmpty();
}
