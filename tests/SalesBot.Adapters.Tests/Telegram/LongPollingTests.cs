using Microsoft.Extensions.Logging;
using SalesBot.Core.Ports;

namespace SalesBot.Adapters.Tests.Telegram;

public class LongPollingTests : ClientTests
{
    private static ScriptedServer.Answering Updates(params string[] updates) => ScriptedServer.Ok($"[{string.Join(',', updates)}]");

    private static string Text(long id) =>
        $$$"""{"update_id":{{{id}}},"message":{"message_id":1,"date":1,"from":{"id":7,"is_bot":false,"first_name":"a"},"chat":{"id":7,"type":"private"},"text":"t{{{id}}}"}}""";

    private static long? Offset(Call call) => call.Body.TryGetProperty("offset", out var offset) ? offset.GetInt64() : null;

    [Fact]
    public async Task Asks_for_messages_presses_and_inline_queries_after_clearing_a_webhook()
    {
        await using var bench = NewBench();
        bench.Server.Next("getUpdates", Updates(Text(10)));
        await using var batches = bench.Polling.ReadAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);

        (await batches.MoveNextAsync()).ShouldBeTrue();

        bench.Server.Calls.Select(c => c.Method).ShouldBe(["getMe", "deleteWebhook", "getUpdates"]);
        bench.Server.Calls[2].ShouldSay("""{"limit":100,"timeout":30,"allowed_updates":["message","callback_query","inline_query"]}""");
        batches.Current.Items.Single().Incoming.ShouldNotBeNull();
    }

    [Fact]
    public async Task Passes_the_next_offset_only_after_the_batch_is_confirmed()
    {
        await using var bench = NewBench();
        bench.Server.Next("getUpdates", Updates(Text(10), Text(11)), Updates(Text(10), Text(11)), Updates(Text(12)));
        await using var batches = bench.Polling.ReadAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);

        await batches.MoveNextAsync();
        var again = batches.MoveNextAsync();
        await bench.Time.SkipAsync(TimeSpan.FromSeconds(1));
        await again;
        batches.Current.Items.Select(i => i.Id).ShouldBe([new UpdateId(10), new UpdateId(11)]);
        batches.Current.Confirm();
        await batches.MoveNextAsync();

        bench.Server.CallsOf("getUpdates").Select(Offset).ShouldBe([null, null, 12]);
    }

    [Fact]
    public async Task One_odd_update_does_not_block_the_queue()
    {
        await using var bench = NewBench();
        bench.Server.Next("getUpdates", Updates(Text(10), """{"update_id":11,"message":{"message_id":"what","chat":5}}""", """{"no":"number"}""", "7", """{"update_id":12}"""), Updates(Text(13)));
        await using var batches = bench.Polling.ReadAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);

        await batches.MoveNextAsync();
        batches.Current.Items.Select(i => (i.Id.Value, i.Incoming is null)).ShouldBe([(10, false), (11, true), (12, true)]);
        batches.Current.Confirm();
        await batches.MoveNextAsync();

        bench.Server.CallsOf("getUpdates").Select(Offset).ShouldBe([null, 13]);
    }

    [Fact]
    public async Task What_nobody_knew_when_the_client_was_written_costs_nothing_but_itself()
    {
        await using var bench = NewBench();
        bench.Server.Next(
            "getUpdates",
            Updates(
                """{"update_id":20,"mind_read":{"thought":{"depth":7}}}""",
                """{"update_id":21,"message":{"message_id":1,"date":1,"from":{"id":7,"is_bot":false,"first_name":"a"},"chat":{"id":7,"type":"hologram"},"text":"x"}}""",
                """{"update_id":22,"message":{"message_id":1,"date":1,"from":{"id":7,"is_bot":false,"first_name":"a"},"chat":{"id":7,"type":"private"},"text":"b","entities":[{"type":"shimmer","offset":0,"length":1,"colour":[1]}],"forward_origin":{"type":"dream","date":1}}}""",
                """{"update_id":23,"message":{"message_id":99999999999,"date":99999999999,"from":{"id":7,"is_bot":false,"first_name":"a"},"chat":{"id":7,"type":"private"},"text":"c","sender_tag":5,"paid_media":[]}}""",
                """{"update_id":24,"callback_query":{"id":"1","from":{"id":7,"is_bot":false,"first_name":"a"},"message":{"message_id":2,"date":1,"chat":{"id":7,"type":"private"},"reply_markup":{"inline_keyboard":"new"}},"chat_instance":1,"data":"1.menu"}}""",
                """{"update_id":99999999999,"message":{"message_id":1,"date":1,"from":{"id":7,"is_bot":false,"first_name":"a"},"chat":{"id":7,"type":"private"},"text":"d"}}"""),
            Updates(Text(1)));
        await using var batches = bench.Polling.ReadAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);

        await batches.MoveNextAsync();
        batches.Current.Items.Select(i => (i.Id.Value, i.Incoming is not null)).ShouldBe([(20, false), (21, false), (22, true), (23, true), (24, true), (99999999999, true)]);
        batches.Current.Confirm();
        await batches.MoveNextAsync();

        Offset(bench.Server.CallsOf("getUpdates").Last()).ShouldBe(100000000000);
    }

    [Fact]
    public async Task A_quiet_server_is_asked_again_with_the_same_offset()
    {
        await using var bench = NewBench();
        bench.Server.Next("getUpdates", Updates(Text(10)), Updates(), Updates(Text(11)));
        await using var batches = bench.Polling.ReadAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);

        await batches.MoveNextAsync();
        batches.Current.Confirm();
        await batches.MoveNextAsync();

        bench.Server.CallsOf("getUpdates").Select(Offset).ShouldBe([null, 11, 11]);
    }

    [Fact]
    public async Task After_a_quiet_week_the_old_offset_is_forgotten()
    {
        await using var bench = NewBench();
        bench.Server.Next("getUpdates", Updates(Text(1000)), (call, cancel) =>
        {
            bench.Time.Advance(TimeSpan.FromDays(7));
            return Updates()(call, cancel);
        }, Updates(Text(3)));
        await using var batches = bench.Polling.ReadAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);

        await batches.MoveNextAsync();
        batches.Current.Confirm();
        var next = batches.MoveNextAsync().AsTask();
        await bench.Server.WaitForAsync("getUpdates", 2);
        // Seven days passed while the second call ran, so it may have timed out and be tried again.
        await bench.Time.SkipUntilAsync(next, asked => asked < TimeSpan.FromSeconds(60));
        Offset(bench.Server.CallsOf("getUpdates").Last()).ShouldBeNull();
    }

    [Fact]
    public async Task The_http_call_may_take_longer_than_the_poll()
    {
        await using var bench = NewBench(settings: [("Telegram:PollTimeout", "00:00:50"), ("Telegram:RequestTimeout", "00:00:20")]);
        await using var batches = bench.Polling.ReadAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        bench.Server.Next("getUpdates", ScriptedServer.Silence(), Updates(Text(1)));
        var next = batches.MoveNextAsync();

        await bench.Time.SkipAsync(TimeSpan.FromSeconds(70));
        await bench.Time.SkipAsync(due => due < TimeSpan.FromSeconds(10));

        (await next).ShouldBeTrue();
    }

    [Fact]
    public async Task A_second_reader_is_told_of_once_and_waited_out()
    {
        await using var bench = NewBench();
        var conflict = ScriptedServer.Error(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        bench.Server.Next("getUpdates", conflict, conflict, conflict, Updates(Text(1)));
        await using var batches = bench.Polling.ReadAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var next = batches.MoveNextAsync();

        for (var i = 0; i < 3; i++)
        {
            await bench.Time.SkipAsync(due => due <= TimeSpan.FromSeconds(30));
        }

        (await next).ShouldBeTrue();
        bench.Logs.Lines.Single(l => l.Level == LogLevel.Warning).Text.ShouldStartWith("Another program reads this bot's updates");
        bench.Application.Stops.ShouldBe(0);
    }

    [Fact]
    public async Task An_outage_is_told_of_once_and_its_end_once()
    {
        await using var bench = NewBench();
        bench.Server.Next("getUpdates", ScriptedServer.Broken(), ScriptedServer.Json(502, "<html>"), ScriptedServer.Broken(), Updates(Text(1)));
        await using var batches = bench.Polling.ReadAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var next = batches.MoveNextAsync();

        for (var i = 0; i < 3; i++)
        {
            await bench.Time.SkipAsync(due => due <= TimeSpan.FromSeconds(30));
        }

        (await next).ShouldBeTrue();
        bench.Logs.Count(LogLevel.Warning).ShouldBe(1);
        bench.Logs.Lines.Count(l => l.Text.StartsWith("The Bot API answers again", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData(401, "getMe")]
    [InlineData(404, "getMe")]
    [InlineData(401, "getUpdates")]
    public async Task A_refused_token_stops_the_application_with_a_sentence(int code, string method)
    {
        await using var bench = NewBench();
        bench.Server.Next(method, ScriptedServer.Error(code, "Unauthorized"));
        await using var batches = bench.Polling.ReadAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);

        (await batches.MoveNextAsync()).ShouldBeFalse();

        bench.Application.Stops.ShouldBe(1);
        bench.Logs.Lines.Single(l => l.Level == LogLevel.Critical).Text
            .ShouldBe($"Telegram refused the bot's token ({code} Unauthorized). Check Telegram__Token against BotFather, and Telegram__BaseUrl. The bot stops.");
    }

    [Fact]
    public async Task Stopping_ends_a_poll_that_waits()
    {
        await using var bench = NewBench();
        using var cancel = new CancellationTokenSource();
        await using var batches = bench.Polling.ReadAsync(cancel.Token).GetAsyncEnumerator(CancellationToken.None);
        var next = batches.MoveNextAsync();
        await bench.Server.WaitForAsync("getUpdates", 1);

        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(next.AsTask());
    }
}
