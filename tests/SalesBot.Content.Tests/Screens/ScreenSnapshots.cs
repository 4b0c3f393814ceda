using SalesBot.Core.Dialogue;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
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
    public void Reminders_and_what_presses_make_of_them_read_as_agreed()
    {
        var world = Samples.World();
        var due = world.Book.FollowUps(world.Seller.Id, new FollowUpFilter(), 0, 9).Items;
        var said = due[..2].Select(f => ViewText.Of(Reminders.Of(f, world))).Append(ViewText.Of(MorningList.Of(world)!)).ToList();
        var chat = new PureChat().Send("/start").Send("/customers").Send("آقای رضایی").Press("ساختن").Press("پیگیری").Send("فردا ساعت ۱۰ پیش‌فاکتور بفرستم");
        var id = chat.Store.Book.FollowUps(new SellerId(101), new FollowUpFilter(), 0, 1).Items[0].Id.Value;
        foreach (var press in new[] { "done", "undone", "later" })
        {
            said.Add($"▸ {press}\n\n{ViewText.Of(chat.PressData($"0.{press}:{id}").View)}");
        }

        said.Add($"▸ ساعت ۱۷\n\n{ViewText.Of(chat.Press("ساعت ۱۷").View)}");
        foreach (var press in new[] { "done", "later" })
        {
            said.Add($"▸ {press}\n\n{ViewText.Of(chat.PressData($"0.{press}:{id}").View)}");
        }

        said.Add($"▸ gone\n\n{ViewText.Of(chat.PressData("0.done:404").View)}");
        Snapshot.ShouldMatch(string.Join("\n────────\n\n", said), "reminders");
    }

    [Fact]
    public void No_snapshot_is_left_over() =>
        Snapshot.Orphans([.. Samples.Screens.Select(s => s.Name), .. Shipped.Knowledge.Behaviour.Types.Select(t => $"type-{t.Id.Value}"), "conversation", "reminders"]).ShouldBeEmpty();
}
