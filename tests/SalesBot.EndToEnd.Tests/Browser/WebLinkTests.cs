using System.Net.Http.Json;
using Microsoft.Playwright;
using SalesBot.Emulator;
using static Microsoft.Playwright.Assertions;

namespace SalesBot.EndToEnd.Tests.Browser;

/// <summary>Links that start the bot, followed on the web phone as they are on a real one; and what a bot sends besides texts.</summary>
[Collection(ChromiumTests.Name)]
public class WebLinkTests(Chromium chromium)
{
    private const string Link = "https://t.me/salesbot_local_bot?start=t_5f-3A";

    [Fact]
    public async Task A_tap_on_a_link_to_this_bot_starts_it_with_the_code_as_the_person_whose_phone_it_is()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var phone = await visit.OpenAsync(102);
        await phone.Start();
        await CallAsync(visit, "sendMessage", new { chat_id = 102, text = $"به تیم بیایید: {Link}" });

        await phone.Page.GetByRole(AriaRole.Link, new() { Name = Link }).ClickAsync();

        await Expect(phone.Own.Last).ToContainTextAsync("/start t_5f-3A");
        await phone.Wire.Settle();
        phone.Wire.Messages.Count(m => m["text"]?.GetValue<string>() == "/start t_5f-3A").ShouldBe(1);
        visit.Requests.ShouldAllBe(r => r.Host == "127.0.0.1");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_link_can_be_opened_as_somebody_else()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var phone = await visit.OpenAsync(101);
        await phone.Start();
        await CallAsync(visit, "sendMessage", new { chat_id = 101, text = Link });

        await phone.Page.GetByRole(AriaRole.Link, new() { Name = Link }).ClickAsync(new() { Button = MouseButton.Right });
        await phone.Page.GetByRole(AriaRole.Menuitem, new() { Name = "باز کردن به‌نام دیگری" }).ClickAsync();
        await phone.Page.Locator("[data-testid=open-as][data-user-id='105']").ClickAsync();

        await Expect(phone.Tab(105)).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(phone.Own.Last).ToContainTextAsync("/start t_5f-3A");
        (await visit.Bot.Phone(105).Settle()).Messages[0]["text"]!.GetValue<string>().ShouldBe("/start t_5f-3A");
        (await phone.Wire.Look()).Messages.ShouldNotContain(m => m["text"]!.GetValue<string>() == "/start t_5f-3A");
    }

    [Fact]
    public async Task A_link_from_elsewhere_is_pasted_and_opened_as_whoever_got_it()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var phone = await visit.OpenAsync(101);

        await phone.Page.GetByTestId("more").ClickAsync();
        await phone.Page.GetByRole(AriaRole.Menuitem, new() { Name = "باز کردن پیوند" }).ClickAsync();
        await phone.Page.Locator("[name=link]").FillAsync("t.me/salesbot_local_bot?start=t_9");
        await phone.Page.Locator("[name=link]").PressAsync("Enter");
        await phone.Page.Locator("[data-testid=open-as][data-user-id='103']").ClickAsync();

        await Expect(phone.Own.Last).ToContainTextAsync("/start t_9");
        (await visit.Bot.Phone(103).Settle()).Messages[0]["text"]!.GetValue<string>().ShouldBe("/start t_9");
    }

    [Fact]
    public async Task A_link_to_another_bot_is_none_of_this_phones()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var phone = await visit.OpenAsync(101);

        await phone.Page.GetByTestId("more").ClickAsync();
        await phone.Page.GetByRole(AriaRole.Menuitem, new() { Name = "باز کردن پیوند" }).ClickAsync();
        await phone.Page.Locator("[name=link]").FillAsync("https://t.me/another_bot?start=t_9");
        await phone.Page.Locator("[name=link]").PressAsync("Enter");

        await Expect(phone.Page.GetByTestId("toast")).ToContainTextAsync("به این ربات نمی‌رسد");
        (await phone.Wire.Settle()).Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_picture_a_file_and_an_edit_of_the_bot_are_seen()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var phone = await visit.OpenAsync(101);
        await phone.Start();
        var page = phone.Page;

        await UploadAsync(visit, "sendPhoto", "photo", "qr.png", Png, Link);
        await Expect(phone.Bots.Last.Locator("img")).ToBeVisibleAsync();
        await Expect(phone.Bots.Last.GetByRole(AriaRole.Link, new() { Name = Link })).ToBeVisibleAsync();
        (await phone.Bots.Last.Locator("img").EvaluateAsync<int>("async image => { await image.decode(); return image.naturalWidth; }")).ShouldBe(1);

        await UploadAsync(visit, "sendDocument", "document", "گزارش ۱۴۰۵.csv", "نام,تلفن"u8.ToArray(), "خروجی");
        var file = phone.Bots.Last.GetByRole(AriaRole.Link, new() { Name = "گزارش ۱۴۰۵.csv" });
        await Expect(file).ToContainTextAsync("بایت");
        var download = await page.RunAndWaitForDownloadAsync(() => file.ClickAsync());
        download.SuggestedFilename.ShouldBe("گزارش ۱۴۰۵.csv");
        using var content = new StreamReader(await download.CreateReadStreamAsync());
        (await content.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBe("نام,تلفن");

        await CallAsync(visit, "sendMessage", new { chat_id = 101, text = "۱۰٪" });
        await phone.ShouldSay("۱۰٪");
        var id = (await phone.Wire.Look()).Last["message_id"]!.GetValue<long>();
        await CallAsync(visit, "editMessageText", new { chat_id = 101, message_id = id, text = "۹۰٪" });
        await phone.ShouldSay("۹۰٪");
        visit.Complaints.ShouldBeEmpty();
    }

    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>As the bot would call; the emulator cannot tell.</summary>
    private static async Task CallAsync(Visit visit, string method, object arguments)
    {
        using var http = new HttpClient();
        (await http.PostAsJsonAsync(Method(visit, method), arguments, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
    }

    private static async Task UploadAsync(Visit visit, string method, string kind, string name, byte[] content, string caption)
    {
        using var http = new HttpClient();
        using var form = new MultipartFormDataContent { { new StringContent("101"), "chat_id" }, { new StringContent(caption), "caption" }, { new ByteArrayContent(content), kind, name } };
        (await http.PostAsync(Method(visit, method), form, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
    }

    private static Uri Method(Visit visit, string method) => new(visit.Bot.Emulator.Url, $"/bot{new EmulatorOptions().Token}/{method}");
}
