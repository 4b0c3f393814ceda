using System.Diagnostics;
using SalesBot.Emulator;
using SalesBot.TestKit;

namespace SalesBot.EndToEnd.Tests;

/// <summary>The real program as a process, killed without warning in the middle of conversations.</summary>
public class KillTests
{
    [Fact]
    public async Task Killed_between_messages_the_dialogue_goes_on_and_no_note_is_lost_or_doubled()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-kill-").FullName;
        await using var emulator = await BotApiEmulator.StartAsync(new EmulatorOptions { Url = "http://127.0.0.1:0" }, TestContext.Current.CancellationToken);
        using var phone = new Phone(emulator.Url);
        var bot = Start(folder, emulator);
        try
        {
            await phone.Send("/start");
            await phone.Send("/customers");
            await phone.Send("رضایی");
            await phone.Press("ساختن");
            for (var i = 1; i <= 6; i++)
            {
                await phone.Press("یادداشت");

                // The kill falls at a random moment around the receiving, committing and answering of this note.
                await phone.SendWithoutWaiting($"حرف {i}");
                await Task.Delay(Random.Shared.Next(0, 60), TestContext.Current.CancellationToken);
                bot.Kill();
                await bot.WaitForExitAsync(TestContext.Current.CancellationToken);
                bot = Start(folder, emulator);
                await Until(phone, () => phone.Text.Contains($"حرف {i}", StringComparison.Ordinal));
                await phone.Send("/customers");
                await phone.Press("رضایی");
            }

            await phone.Press("یادداشت‌ها (۶)");
            phone.Text.ShouldContain("(۶)");
        }
        finally
        {
            bot.Kill();
            await bot.WaitForExitAsync(CancellationToken.None);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Process Start(string folder, BotApiEmulator emulator)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "salesbot.dll"));
        start.Environment["Telegram__Token"] = new EmulatorOptions().Token;
        start.Environment["Telegram__BaseUrl"] = emulator.Url.ToString();
        start.Environment["Http__Urls"] = "http://127.0.0.1:0";
        start.Environment["Storage__ConnectionString"] = $"Data Source={Path.Combine(folder, "bot.db")}";
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task Until(Phone phone, Func<bool> holds)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        bound.CancelAfter(TimeSpan.FromSeconds(60));
        while (true)
        {
            await phone.Settle();
            if (holds())
            {
                return;
            }

            await Task.Delay(50, bound.Token);
        }
    }
}
