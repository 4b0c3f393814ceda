using Microsoft.Extensions.Logging;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Adapters.Tests.Telegram;

/// <summary>What is otherwise on Bale, whose dialect our own client alone speaks.</summary>
public sealed class BaleTests
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private static readonly ChatId Chat = new(7);

    private static Bench NewBench() => new(settings: ("Telegram:Platform", "Bale"));

    private static View Say(string text) => new(text, []);

    private static ShowView Show(string text, long? replace = null) => new(Say(text), replace is { } id ? new MessageId(id) : null);

    private static async Task<MemoryOutbox.Settlement> DeliverAsync(Bench bench, Outgoing outgoing)
    {
        bench.Outbox.Put(7, outgoing);
        await bench.Sender.StartAsync(Never);
        return (await bench.Outbox.WaitForAsync(1))[0];
    }

    [Fact]
    public async Task Talks_to_Bale_at_its_own_address()
    {
        await using var bench = NewBench();
        await bench.Api.GetMeAsync(Never);
        bench.Server.Calls.Single().Address.Host.ShouldBe("tapi.bale.ai");
    }

    [Fact]
    public async Task Where_nothing_can_be_edited_only_the_first_and_the_last_are_sent()
    {
        await using var bench = NewBench();
        var message = await bench.Live.SendAsync(Chat, Say("آغاز"), Never);
        await bench.Live.EditAsync(Chat, message!.Value, Say("میانه"), Never);
        await bench.Live.FinishAsync(Chat, message.Value, Say("پایان"), Never);
        bench.Server.Calls.Select(c => c.Method).ShouldBe(["sendMessage", "sendMessage", "deleteMessage"]);
        bench.Server.CallsOf("sendMessage").Select(c => c.Text).ShouldBe(["آغاز", "پایان"]);
    }

    [Fact]
    public async Task Bale_gets_its_own_marks_and_no_parse_mode()
    {
        await using var bench = NewBench();
        await DeliverAsync(bench, new ShowMedia(new Media(MediaKind.Voice, "AgAC"), Rich.Of("رضا", Style.Bold)));
        bench.Server.Calls.Single().ShouldSay("""{"chat_id":7,"caption":"*رضا*","voice":"AgAC"}""");
    }

    [Fact]
    public async Task On_Bale_a_403_may_be_a_block_or_the_token_and_getMe_tells()
    {
        await using var bench = NewBench();
        bench.Server.Next("sendMessage", ScriptedServer.Error(403, "Forbidden"));
        bench.Outbox.Put(7, Show("یک"));

        await bench.Sender.StartAsync(Never);

        (await bench.Outbox.WaitForAsync(1)).Single().Delivery.ShouldBe(Delivery.Refused);
        bench.Application.Stops.ShouldBe(0);
    }

    [Fact]
    public async Task On_Bale_a_new_message_replaces_the_old_one()
    {
        await using var bench = NewBench();
        bench.Server.Next("deleteMessage", ScriptedServer.Error(400, "message can't be deleted"));
        bench.Outbox.Put(7, Show("تازه", replace: 4));
        bench.Outbox.Put(7, new Disarm(new MessageId(4)));
        bench.Outbox.Put(7, new AnswerPress("1abc", "ثبت شد"));
        bench.Outbox.Put(7, new AnswerPress("2abc", "ثبت شد"));

        await bench.Sender.StartAsync(Never);

        (await bench.Outbox.WaitForAsync(4)).ShouldAllBe(s => s.Delivery == Delivery.Delivered);
        bench.Server.Calls.Select(c => c.Method).ShouldBe(["sendMessage", "deleteMessage", "sendMessage", "answerCallbackQuery"]);
        bench.Server.Calls[0].Raw.ShouldNotContain("parse_mode");
    }

    [Fact]
    public async Task A_403_may_be_the_token_and_stops_the_application_with_a_sentence()
    {
        await using var bench = NewBench();
        bench.Server.Next("getMe", ScriptedServer.Error(403, "Unauthorized"));
        await using var batches = bench.Polling.ReadAsync(Never).GetAsyncEnumerator(TestContext.Current.CancellationToken);

        (await batches.MoveNextAsync()).ShouldBeFalse();

        bench.Application.Stops.ShouldBe(1);
        bench.Logs.Lines.Single(l => l.Level == LogLevel.Critical).Text
            .ShouldBe("Bale refused the bot's token (403 Unauthorized). Check Telegram__Token against BotFather, and Telegram__BaseUrl. The bot stops.");
    }

    [Fact]
    public async Task A_start_link_is_Bales()
    {
        await using var bench = NewBench();
        (await bench.Name.StartLinkAsync("team_5f-3A", Never)).AbsoluteUri.ShouldBe("https://ble.ir/sales_bot?start=team_5f-3A");
    }

    [Fact]
    public async Task A_long_caption_is_cut_to_what_Bale_takes()
    {
        await using var bench = NewBench();
        await DeliverAsync(bench, new ShowMedia(new Media(MediaKind.Photo, "AgAC"), new string('س', 5000)));
        var caption = bench.Server.Calls.Single().Body.GetProperty("caption").GetString()!;
        caption.Length.ShouldBe(4096);
        caption.ShouldEndWith("…");
        bench.Logs.Lines.ShouldContain(l => l.Text.Contains("cut to 4096"));
    }

    [Fact]
    public async Task A_picture_is_uploaded_without_a_parse_mode()
    {
        await using var bench = NewBench();
        await DeliverAsync(bench, new ShowQr("https://ble.ir/salesbot?start=team_5f3a", "اسکن کنید"));
        var call = bench.Server.Calls.Single();
        call.Method.ShouldBe("sendPhoto");
        call.Body.GetProperty("caption").GetString().ShouldBe("اسکن کنید");
        call.Body.TryGetProperty("parse_mode", out _).ShouldBeFalse();
        call.Files["photo"].Bytes.Length.ShouldBeGreaterThan(100);
    }
}
