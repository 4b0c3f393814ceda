using Microsoft.Playwright;
using SalesBot.TestKit;
using static Microsoft.Playwright.Assertions;

namespace SalesBot.EndToEnd.Tests.Browser;

/// <summary>One page of the web phone, used as people use it: read, tap, type. Everything waits for what is expected.</summary>
/// <param name="Page">The browser's page.</param>
/// <param name="Wire">The same person's phone without a page, to act behind its back and to see what the bot is still doing.</param>
internal sealed record WebPhone(IPage Page, Phone Wire)
{
    public ILocator Bubbles => Page.GetByTestId("bubble");

    /// <summary>What this person wrote; the page names the sender for screen readers.</summary>
    public ILocator Own => Page.Locator("[data-testid=bubble][aria-label^='شما']");

    public ILocator Bots => Page.Locator("[data-testid=bubble]:not([aria-label^='شما'])");

    /// <summary>The words of the newest message from the bot.</summary>
    public ILocator Text => Bots.Last.GetByTestId("text");

    public ILocator Buttons => Bots.Last.GetByTestId("inline-button");

    public ILocator Input => Page.GetByTestId("input");

    public ILocator Status => Page.Locator("#status");

    public ILocator Tab(long person) => Page.Locator($"[data-testid=person-tab][data-user-id='{person}']");

    public async Task Say(string text)
    {
        await Input.FillAsync(text);
        await Input.PressAsync("Enter");
    }

    /// <summary>Taps the button, of the bot's newest message, whose name holds the words.</summary>
    public Task Tap(string words) => Bots.Last.GetByRole(AriaRole.Button, new() { Name = words }).ClickAsync();

    public Task ShouldSay(string words) => Expect(Text).ToContainTextAsync(words);

    public Task ShouldNotSay(string words) => Expect(Text).Not.ToContainTextAsync(words);

    public Task ShouldBeOnline() => Expect(Status).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^ربات · شما .+ هستید$"));

    /// <summary>From an empty chat to the welcome, which every newcomer gets first.</summary>
    public async Task Start()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "شروع", Exact = true }).ClickAsync();
        await ShouldSay("خوش آمدید");
    }

    public async Task StartInterview()
    {
        await Start();
        await Tap("شناخت فوری");
        await ShouldSay(Question(1));
    }

    /// <summary>Taps the first answer of every question until there is a verdict; returns how many there were.</summary>
    public async Task<int> AnswerUntilVerdict()
    {
        for (var asked = 1; ; asked++)
        {
            await Buttons.First.ClickAsync();
            await ShouldNotSay(Question(asked));
            if (!(await Text.InnerTextAsync()).Contains("پرسش", StringComparison.Ordinal))
            {
                return asked;
            }

            await ShouldSay(Question(asked + 1));
        }
    }

    /// <summary>Turns the pages of the script that is open, from the first to the last; returns how many there are.</summary>
    public async Task<int> TurnEveryPage(Func<int, Task> look)
    {
        for (var page = 1; ; page++)
        {
            await ShouldSay($"({Digit(page)} از ");
            await look(page);
            if (await Bots.Last.GetByRole(AriaRole.Button, new() { Name = "بعدی" }).CountAsync() == 0)
            {
                return page;
            }

            await Tap("بعدی");
        }
    }

    /// <summary>Every message as it reads now.</summary>
    public Task<IReadOnlyList<string>> Reading() => Bubbles.AllInnerTextsAsync();

    public static string Question(int number) => $"پرسش {Digit(number)}";

    private static char Digit(int number) => (char)('۰' + number);
}
