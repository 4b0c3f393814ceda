using SalesBot.Emulator;
using static Microsoft.Playwright.Assertions;

namespace SalesBot.EndToEnd.Tests.Browser;

/// <summary>Inline mode on the page: type the bot's name and a few letters, pick a card.</summary>
[Collection(ChromiumTests.Name)]
public class WebInlineTests(Chromium chromium)
{
    private static readonly string Name = "@" + new EmulatorOptions().BotUsername;

    [Fact]
    public async Task A_card_is_picked_with_a_few_letters_behind_the_bots_name()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var phone = await visit.OpenAsync();
        await phone.Start();

        await phone.Input.FillAsync($"{Name} قیم");
        var options = phone.Page.GetByTestId("result-option");
        await Expect(options).ToHaveCountAsync(1);
        await Expect(options.First).ToContainTextAsync("💸 قیمت‌شکن");
        await options.First.ClickAsync();

        await Expect(phone.Own.Last).ToContainTextAsync("قیمت‌شکن");
        await Expect(phone.Own.Last).ToContainTextAsync("اول بگویید");
        await Expect(phone.Own.Last).ToContainTextAsync(Name);
        await Expect(phone.Input).ToHaveValueAsync("");
        await phone.ShouldSay("خوش آمدید");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_next_page_comes_when_the_end_of_the_list_is_reached()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var phone = await visit.OpenAsync();

        await phone.Input.FillAsync($"{Name} ");
        var options = phone.Page.GetByTestId("result-option");
        await Expect(options).ToHaveCountAsync(6);
        await options.Last.ScrollIntoViewIfNeededAsync();
        await Expect(options).ToHaveCountAsync(12);
        await Expect(options.Last).ToContainTextAsync("پرخاشگر");
        visit.Complaints.ShouldBeEmpty();
    }
}
