using Microsoft.Extensions.Logging;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;
using SalesBot.Telegram.Sending;

namespace SalesBot.Adapters.Tests.Telegram;

public class OutboxSenderTests : ClientTests
{
    private static ShowView Show(string text, long? replace = null) =>
        new(new View(Rich.Of(text), [[new Button("بله", "1.yes")]]), replace is { } id ? new MessageId(id) : null);

    [Fact]
    public async Task Sends_what_a_restart_left_behind_and_settles_it()
    {
        await using var bench = NewBench();
        var id = bench.Outbox.Put(7, Show("سلام"));

        await bench.Sender.StartAsync(CancellationToken.None);

        (await bench.Outbox.WaitForAsync(1)).ShouldBe([new(id, Delivery.Delivered, null)]);
        bench.Server.CallsOf("sendMessage").Single().Text.ShouldBe("سلام");
    }

    [Fact]
    public async Task Wakes_at_once_when_told()
    {
        await using var bench = NewBench();
        await bench.Sender.StartAsync(CancellationToken.None);

        for (var i = 1; i <= 50; i++)
        {
            bench.Outbox.Put(7, Show($"{i}"));
            bench.Sender.Wake();
            await bench.Outbox.WaitForAsync(i);
        }
    }

    [Fact]
    public async Task Looks_by_itself_every_few_seconds()
    {
        await using var bench = NewBench();
        await bench.Sender.StartAsync(CancellationToken.None);
        await bench.Time.SkipAsync(TimeSpan.FromSeconds(3));
        bench.Outbox.Put(7, Show("سلام"));
        await bench.Time.SkipAsync(TimeSpan.FromSeconds(3));
        await bench.Outbox.WaitForAsync(1);
    }

    [Fact]
    public async Task Keeps_the_order_of_a_chat_through_retries()
    {
        await using var bench = NewBench();
        bench.Server.Next("sendMessage", ScriptedServer.Broken(), ScriptedServer.Error(429, "Too Many Requests", """{"retry_after":7}"""), ScriptedServer.Json(502, "<html>"));
        bench.Outbox.Put(7, new AnswerPress("99", "ثبت شد"));
        bench.Outbox.Put(7, Show("یک"));
        bench.Outbox.Put(7, Show("دو"));
        bench.Outbox.Put(7, new Disarm(new MessageId(4)));
        await bench.Sender.StartAsync(CancellationToken.None);

        await bench.Time.SkipAsync(due => due < TimeSpan.FromSeconds(30) && due != TimeSpan.FromSeconds(3));
        await bench.Time.SkipAsync(TimeSpan.FromSeconds(7));
        await bench.Time.SkipAsync(due => due < TimeSpan.FromSeconds(30) && due != TimeSpan.FromSeconds(3));

        (await bench.Outbox.WaitForAsync(4)).Select(s => (s.Id, s.Delivery)).ShouldBe([(1, Delivery.Delivered), (2, Delivery.Delivered), (3, Delivery.Delivered), (4, Delivery.Delivered)]);
        bench.Server.Calls.Select(c => c.Method == "sendMessage" ? c.Text : c.Method)
            .ShouldBe(["answerCallbackQuery", "یک", "یک", "یک", "یک", "دو", "editMessageReplyMarkup"]);
    }

