global using Shouldly;
global using Xunit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SalesBot.Core.Ports;
using SalesBot.Telegram;
using SalesBot.Telegram.Api;
using SalesBot.Telegram.Receiving;
using SalesBot.Telegram.Sending;

namespace SalesBot.Adapters.Tests.Telegram;

/// <summary>The adapter as the program registers it, on a scripted server, a clock of the test's own and an outbox in memory.</summary>
internal sealed class Bench : IAsyncDisposable
{
    public const string Secret = "AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";
    public const string Token = "1000001:" + Secret;

    private readonly ServiceProvider _services;

    public Bench(SendRates? rates = null, ApiClient client = ApiClient.Own, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            // The long timeout keeps out of the way of the waits that the tests skip.
            .AddInMemoryCollection([new("Telegram:Token", Token), new("Telegram:Client", client.ToString()), new("Telegram:RequestTimeout", "00:02:00")])
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value)))
            .Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IOutbox>(Outbox);
        services.AddSingleton(rates ?? new SendRates(10_000, TimeSpan.FromSeconds(1), 10_000, TimeSpan.FromMilliseconds(1)));
        services.AddSingleton<IHostApplicationLifetime>(Application);
        services.AddSalesBotTelegram(configuration);
        services.AddHttpClient(BotApiClient.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => Server);
        _services = services.BuildServiceProvider();
    }

    public ScriptedServer Server { get; } = new();

    public ManualTime Time { get; } = new();

    public CollectedLogs Logs { get; } = new();

    public MemoryOutbox Outbox { get; } = new();

    public StoppableApplication Application { get; } = new();

    public IBotApi Api => _services.GetRequiredService<IBotApi>();

    public Retries Retries => _services.GetRequiredService<Retries>();

    public LongPolling Polling => _services.GetRequiredService<LongPolling>();

    public Webhook Webhook => _services.GetRequiredService<Webhook>();

    public UpdateReader Reader => _services.GetRequiredService<UpdateReader>();

    public OutboxSender Sender => _services.GetRequiredService<OutboxSender>();

    public InlineCourier Inline => _services.GetRequiredService<InlineCourier>();

    public LiveMessage Live => _services.GetRequiredService<LiveMessage>();

    public FileFetcher Fetcher => _services.GetRequiredService<FileFetcher>();

    public BotName Name => _services.GetRequiredService<BotName>();

    public CommandMenu Commands => _services.GetRequiredService<CommandMenu>();

    public async ValueTask DisposeAsync()
    {
        await Sender.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }

    internal sealed class StoppableApplication : IHostApplicationLifetime
    {
        public int Stops { get; private set; }

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => Stops++;
    }
}
