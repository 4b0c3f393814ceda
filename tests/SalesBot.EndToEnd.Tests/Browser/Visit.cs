using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace SalesBot.EndToEnd.Tests.Browser;

/// <summary>The whole bot and a fresh browser that looks at its web phone; remembers what the pages asked for and complained of.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _browser;

    private Visit(IBrowserContext browser, RunningBot bot)
    {
        _browser = browser;
        Bot = bot;
        browser.Request += (_, request) => Requests.Add(new Uri(request.Url));
        browser.Console += (_, line) => Note(line.Type is "error" or "warning", $"{line.Type}: {line.Text}");
        browser.WebError += (_, error) => Note(true, error.Error);
    }

    public RunningBot Bot { get; }

    /// <summary>Every address that any page asked for, whatever became of it.</summary>
    public ConcurrentBag<Uri> Requests { get; } = [];

    /// <summary>Errors and warnings of the pages' consoles, and exceptions that nobody caught.</summary>
    public ConcurrentQueue<string> Complaints { get; } = [];

    public static async Task<Visit> StartAsync(Chromium chromium, BrowserNewContextOptions? options = null, bool keepsChats = false)
    {
        var browser = await chromium.VisitorAsync(options);
        return new Visit(browser, await RunningBot.StartAsync(keepsChats));
    }

    /// <summary>Opens one more page of the phone as that person and waits until it is connected.</summary>
    public async Task<WebPhone> OpenAsync(long person = 101)
    {
        var page = await _browser.NewPageAsync();
        await page.GotoAsync(new Uri(Bot.Emulator.Url, $"?user={person}").ToString());
        var phone = new WebPhone(page, Bot.Phone(person));
        await phone.ShouldBeOnline();
        return phone;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await Bot.DisposeAsync();
    }

    private void Note(bool isBad, string complaint)
    {
        if (isBad)
        {
            Complaints.Enqueue(complaint);
        }
    }
}
