using SalesBot.TestKit;

namespace SalesBot.EndToEnd.Tests;

/// <summary>Whole conversations, phone to database and back, over HTTP.</summary>
public class ConversationsTests
{
    [Fact]
    public async Task From_the_first_hello_to_a_verdict_given_to_a_customer_with_a_note()
    {
        await using var bot = await RunningBot.StartAsync();
        var phone = bot.Phone();

        await phone.Send("/start");
        phone.Text.ShouldContain("سارا محمدی");
        await phone.Press("شناخت فوری");
        await AnswerUntilVerdict(phone);
        phone.Text.ShouldContain("اول بگویید");
        phone.Text.ShouldContain("چون ");

        await phone.Press("متن کامل");
        phone.Text.ShouldContain("از او بپرسید");
        await phone.Press("بعدی");
        phone.Text.ShouldContain("این‌ها را هرگز نگویید");
        await phone.Press("برگشت");

        await phone.Press("ثبت برای مشتری");
        await phone.Send("آقای <رضایی> & پسران");
        await phone.Press("ساختن");
        phone.Text.ShouldContain("آقای <رضایی> & پسران");
        await phone.Send("گفت <b>شنبه</b> زنگ بزنم");
        await phone.Press("ثبت کن");
        phone.Text.ShouldContain("گفت <b>شنبه</b> زنگ بزنم");
        phone.Text.ShouldContain("همین حالا");
    }

    [Fact]
    public async Task One_sentence_gets_a_verdict_that_the_seller_corrects_and_gives_to_a_customer()
    {
        await using var bot = await RunningBot.StartAsync();
        var phone = bot.Phone();

        await phone.Send("/menu");
        await phone.Send("هي ميگه فلان سایت <b>ارزونتر</b> میده، آخرش چند");
        phone.Text.ShouldContain("قیمت‌شکن");
        phone.Text.ShouldContain("«هي ميگه فلان سایت <b>ارزونتر</b> میده، آخرش چند»");
        await phone.Press("تیپ دیگری");
        await phone.Press("شکاک");
        phone.Text.ShouldContain("به گفته‌ی خودتان");
        await phone.Press("ثبت برای مشتری");
        await phone.Send("رضایی");
        await phone.Press("ساختن");
        phone.Text.ShouldContain("شکاک");

        await bot.RestartAsync();
        await phone.Press("سابقه");
        phone.Text.ShouldContain("فلان سایت");
    }

    [Fact]
    public async Task A_note_is_found_by_another_spelling_before_and_after_a_restart()
    {
        await using var bot = await RunningBot.StartAsync();
        var phone = bot.Phone();
        await phone.Send("/start");
        await phone.Send("/customers");
        await phone.Send("آقای رضایی");
        await phone.Press("ساختن");
        await phone.Press("یادداشت");
        await phone.Send("همسرش مي‌گويد قيمت‌ها بالاست #پیگیری");

        await phone.Send("/search می گه قیمتا");
        phone.Text.ShouldContain("۱ یادداشت");
        await bot.RestartAsync();
        await phone.Send("/s #پیگیری امروز");
        phone.Text.ShouldContain("همسرش مي‌گويد قيمت‌ها بالاست");
        await phone.Press("📝 ۱");
        await phone.Press("آقای رضایی");
        phone.Text.ShouldContain("👤");

        await phone.Send("/search خانم نوری");
        await phone.Press("ساختن «خانم نوری»");
        phone.Text.ShouldContain("👤 خانم نوری");
    }

    [Fact]
    public async Task An_interview_is_one_message_edited_in_place()
    {
        await using var bot = await RunningBot.StartAsync();
        var phone = bot.Phone();

        await phone.Send("/start");
        await AnswerUntilVerdict(await phone.Press("شناخت فوری"));

        phone.Messages.Count(m => m["from"]!["is_bot"]!.GetValue<bool>()).ShouldBe(1);
    }

    [Fact]
    public async Task A_restart_between_any_two_messages_does_not_disturb_the_dialogue()
    {
        await using var bot = await RunningBot.StartAsync();
        var phone = bot.Phone();
        await phone.Send("/start");
        await bot.RestartAsync();
        await phone.Press("شناخت فوری");
        await bot.RestartAsync();
        await phone.Press(phone.Labels.First());
        await bot.RestartAsync();
        await phone.Press("همین‌جا بگو");

        phone.Text.ShouldContain("اول بگویید");
    }

    [Fact]
    public async Task What_is_sent_while_the_bot_is_down_is_answered_in_order_when_it_is_back()
    {
        await using var bot = await RunningBot.StartAsync();
        var phone = bot.Phone();
        await phone.Send("/start");
        await bot.StopAsync();
        await phone.SendWithoutWaiting("/customers");
        await phone.SendWithoutWaiting("کاظمی");
        await phone.SendWithoutWaiting("/help");
        await bot.StartAgainAsync();
        await phone.Settle();

        var said = phone.Messages.Where(m => m["from"]!["is_bot"]!.GetValue<bool>()).Select(m => m["text"]!.GetValue<string>()).ToList();
        said.Count.ShouldBe(4);
        said[2].ShouldContain("کاظمی");
        said[3].ShouldContain("راهنما");
    }

    [Fact]
    public async Task Two_taps_at_once_count_once()
    {
        await using var bot = await RunningBot.StartAsync();
        var phone = bot.Phone();
        await phone.Send("/start");
        await phone.Press("شناخت فوری");
        var question = phone.Last;
        var label = phone.Labels.First();
        await Task.WhenAll(phone.PressWithoutWaiting(question, label), phone.PressWithoutWaiting(question, label));
        await phone.Settle();

        phone.Text.ShouldContain("پرسش ۲");
    }

    [Fact]
    public async Task People_talk_at_the_same_time_and_each_sees_only_their_own()
    {
        await using var bot = await RunningBot.StartAsync();
        var people = Enumerable.Range(101, 3).Select(id => bot.Phone(id)).ToList();
        await Task.WhenAll(people.Select(async (phone, i) =>
        {
            await phone.Send("/start");
            await phone.Send("/customers");
            await phone.Send($"مشتری {i}");
            await phone.Press("ساختن");
            await phone.Send("/customers");
        }));

        // The third leads the two, and sees the team's once she looks again.
        await people[2].Send("/customers");
        for (var i = 0; i < people.Count; i++)
        {
            var labels = string.Join(' ', people[i].Labels);
            labels.ShouldContain($"مشتری {i}");
            Enumerable.Range(0, people.Count).Where(other => other != i).ShouldAllBe(other => labels.Contains($"مشتری {other}", StringComparison.Ordinal) == (i == 2));
        }
    }

    [Fact]
    public async Task The_command_menu_is_registered_in_persian()
    {
        await using var bot = await RunningBot.StartAsync();
        var phone = bot.Phone();
        await phone.Send("/start");

        bot.Emulator.Faults.Calls("setMyCommands").ShouldBeGreaterThan(0);
    }

    internal static async Task AnswerUntilVerdict(Phone phone)
    {
        for (var i = 0; i < 12 && phone.Text.Contains("پرسش", StringComparison.Ordinal); i++)
        {
            await phone.Press(phone.Labels.First());
        }
    }
}