    [Fact]
    public async Task A_429_pauses_its_chat_and_no_other()
    {
        await using var bench = NewBench();
        bench.Server.Rule = call => call is { Method: "sendMessage", Chat: < 100 } && bench.Time.GetUtcNow().Hour == 8
            ? ScriptedServer.Error(429, "Too Many Requests", """{"retry_after":3600}""")
            : null;
        // More paused chats than calls may be under way at once.
        for (var chat = 1; chat <= 40; chat++)
        {
            bench.Outbox.Put(chat, Show("صبر"));
        }

        await bench.Sender.StartAsync(CancellationToken.None);
        await bench.Server.WaitForAsync("sendMessage", 40);
        for (var chat = 101; chat <= 140; chat++)
        {
            bench.Outbox.Put(chat, Show("سلام"));
        }

        bench.Sender.Wake();

        var settled = await bench.Outbox.WaitForAsync(40);
        settled.ShouldAllBe(s => s.Id > 40);
        // Not all of them may have begun to wait when the first hour passes.
        await bench.Time.SkipUntilAsync(bench.Outbox.WaitForAsync(80), asked => asked == TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Chats_go_side_by_side()
    {
        await using var bench = NewBench();
        bench.Server.Rule = call => call is { Method: "sendMessage", Chat: 1 } ? ScriptedServer.Silence() : null;
        bench.Outbox.Put(1, Show("می‌ماند"));
        bench.Outbox.Put(2, Show("می‌رود"));

        await bench.Sender.StartAsync(CancellationToken.None);

        (await bench.Outbox.WaitForAsync(1)).Single().Id.ShouldBe(2);
    }

    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user", LogLevel.Debug)]
    [InlineData(400, "Bad Request: chat not found", LogLevel.Debug)]
    [InlineData(400, "Bad Request: can't parse entities: Unsupported start tag", LogLevel.Error)]
    public async Task A_refusal_is_final_and_the_next_message_goes(int code, string description, LogLevel level)
    {
        await using var bench = NewBench();
        bench.Server.Next("sendMessage", ScriptedServer.Error(code, description));
        bench.Outbox.Put(7, Show("راز"));
        bench.Outbox.Put(7, Show("دو"));

        await bench.Sender.StartAsync(CancellationToken.None);

        var settled = await bench.Outbox.WaitForAsync(2);
        settled.ShouldBe([new(1, Delivery.Refused, $"{code} {description}"), new(2, Delivery.Delivered, null)]);
        bench.Logs.Lines.Where(l => l.Text.Contains(description)).Select(l => l.Level).ShouldBe([level]);
        bench.Logs.Everything.ShouldNotContain("راز");
    }

    [Fact]
    public async Task Editing_to_the_same_is_success()
    {
        await using var bench = NewBench();
        bench.Server.Next("editMessageText", ScriptedServer.Error(400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same"));
        bench.Server.Next("editMessageReplyMarkup", ScriptedServer.Error(400, "Bad Request: message is not modified"));
        bench.Outbox.Put(7, Show("همان", replace: 4));
        bench.Outbox.Put(7, new Disarm(new MessageId(4)));

        await bench.Sender.StartAsync(CancellationToken.None);

        (await bench.Outbox.WaitForAsync(2)).ShouldAllBe(s => s.Delivery == Delivery.Delivered);
        bench.Server.CallsOf("sendMessage").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Bad Request: message to edit not found")]
    [InlineData("Bad Request: message can't be edited")]
    [InlineData("Bad Request: MESSAGE_ID_INVALID")]
    public async Task Where_a_message_cannot_be_edited_a_new_one_is_sent(string description)
    {
        await using var bench = NewBench();
        bench.Server.Next("editMessageText", ScriptedServer.Error(400, description));
        bench.Outbox.Put(7, Show("تازه", replace: 4));

        await bench.Sender.StartAsync(CancellationToken.None);

        (await bench.Outbox.WaitForAsync(1)).Single().Delivery.ShouldBe(Delivery.Delivered);
        bench.Server.Calls.Select(c => c.Method).ShouldBe(["editMessageText", "sendMessage"]);
        bench.Server.Calls[0].Body.GetProperty("message_id").GetInt64().ShouldBe(4);
    }

    [Fact]
    public async Task A_press_that_is_too_old_is_settled_quietly()
    {
        await using var bench = NewBench();
        bench.Server.Next("answerCallbackQuery", ScriptedServer.Error(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"));
        bench.Outbox.Put(7, new AnswerPress("99", null));

        await bench.Sender.StartAsync(CancellationToken.None);

        await bench.Outbox.WaitForAsync(1);
        bench.Logs.Lines.ShouldAllBe(l => l.Level < LogLevel.Warning);
        bench.Server.Calls.Single().ShouldSay("""{"callback_query_id":"99"}""");
    }

    [Fact]
    public async Task A_long_toast_is_cut()
    {
        await using var bench = NewBench();
        bench.Outbox.Put(7, new AnswerPress("99", new string('ی', 250)));
        await bench.Sender.StartAsync(CancellationToken.None);
        await bench.Outbox.WaitForAsync(1);
        bench.Server.Calls.Single().Text.ShouldBe(new string('ی', 199) + "…");
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"$type":"show"}""")]
    [InlineData("""{"$type":"show","View":{"Text":{}}}""")]
    [InlineData("""{"$type":"answer"}""")]
    [InlineData("""{"$type":"of a later version"}""")]
    public async Task What_cannot_be_decoded_is_dropped_and_not_tried_for_ever(string payload)
    {
        await using var bench = NewBench();
        bench.Server.Next("answerCallbackQuery", ScriptedServer.Error(400, "Bad Request: query ID is empty"));
        bench.Outbox.Put(7, payload);
        bench.Outbox.Put(7, Show("دو"));

        await bench.Sender.StartAsync(CancellationToken.None);

        (await bench.Outbox.WaitForAsync(2)).Select(s => s.Delivery).ShouldBe([Delivery.Refused, Delivery.Delivered]);
        bench.Logs.Everything.ShouldNotContain("later version");
    }

    [Fact]
    public async Task A_store_that_fails_is_asked_to_settle_again_and_nothing_is_sent_twice()
    {
        await using var bench = NewBench();
        bench.Outbox.FailingSettlements = 2;
        bench.Outbox.Put(7, Show("یک"));
        bench.Outbox.Put(7, Show("دو"));
        await bench.Sender.StartAsync(CancellationToken.None);

        await bench.Time.SkipAsync(TimeSpan.FromSeconds(1));
        await bench.Time.SkipAsync(TimeSpan.FromSeconds(2));

        await bench.Outbox.WaitForAsync(2);
        bench.Server.CallsOf("sendMessage").Select(c => c.Text).ShouldBe(["یک", "دو"]);
    }

    [Fact]
    public async Task A_refused_token_loses_no_message()
    {
        await using var bench = NewBench();
        bench.Server.Rule = _ => ScriptedServer.Error(401, "Unauthorized");
        bench.Outbox.Put(7, Show("یک"));
        bench.Outbox.Put(8, Show("دو"));

        await bench.Sender.StartAsync(CancellationToken.None);
        await bench.Server.WaitForAsync("getMe", 2);
        await bench.Sender.StopAsync(CancellationToken.None);

        bench.Outbox.Settled.ShouldBeEmpty();
        bench.Application.Stops.ShouldBe(1);
        bench.Logs.Count(LogLevel.Critical).ShouldBe(1);
    }

    [Fact]
    public async Task Server_errors_for_one_message_do_not_block_its_chat_for_ever()
    {
        await using var bench = NewBench();
        bench.Server.Rule = call => call is { Method: "sendMessage", Text: "زهر" } ? ScriptedServer.Error(500, "Internal Server Error") : null;
        bench.Outbox.Put(7, Show("زهر"));
        bench.Outbox.Put(7, Show("دو"));
        await bench.Sender.StartAsync(CancellationToken.None);

        var settled = bench.Outbox.WaitForAsync(2);
        await bench.Time.SkipUntilAsync(settled, asked => asked <= TimeSpan.FromSeconds(30) && asked != TimeSpan.FromSeconds(3));

        bench.Server.CallsOf("sendMessage").Count().ShouldBeGreaterThan(100);
        (await settled).Select(s => s.Delivery).ShouldBe([Delivery.Refused, Delivery.Delivered]);
    }

    [Fact]
    public async Task Stopping_lets_a_call_under_way_finish_and_settles_it()
    {
        await using var bench = NewBench();
        var release = new TaskCompletionSource();
        bench.Server.Next("sendMessage", async (call, cancel) =>
        {
            await release.Task.WaitAsync(cancel);
            return await ScriptedServer.Ok("true")(call, cancel);
        });
        bench.Outbox.Put(7, Show("یک"));
        bench.Outbox.Put(7, Show("دو"));
        await bench.Sender.StartAsync(CancellationToken.None);
        await bench.Server.WaitForAsync("sendMessage", 1);

        var stop = bench.Sender.StopAsync(CancellationToken.None);
        release.SetResult();
        await stop;

        bench.Outbox.Settled.ShouldBe([new(1, Delivery.Delivered, null)]);
    }

    [Fact]
    public async Task A_chat_gets_a_burst_and_then_its_pace()
    {
        // Limits run on real time, so the pace here is a hundred times the documented one.
        await using var bench = NewBench(new SendRates(1000, TimeSpan.FromSeconds(1), 3, TimeSpan.FromMilliseconds(200)));
        for (var i = 0; i < 5; i++)
        {
            bench.Outbox.Put(7, Show($"{i}"));
        }

        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        await bench.Sender.StartAsync(CancellationToken.None);
        await bench.Outbox.WaitForAsync(3);
        await bench.Outbox.WaitForAsync(5);

        System.Diagnostics.Stopwatch.GetElapsedTime(started).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(250));
    }

    [Fact]
    public async Task Over_all_chats_no_window_sees_more_than_allowed()
    {
        var window = TimeSpan.FromMilliseconds(300);
        await using var bench = NewBench(new SendRates(10, window, 3, TimeSpan.FromSeconds(1)));
        var at = new System.Collections.Concurrent.ConcurrentQueue<TimeSpan>();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        bench.Server.Rule = _ =>
        {
            at.Enqueue(clock.Elapsed);
            return null;
        };
        for (var chat = 1; chat <= 25; chat++)
        {
            bench.Outbox.Put(chat, Show("سلام"));
        }

        await bench.Sender.StartAsync(CancellationToken.None);
        await bench.Outbox.WaitForAsync(25);

        var times = at.Order().ToList();
        (times[20] - times[0]).ShouldBeGreaterThan(window);
    }

    [Fact]
    public async Task Answers_to_presses_wait_for_no_limit()
    {
        await using var bench = NewBench(new SendRates(1, TimeSpan.FromHours(1), 1, TimeSpan.FromHours(1)));
        for (var i = 0; i < 20; i++)
        {
            bench.Outbox.Put(7, new AnswerPress($"{i}", null));
        }

        await bench.Sender.StartAsync(CancellationToken.None);

        await bench.Outbox.WaitForAsync(20);
    }

    [Fact]
    public async Task Hundreds_of_chats_each_keep_their_order()
    {
        await using var bench = NewBench();
        var random = new Random(3);
        bench.Server.Rule = _ => random.Next(5) == 0 ? async (call, cancel) =>
        {
            await Task.Yield();
            return await ScriptedServer.Ok("true")(call, cancel);
        } : null;
        for (var i = 0; i < 3000; i++)
        {
            bench.Outbox.Put(random.Next(200), Show($"{i}"));
        }

        await bench.Sender.StartAsync(CancellationToken.None);
        await bench.Outbox.WaitForAsync(3000);

        bench.Server.Calls.Count.ShouldBe(3000);
        bench.Server.Calls.GroupBy(c => c.Chat).ShouldAllBe(chat => chat.Select(c => int.Parse(c.Text, null)).SequenceEqual(chat.Select(c => int.Parse(c.Text, null)).Order()));
    }
}
