using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;
using SalesBot.Telegram;
using SalesBot.Telegram.Api;

namespace SalesBot.Adapters.Tests.Telegram;

public class TokenSecrecyTests : ClientTests
{
    [Fact]
    public async Task The_token_is_in_no_log_whatever_goes_wrong()
    {
        await using var bench = NewBench();
        bench.Server
            .Next("getMe", ScriptedServer.Broken())
            .Next("getUpdates", ScriptedServer.Broken(), ScriptedServer.Error(409, $"Conflict for bot{Bench.Token}"), ScriptedServer.Error(401, $"bot{Bench.Token}"))
            .Next("sendMessage", ScriptedServer.Broken(), ScriptedServer.Error(400, $"bot{Bench.Token}"))
            .Next("sendPhoto", ScriptedServer.Broken(), ScriptedServer.Error(403, $"bot{Bench.Token}"))
            .Next("setMyCommands", ScriptedServer.Error(400, $"bot{Bench.Token}"));
        bench.Outbox.Put(7, new ShowView(new View(Rich.Of("سلام"), []), null));
        bench.Outbox.Put(8, new ShowQr("https://t.me/x?start=1", "سلام"));
        await bench.Sender.StartAsync(CancellationToken.None);
        await bench.Commands.SetCommandsAsync([("start", "شروع")], CancellationToken.None);
        await using var batches = bench.Polling.ReadAsync(CancellationToken.None).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var next = batches.MoveNextAsync().AsTask();

        await bench.Time.SkipUntilAsync(Task.WhenAll(next, bench.Outbox.WaitForAsync(2)), asked => asked <= TimeSpan.FromSeconds(30));

        bench.Logs.Lines.Count().ShouldBeGreaterThan(5);
        bench.Logs.Everything.ShouldNotContain(Bench.Secret);
        bench.Outbox.Settled.ShouldAllBe(s => !s.Reason!.Contains(Bench.Secret));
    }

    /// <summary>With the real handler, and with everything switched on that watches HTTP calls.</summary>
    [Fact]
    public async Task The_token_is_in_no_log_or_trace_of_a_real_connection()
    {
        var traced = new System.Collections.Concurrent.ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("System.Net", StringComparison.Ordinal),
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => traced.Enqueue(string.Join(' ', activity.TagObjects) + string.Join(' ', activity.Events.SelectMany(e => e.Tags))),
        };
        ActivitySource.AddActivityListener(listener);
        using var logs = new CollectedLogs();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Telegram:Token", Bench.Token), new("Telegram:Client", Client.ToString()), new("Telegram:BaseUrl", "http://127.0.0.1:9")]).Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
        services.AddSingleton<IOutbox>(new MemoryOutbox());
        services.AddSingleton<IHostApplicationLifetime>(new Bench.StoppableApplication());
        await using var provider = services.AddSalesBotTelegram(configuration).BuildServiceProvider();

        var failure = await Should.ThrowAsync<TelegramUnreachable>(() => provider.GetRequiredService<IBotApi>().GetMeAsync(CancellationToken.None));

        failure.ToString().ShouldNotContain(Bench.Secret);
        logs.Everything.ShouldNotContain(Bench.Secret);
        string.Join('\n', traced).ShouldNotContain(Bench.Secret);
    }
}
