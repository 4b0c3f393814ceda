using static Microsoft.Playwright.Assertions;

namespace SalesBot.EndToEnd.Tests.Browser;

/// <summary>Several pages, several people, reloads and restarts: the page always shows what is.</summary>
[Collection(ChromiumTests.Name)]
public class WebLiveTests(Chromium chromium)
{
    [Fact]
    public async Task Two_pages_of_one_person_show_the_same_edits_without_a_reload()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var desk = await visit.OpenAsync();
        var mobile = await visit.OpenAsync();
        await mobile.Page.EvaluateAsync("() => { window.notReloaded = true; }");

        await desk.StartInterview();
        await mobile.ShouldSay(WebPhone.Question(1));
        await mobile.Buttons.First.ClickAsync();
        await desk.ShouldSay(WebPhone.Question(2));
        await desk.Tap("از نو");
        await mobile.ShouldSay(WebPhone.Question(1));

        (await mobile.Reading()).ShouldBe(await desk.Reading());
        (await mobile.Page.EvaluateAsync<bool>("() => window.notReloaded === true")).ShouldBeTrue();
    }

    [Fact]
    public async Task Chats_stay_apart_when_the_person_is_switched_and_the_unread_are_counted()
    {
        await using var visit = await Visit.StartAsync(chromium);
        await visit.Bot.Phone(101).Send("/start");
        var phone = await visit.OpenAsync(102);

        // What came before the page was opened, then what comes while another chat is in view.
        await Expect(phone.Tab(101)).ToHaveAccessibleNameAsync("سارا محمدی، فروشنده؛ ۱ پیام نخوانده");
        await phone.Start();
        await visit.Bot.Phone(101).Send("/cards");
        await Expect(phone.Tab(101)).ToHaveAccessibleNameAsync("سارا محمدی، فروشنده؛ ۲ پیام نخوانده");
        await Expect(phone.Tab(101)).ToContainTextAsync("۲");
        (await phone.Page.TitleAsync()).ShouldStartWith("(۲) ");
        await Expect(phone.Page.GetByText("کارت کدام تیپ؟")).ToHaveCountAsync(0);

        await phone.Tab(101).ClickAsync();
        await phone.ShouldSay("کارت کدام تیپ؟");
        await Expect(phone.Page.GetByText("سلام رضا کریمی")).ToHaveCountAsync(0);
        await Expect(phone.Tab(101)).ToHaveAccessibleNameAsync("سارا محمدی، فروشنده");
        await Expect(phone.Page).Not.ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("[۰-۹]"));

        await phone.Tab(102).ClickAsync();
        await phone.ShouldSay("سلام رضا کریمی");
        await Expect(phone.Bubbles).ToHaveCountAsync(2);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_half_written_line_waits_for_its_person()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var phone = await visit.OpenAsync(101);

        await phone.Input.FillAsync("نیمه‌کاره");
        await phone.Tab(102).ClickAsync();
        await Expect(phone.Input).ToHaveValueAsync("");
        await phone.Tab(101).ClickAsync();
        await Expect(phone.Input).ToHaveValueAsync("نیمه‌کاره");
    }

    [Fact]
    public async Task A_reload_keeps_the_chat_and_its_buttons()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var phone = await visit.OpenAsync(103);
        await phone.StartInterview();
        await phone.Say("این جواب نیست");
        await Expect(phone.Bots).Not.ToHaveCountAsync(1);
        await phone.Wire.Settle();
        var before = await phone.Reading();

        await phone.Page.ReloadAsync();
        await phone.ShouldBeOnline();
        await Expect(phone.Bubbles).ToHaveCountAsync(before.Count);
        (await phone.Reading()).ShouldBe(before);
        await phone.Buttons.First.ClickAsync();
        await phone.ShouldSay(WebPhone.Question(2));
    }

    [Fact]
    public async Task While_the_server_restarts_the_page_says_so_and_then_goes_on()
    {
        await using var visit = await Visit.StartAsync(chromium, keepsChats: true);
        var phone = await visit.OpenAsync();
        await phone.StartInterview();

        await visit.Bot.StopEmulatorAsync();
        await Expect(phone.Status).ToContainTextAsync("در حال اتصال");
        await phone.Say("/help");
        await Expect(phone.Page.GetByText("نرسید؛ دوباره بفرست")).ToBeVisibleAsync();

        await visit.Bot.StartEmulatorAgainAsync();
        await phone.ShouldBeOnline();
        await phone.ShouldSay(WebPhone.Question(1));
        await phone.Buttons.First.ClickAsync();
        await phone.ShouldSay(WebPhone.Question(2));
        await phone.Page.GetByText("نرسید؛ دوباره بفرست").ClickAsync();
        await phone.ShouldSay("راهنما در یک دقیقه");
        await Expect(phone.Page.GetByTestId("pending")).ToHaveCountAsync(0);
    }
}
