using SalesBot.Emulator;

namespace SalesBot.EndToEnd.Tests;

/// <summary>The platform and the network fail; the person notices at most a delay.</summary>
public class FaultsTests
{
    [Fact]
    public async Task A_flood_answer_is_waited_out_and_the_message_arrives_once()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Emulator.Faults.Next("sendMessage", Fault.TooManyRequests(1));
        var phone = bot.Phone();
        await phone.SendWithoutWaiting("/start");
        await Eventually(async () => (await phone.Look()).Messages.Count > 1);

        phone.Messages.Count(m => m["from"]!["is_bot"]!.GetValue<bool>()).ShouldBe(1);
    }

    [Fact]
    public async Task A_server_error_and_a_broken_connection_are_tried_again()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Emulator.Faults.Next("sendMessage", Fault.ServerError());
        bot.Emulator.Faults.Next("sendMessage", Fault.DropBefore());
        var phone = bot.Phone();
        await phone.SendWithoutWaiting("/start");
        await Eventually(async () => (await phone.Look()).Messages.Count > 1);

        phone.Text.ShouldContain("خوش آمدید");
    }

    [Fact]
    public async Task An_edit_that_was_carried_out_before_the_connection_broke_is_harmless_to_repeat()
    {
        await using var bot = await RunningBot.StartAsync();
        var phone = bot.Phone();
        await phone.Send("/start");
        bot.Emulator.Faults.Next("editMessageText", Fault.DropAfter());
        await phone.Press("شناخت فوری");
        await Eventually(async () => (await phone.Look()).Text.Contains("پرسش", StringComparison.Ordinal) && bot.Emulator.Faults.Calls("editMessageText") == 2);

        phone.Messages.Count(m => m["from"]!["is_bot"]!.GetValue<bool>()).ShouldBe(1);
    }

    [Fact]
    public async Task A_person_who_blocked_the_bot_does_not_hold_up_the_others()
    {
        await using var bot = await RunningBot.StartAsync();
        var blocker = bot.Phone(102);
        await blocker.Send("/start");
        bot.Emulator.Faults.Next("sendMessage", Fault.Answer(403, "Forbidden: bot was blocked by the user"));
        await blocker.Send("/help");
        var other = bot.Phone();
        await other.Send("/start");

        other.Text.ShouldContain("خوش آمدید");
        await blocker.Send("/help");
        blocker.Text.ShouldContain("راهنما");
    }

    [Fact]
    public async Task Lost_polls_lose_no_update()
    {
        await using var bot = await RunningBot.StartAsync();
        var phone = bot.Phone();
        await phone.Send("/start");
        bot.Emulator.Faults.Next("getUpdates", Fault.DropAfter());
        bot.Emulator.Faults.Next("getUpdates", Fault.ServerError());
        await phone.SendWithoutWaiting("/help");
        await Eventually(async () => (await phone.Look()).Text.Contains("راهنما در یک دقیقه", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_log_line_of_any_level_holds_the_token_or_what_people_wrote()
    {
        await using var bot = await RunningBot.StartAsync();
        foreach (var method in new[] { "getUpdates", "sendMessage", "editMessageText" })
        {
            bot.Emulator.Faults.Next(method, Fault.ServerError());
            bot.Emulator.Faults.Next(method, Fault.DropBefore());
            bot.Emulator.Faults.Next(method, Fault.Answer(400, "Bad Request: something"));
        }

        var phone = bot.Phone();
        await phone.Send("/start");
        await phone.Send("رازِ مشتری");
        await phone.Send("/customers");
        await phone.Send("نام‌محرمانه");
        await bot.StopAsync();

        var token = new EmulatorOptions().Token;
        bot.Logger.Lines.ShouldNotBeEmpty();
        bot.Logger.Lines.ShouldNotContain(line => line.Contains(token, StringComparison.Ordinal) || line.Contains(token.Split(':', 2)[1] + "/", StringComparison.Ordinal));
        bot.Logger.Lines.ShouldNotContain(line => line.Contains("رازِ مشتری", StringComparison.Ordinal) || line.Contains("نام‌محرمانه", StringComparison.Ordinal));
        await bot.StartAgainAsync();
    }

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        // Retries wait in real time; a bound, not a measure.
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await holds())
        {
            await Task.Delay(100, bound.Token);
        }
    }
}
