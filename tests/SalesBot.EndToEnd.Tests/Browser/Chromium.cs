using Microsoft.Playwright;

namespace SalesBot.EndToEnd.Tests.Browser;

/// <summary>Debian's Chromium (or the one that the variable CHROMIUM names), started once for all tests that need a browser; Playwright downloads nothing.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--no-proxy-server",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string Program => Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium";

    public async ValueTask InitializeAsync()
    {
        if (File.Exists(Program))
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Program, Args = Flags });
        }
    }

    /// <summary>A browser with no memory of the others' visits; skips or fails the test when there is no browser at all.</summary>
    internal async Task<IBrowserContext> VisitorAsync(BrowserNewContextOptions? options = null)
    {
        Prerequisite.Require(_browser is not null, $"there is no browser at {Program}; apt-get install chromium, or set CHROMIUM to the path of one");
        options ??= new BrowserNewContextOptions();
        options.ReducedMotion = ReducedMotion.Reduce;
        var context = await _browser!.NewContextAsync(options);

        // Bounds, not measures: the machine may be busy with other tests.
        context.SetDefaultTimeout(20_000);
        Assertions.SetDefaultExpectTimeout(20_000);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class ChromiumTests : ICollectionFixture<Chromium>
{
    public const string Name = "browser";
}
