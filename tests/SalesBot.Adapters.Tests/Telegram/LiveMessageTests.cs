using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;

namespace SalesBot.Adapters.Tests.Telegram;

public class LiveMessageTests : ClientTests
{
    private static readonly CancellationToken Never = CancellationToken.None;
    private static readonly ChatId Chat = new(7);
    private static readonly MessageId Message = new(1);

    private static View Say(string text) => new(text, []);

    private static bool IsPause(TimeSpan asked) => asked == TimeSpan.FromSeconds(1);

    [Fact]
    public async Task The_first_text_is_sent_and_its_message_is_told()
    {
        await using var bench = NewBench();
        (await bench.Live.SendAsync(Chat, Say("۰٪"), Never)).ShouldBe(Message);
        bench.Server.Calls.Single().Text.ShouldBe("۰٪");
    }

    [Fact]
    public async Task Of_texts_within_a_second_the_latest_is_shown()
    {
        await using var bench = NewBench();
        await bench.Live.EditAsync(Chat, Message, Say("۱"), Never);
        await bench.Server.WaitForAsync("editMessageText", 1);
        for (var i = 2; i <= 9; i++)
        {
            await bench.Live.EditAsync(Chat, Message, Say($"{i}"), Never);
        }

        await bench.Time.SkipAsync(IsPause);

        (await bench.Server.WaitForAsync("editMessageText", 2)).Select(c => c.Text).ShouldBe(["۱", "9"]);
        await bench.Time.SkipAsync(IsPause);
        bench.Server.CallsOf("editMessageText").Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_try_again_shows_what_is_newest_by_then()
    {
        await using var bench = NewBench();
        bench.Server.Next("editMessageText", ScriptedServer.Error(429, "Too Many Requests", """{"retry_after":9}"""));
        await bench.Live.EditAsync(Chat, Message, Say("کهنه"), Never);
        await bench.Server.WaitForAsync("editMessageText", 1);
        await bench.Live.EditAsync(Chat, Message, Say("نو"), Never);
        await bench.Time.SkipAsync(TimeSpan.FromSeconds(9));
        (await bench.Server.WaitForAsync("editMessageText", 2))[1].Text.ShouldBe("نو");
    }

    [Fact]
    public async Task Messages_do_not_wait_for_each_other()
    {
        await using var bench = NewBench();
        await bench.Live.EditAsync(Chat, Message, Say("a"), Never);
        await bench.Live.EditAsync(Chat, new MessageId(2), Say("b"), Never);
        await bench.Live.EditAsync(new ChatId(8), Message, Say("c"), Never);
        (await bench.Server.WaitForAsync("editMessageText", 3)).Select(c => c.Text).ShouldBe(["a", "b", "c"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_last_text_drops_those_that_wait_and_is_waited_for()
    {
        await using var bench = NewBench();
        await bench.Live.EditAsync(Chat, Message, Say("۱"), Never);
        await bench.Server.WaitForAsync("editMessageText", 1);
        await bench.Live.EditAsync(Chat, Message, Say("۲"), Never);
        await bench.Time.SkipUntilAsync(bench.Live.FinishAsync(Chat, Message, Say("پایان"), Never), IsPause);
        bench.Server.CallsOf("editMessageText").Last().Text.ShouldBe("پایان");
    }

    [Fact]
    public async Task Nothing_of_it_throws_and_a_message_that_could_not_be_sent_is_null()
    {
        await using var bench = NewBench();
        bench.Server.Rule = _ => ScriptedServer.Error(403, "Forbidden: bot was blocked by the user");
        (await bench.Live.SendAsync(Chat, Say("۰"), Never)).ShouldBeNull();
        await bench.Live.EditAsync(Chat, Message, Say("۱"), Never);
        await bench.Time.SkipUntilAsync(bench.Live.FinishAsync(Chat, Message, Say("۲"), Never), IsPause);

        bench.Server.Rule = _ => ScriptedServer.Broken();
        var sending = bench.Live.SendAsync(Chat, Say("۳"), Never);
        await bench.Time.SkipUntilAsync(sending, asked => asked < TimeSpan.FromSeconds(30));
        (await sending).ShouldBeNull();
    }

    [Fact]
    public async Task Cancelling_is_cancelling()
    {
        await using var bench = NewBench();
        using var cancel = new CancellationTokenSource();
        bench.Server.Next("sendMessage", ScriptedServer.Silence());
        var sending = bench.Live.SendAsync(Chat, Say("۰"), cancel.Token);
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(sending);
        await Should.ThrowAsync<OperationCanceledException>(() => bench.Live.EditAsync(Chat, Message, Say("۱"), cancel.Token));
    }

    [Fact]
    public async Task What_the_outbox_puts_in_its_place_stays()
    {
        await using var bench = NewBench();
        await bench.Live.EditAsync(Chat, Message, Say("۱"), Never);
        await bench.Server.WaitForAsync("editMessageText", 1);
        await bench.Live.EditAsync(Chat, Message, Say("۹۹٪"), Never);
        bench.Outbox.Put(7, new ShowView(Say("تمام"), Message));
        await bench.Sender.StartAsync(Never);
        await bench.Outbox.WaitForAsync(1);

        bench.Time.Advance(TimeSpan.FromSeconds(2));

        bench.Server.CallsOf("editMessageText").Last().Text.ShouldBe("تمام");
    }
}
