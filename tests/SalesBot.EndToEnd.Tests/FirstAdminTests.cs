using SalesBot.Emulator;
using SalesBot.TestKit;

namespace SalesBot.EndToEnd.Tests;

/// <summary>Where nobody is a member yet, the shipped program says how the first comes in.</summary>
public sealed class FirstAdminTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("salesbot-first-").FullName;

    [Fact]
    public async Task A_code_printed_at_the_first_start_makes_whoever_sends_it_first_the_admin()
    {
        await using var emulator = await BotApiEmulator.StartAsync(new EmulatorOptions { Url = "http://127.0.0.1:0" }, TestContext.Current.CancellationToken);
        using var first = new Phone(emulator.Url, 105);
        using var second = new Phone(emulator.Url, 102);
        string code;
        await using (var bot = Start(emulator))
        {
            code = (await bot.Says("No admin yet.")).Split("/start ")[1];
            await bot.KillAsync();
        }

        await using var again = Start(emulator);
        (await again.Says("No admin yet.")).ShouldEndWith(code, customMessage: "a code that nobody used is shown again");
        await first.Send("/start");
        first.Text.ShouldContain("لینک دعوت");
        await first.Send($"/start {code}");
        await first.Until("پیوستید");
        await first.Send("/team");
        await first.Until("تنظیمات تیم");
        await second.Send($"/start {code}");
        await second.Until("دیگر کار نمی‌کند");
        await again.KillAsync();

        await using var last = Start(emulator);
        await last.Says("info: SalesBot.Telegram.Receiving");
        last.Output.ShouldNotContain("No admin yet");
        await last.KillAsync();
    }

    [Fact]
    public async Task Whom_the_settings_name_is_admin_from_the_first_message()
    {
        await using var emulator = await BotApiEmulator.StartAsync(new EmulatorOptions { Url = "http://127.0.0.1:0" }, TestContext.Current.CancellationToken);
        using var phone = new Phone(emulator.Url, 104);
        await using var bot = Start(emulator, ("Admin__UserIds", "7,104"));
        await phone.Send("/team");
        await phone.Until("خوش آمدید");
        await phone.Send("/team");
        await phone.Until("تنظیمات تیم");
        bot.Output.ShouldNotContain("No admin yet");
        await bot.KillAsync();
    }

    [Fact]
    public async Task A_setting_that_is_no_number_stops_the_start_and_says_what_would_be_right()
    {
        await using var emulator = await BotApiEmulator.StartAsync(new EmulatorOptions { Url = "http://127.0.0.1:0" }, TestContext.Current.CancellationToken);
        await using var bot = Start(emulator, ("Admin__UserIds", "ali"));
        (await bot.Says("Admin:UserIds holds \"ali\"")).ShouldContain("123456789");
        await bot.KillAsync();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Child Start(BotApiEmulator emulator, params (string, string)[] more) =>
        Child.SalesBot(_folder, [("Telegram__Token", new EmulatorOptions().Token), ("Telegram__BaseUrl", emulator.Url.ToString()), ("Http__Urls", "http://127.0.0.1:0"), .. more]);
}
