using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesBot.Emulator;
using SalesBot.Hosting;
using SalesBot.Telegram.Sending;
using SalesBot.TestKit;

namespace SalesBot.EndToEnd.Tests;

/// <summary>The whole bot in this process, on a fresh database and a fresh local server, with everything it logs collected.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly string _folder;
    private readonly List<Phone> _phones = [];
    private readonly Action<IServiceCollection> _change;
    private IReadOnlyDictionary<string, string?> _settings;
    private WebApplication _app;

    private RunningBot(string folder, BotApiEmulator emulator, IReadOnlyDictionary<string, string?> settings, Action<IServiceCollection> change)
    {
        (_folder, Emulator, _settings, _change) = (folder, emulator, settings, change);
        _app = Build();
    }

    public BotApiEmulator Emulator { get; private set; }

    public CollectingLogger Logger { get; } = new();

    /// <summary>Where updates are posted to; null while they are polled.</summary>
    public Uri? Webhook => _settings.TryGetValue("Telegram:WebhookUrl", out var url) ? new Uri(url!) : null;

    /// <param name="keepsChats">Whether the local server, too, can be stopped and started again.</param>
    /// <param name="settings">In place of those of <see cref="Tested"/>.</param>
    /// <param name="change">Has the last word on what the bot is made of.</param>
    public static async Task<RunningBot> StartAsync(bool keepsChats = false, IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? change = null)
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-").FullName;
        var options = new EmulatorOptions { Url = "http://127.0.0.1:0", StatePath = keepsChats ? StateIn(folder) : null };
        var emulator = await BotApiEmulator.StartAsync(options, TestContext.Current.CancellationToken);
        var bot = new RunningBot(folder, emulator, settings ?? Tested.Settings(), change ?? (_ => { }));
        await bot._app.StartAsync(TestContext.Current.CancellationToken);
        return bot;
    }

    public Phone Phone(long person = 101)
    {
        var phone = new Phone(Emulator.Url, person);
        _phones.Add(phone);
        return phone;
    }

    /// <summary>Stops the bot and starts another on the same database, as after a restart of the machine.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAgainAsync();
    }

    public async Task StopAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <param name="settings">Other ones from now on.</param>
    public async Task StartAgainAsync(IReadOnlyDictionary<string, string?>? settings = null)
    {
        _settings = settings ?? _settings;
        _app = Build();
        await _app.StartAsync();
    }

    public ValueTask StopEmulatorAsync() => Emulator.DisposeAsync();

    /// <summary>Starts the local server again at the same address with the chats it had.</summary>
    public async Task StartEmulatorAgainAsync()
    {
        var address = Emulator.Url;
        Emulator = await BotApiEmulator.StartAsync(new EmulatorOptions { Url = address.ToString(), StatePath = StateIn(_folder) });
        Emulator.Url.ShouldBe(address, "somebody took the port meanwhile");
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _phones.ForEach(phone => phone.Dispose());
        await Emulator.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static readonly string Resources = Repository.PathOf("resources");

    // Training takes longer than a conversation waits for an answer: the first bot finds the files written.
    private static readonly Lazy<bool> Trained = new(() => Shipped.Knowledge.Examples.All(set => ClassifierCache.Classifier(Shipped.Knowledge, set.Lens, Resources, Path.GetTempPath()) is not null));

    private static string StateIn(string folder) => Path.Combine(folder, "phone.jsonl");

    private WebApplication Build()
    {
        var builder = BotHost.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Http:Urls"] = "http://127.0.0.1:0",
            ["Storage:Kind"] = TestedStore.Kind.ToString(),
            ["Storage:ConnectionString"] = TestedStore.In(_folder, "bot"),
            ["Telegram:Token"] = new EmulatorOptions().Token,
            ["Telegram:BaseUrl"] = Emulator.Url.ToString(),
        });
        builder.Configuration.AddInMemoryCollection(_settings);
        builder.Logging.ClearProviders().AddProvider(Logger).SetMinimumLevel(LogLevel.Trace);

        // Conversations of tests are faster than people's; the documented rates are tested by themselves.
        builder.Services.AddSingleton(new SendRates(1000, TimeSpan.FromSeconds(1), 1000, TimeSpan.FromMilliseconds(1)));
        builder.Host.ConfigureContainer<IServiceCollection>((_, services) => _change(services));
        _ = Trained.Value;
        var app = BotHost.Build(builder, Shipped.Knowledge, Resources);
        app.Services.GetRequiredService<FirstMembers>().AdmitAsync(TrialTeam.Members).GetAwaiter().GetResult();
        return app;
    }
}

/// <summary>Keeps every line that was logged, of every level.</summary>
internal sealed class CollectingLogger : ILoggerProvider
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Collector(categoryName, Lines);

    public void Dispose()
    {
    }

    private sealed class Collector(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}
