using System.Diagnostics;
using SalesBot.Emulator;
using SalesBot.TestKit;

namespace SalesBot.EndToEnd.Tests;

/// <summary>The real program as a process, killed without warning in the middle of conversations.</summary>
public class KillTests
{
    private const int Notes = 5;

    [Fact]
    public async Task Killed_between_messages_the_dialogue_goes_on_and_no_note_is_lost_or_doubled()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-kill-").FullName;
        await using var emulator = await BotApiEmulator.StartAsync(new EmulatorOptions { Url = "http://127.0.0.1:0" }, TestContext.Current.CancellationToken);
        using var phone = new Phone(emulator.Url);
        var bot = Start(folder, emulator);
        try
        {
            // The process keeps to the documented rates, so each answer is waited for by what it says.
            await phone.SendWithoutWaiting("/start");
            await Shows(phone, "خوش آمدید");
            await phone.SendWithoutWaiting("/customers");
            await Shows(phone, "اولین مشتری");
            await phone.SendWithoutWaiting("رضایی");
            await Shows(phone, "بسازم؟");
            await phone.PressWithoutWaiting(phone.Last, "ساختن");
            for (var i = 1; i <= Notes; i++)
            {
                await Shows(phone, "👤 رضایی");
                await phone.PressWithoutWaiting(phone.Last, "یادداشت");

                // What only that screen says, and each note leaves one behind: posted updates of two kinds, sent before the first is answered, may change places.
                // It need not stand last, for a card whose sending the kill cut short comes twice.
                var asked = i;
                await Shows(phone, "بنویسید و بفرستید", said => said.Count(says => says) >= asked);

                // The kill falls at a random moment around the receiving, committing and answering of this note.
                await phone.SendWithoutWaiting($"حرف {i}");
                await Task.Delay(Random.Shared.Next(0, 60), TestContext.Current.CancellationToken);
                bot.Kill();
                await bot.WaitForExitAsync(TestContext.Current.CancellationToken);
                bot = Start(folder, emulator);
                await Shows(phone, $"حرف {i}");
            }

            await Shows(phone, "👤 رضایی");
            phone.Labels.ShouldContain(label => label.Contains("(۵)", StringComparison.Ordinal));
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
        start.Environment["Admin__UserIds"] = "101";
        start.Environment["Http__Urls"] = "http://127.0.0.1:0";
        start.Environment["Storage__Kind"] = TestedStore.Kind.ToString();
        start.Environment["Storage__ConnectionString"] = TestedStore.In(folder, "bot");
        Tested.LayOver(start.Environment);
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static Task Shows(Phone phone, string words) => Shows(phone, words, said => said.LastOrDefault());

    /// <param name="enough">Of all messages of the bot, whether each says the words.</param>
    private static async Task Shows(Phone phone, string words, Func<IEnumerable<bool>, bool> enough)
    {
        // Only a bound: a start of the program takes a second or two on a busy machine.
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        bound.CancelAfter(TimeSpan.FromSeconds(90));
        while (true)
        {
            await phone.Look();
            if (enough(phone.Messages.Where(m => m["from"]!["is_bot"]!.GetValue<bool>()).Select(m => Plain(m["text"]!.GetValue<string>()).Contains(Plain(words), StringComparison.Ordinal))))
            {
                return;
            }

            if (bound.IsCancellationRequested)
            {
                throw new TimeoutException($"«{words}» was not said; the chat is:\n{string.Join("\n", phone.Messages.Select(m => m["text"]))}");
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    // Without the marks that keep the direction of values.
    private static string Plain(string text) => text.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);
}
