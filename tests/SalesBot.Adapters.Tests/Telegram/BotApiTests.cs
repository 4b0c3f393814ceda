using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;
using SalesBot.Telegram;
using SalesBot.Telegram.Api;
using SalesBot.Telegram.Sending;

namespace SalesBot.Adapters.Tests.Telegram;

public class BotApiTests : ClientTests
{
    private static readonly CancellationToken Never = CancellationToken.None;
    private static readonly ChatId Chat = new(5_000_000_000);

    [Fact]
    public async Task A_message_goes_with_its_markup_its_buttons_and_without_a_preview()
    {
        await using var bench = NewBench();
        var view = new View(Rich.Of("می\u200Cخواهم"), [[new Button("بله", "1.yes")]]);

        var sent = await bench.Api.SendMessageAsync(Chat, Rendering.Render(view, PlatformProfile.Telegram), Never);

        sent.ShouldBe(new MessageId(1));
        var call = bench.Server.Calls.Single();
        call.Address.AbsoluteUri.ShouldBe($"https://api.telegram.org/bot{Bench.Token}/sendMessage");
        call.ShouldSay(
            """{"chat_id":5000000000,"text":"می‌خواهم","parse_mode":"HTML","link_preview_options":{"is_disabled":true},"reply_markup":{"inline_keyboard":[[{"text":"بله","callback_data":"1.yes"}]]}}""");
    }

    [Theory]
    [InlineData("http://127.0.0.1:8081", "http://127.0.0.1:8081/bot")]
    [InlineData("https://example.org/telegram/", "https://example.org/telegram/bot")]
    public async Task Talks_to_any_Bot_API_server(string baseUrl, string expected)
    {
        await using var bench = NewBench(settings: ("Telegram:BaseUrl", baseUrl));
        await bench.Api.GetMeAsync(Never);
        bench.Server.Calls.Single().Address.AbsoluteUri.ShouldBe($"{expected}{Bench.Token}/getMe");
    }

    [Fact]
    public async Task A_refusal_carries_the_code_the_wait_and_the_new_chat()
    {
        await using var bench = NewBench();
        bench.Server.Next("deleteMessage",
            ScriptedServer.Error(429, "Too Many Requests: retry after 7", """{"retry_after":7}"""),
            ScriptedServer.Error(400, "Bad Request: group chat was upgraded to a supergroup chat", """{"migrate_to_chat_id":-1001234567890}"""));

        var flood = await Should.ThrowAsync<TelegramRefused>(() => bench.Api.DeleteMessageAsync(Chat, new MessageId(1), Never));
        var migrated = await Should.ThrowAsync<TelegramRefused>(() => bench.Api.DeleteMessageAsync(Chat, new MessageId(1), Never));

        (flood.Code, flood.RetryAfter, flood.IsFlood).ShouldBe((429, TimeSpan.FromSeconds(7), true));
        (migrated.Code, migrated.MigrateTo).ShouldBe((400, -1001234567890));
    }

    [Fact]
    public async Task The_wait_may_stand_in_the_header_alone()
    {
        await using var bench = NewBench();
        bench.Server.Next("deleteWebhook", async (call, cancel) =>
        {
            var response = await ScriptedServer.Json(429, """{"ok":false,"error_code":429}""")(call, cancel);
            response.Headers.Add("Retry-After", "9");
            return response;
        });

        var flood = await Should.ThrowAsync<TelegramRefused>(() => bench.Api.DeleteWebhookAsync(Never));

        flood.RetryAfter.ShouldBe(TimeSpan.FromSeconds(9));
    }

    [Theory]
    [InlineData(500, """{"ok":false,"error_code":500,"description":"Internal Server Error: restart"}""")]
    [InlineData(502, "<html>Bad Gateway</html>")]
    [InlineData(403, "<html>This site is blocked here</html>")]
    [InlineData(200, "<html>Please log in to the hotel's network</html>")]
    [InlineData(200, "")]
    [InlineData(200, "{}")]
    [InlineData(200, "null")]
    public async Task What_is_no_answer_of_the_Bot_API_is_unreachable_and_never_refused(int status, string body)
    {
        await using var bench = NewBench();
        bench.Server.Next("sendChatAction", ScriptedServer.Json(status, body));
        (await Should.ThrowAsync<TelegramUnreachable>(() => bench.Api.SendTypingAsync(Chat, Never))).Code.ShouldBe(status);
    }

    [Fact]
    public async Task A_message_counts_as_sent_whatever_the_answer_says_of_it()
    {
        await using var bench = NewBench();
        bench.Server.Next("sendMessage", ScriptedServer.Ok("true"));
        (await bench.Api.SendMessageAsync(Chat, Rendering.Render(new View("سلام", []), PlatformProfile.Telegram), Never)).ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"message_id":3,"date":"soon","chat":{"id":1,"type":"hologram"},"entities":"new"}""", 3L)]
    [InlineData("""{"message_id":5000000000,"forward_origin":{"type":"dream"},"reply_markup":{"inline_keyboard":[[{"text":7}]]}}""", 5_000_000_000)]
    [InlineData("""{"message_id":"3"}""", null)]
    public async Task An_answer_of_an_unknown_shape_tells_at_most_less(string message, long? sent)
    {
        await using var bench = NewBench();
        bench.Server.Next("sendMessage", ScriptedServer.Ok(message)).Next("editMessageText", ScriptedServer.Ok(message)).Next("sendPhoto", ScriptedServer.Ok(message));
        var text = Rendering.Render(new View("سلام", []), PlatformProfile.Telegram);

        (await bench.Api.SendMessageAsync(Chat, text, Never)).ShouldBe(sent is { } number ? new MessageId(number) : null);
        await bench.Api.EditMessageTextAsync(Chat, new MessageId(3), text, Never);
        await bench.Api.SendPhotoAsync(Chat, [1, 2, 3], null, Never);
    }

    [Fact]
    public async Task What_is_marked_up_already_is_not_escaped_again()
    {
        await using var bench = NewBench();
        await bench.Api.SendMessageAsync(Chat, Rendering.Render(new View(Rich.Of("<الف> & ", Style.Bold) + "«ب» &amp;", []), PlatformProfile.Telegram), Never);
        bench.Server.Calls.Single().Text.ShouldBe("<b>&lt;الف&gt; &amp; </b>«ب» &amp;amp;");
    }

    [Fact]
    public async Task A_webhook_is_set_with_its_secret_and_updates_that_wait_are_kept()
    {
        await using var bench = NewBench();
        await bench.Api.SetWebhookAsync(new Uri("https://bot.example.org/telegram"), "s-3", ["message", "callback_query", "inline_query"], 8, Never);
        var body = bench.Server.Calls.Single().Body;
        bench.Server.Calls.Single().Method.ShouldBe("setWebhook");
        body.GetProperty("url").GetString().ShouldBe("https://bot.example.org/telegram");
        body.GetProperty("secret_token").GetString().ShouldBe("s-3");
        body.GetProperty("max_connections").GetInt32().ShouldBe(8);
        body.GetProperty("allowed_updates").EnumerateArray().Select(kind => kind.GetString()).ShouldBe(["message", "callback_query", "inline_query"]);
        (body.TryGetProperty("drop_pending_updates", out var drops) && drops.GetBoolean()).ShouldBeFalse();
    }

    [Fact]
    public async Task Silence_becomes_unreachable_after_the_time_allowed()
    {
        await using var bench = NewBench();
        bench.Server.Next("getMe", ScriptedServer.Silence());
        var call = bench.Api.GetMeAsync(Never);

        await bench.Time.SkipAsync(TimeSpan.FromMinutes(2));

        (await Should.ThrowAsync<TelegramUnreachable>(call)).Message.ShouldBe("getMe: no answer within 120 s");
    }

    [Fact]
    public async Task Cancelling_is_cancelling()
    {
        await using var bench = NewBench();
        using var cancel = new CancellationTokenSource();
        bench.Server.Next("getMe", ScriptedServer.Silence());
        var call = bench.Api.GetMeAsync(cancel.Token);

        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(call);
    }

    [Fact]
    public async Task No_exception_holds_the_token()
    {
        await using var bench = NewBench();
        bench.Server.Next("getMe", ScriptedServer.Broken(), ScriptedServer.Error(400, $"no bot{Bench.Token} here"));

        var unreachable = await Should.ThrowAsync<TelegramUnreachable>(() => bench.Api.GetMeAsync(Never));
        var refused = await Should.ThrowAsync<TelegramRefused>(() => bench.Api.GetMeAsync(Never));

        unreachable.ToString().ShouldNotContain(Bench.Secret);
        unreachable.Message.ShouldContain("Connection refused");
        refused.ToString().ShouldNotContain(Bench.Secret);
    }

    [Fact]
    public async Task Commands_that_cannot_be_registered_are_forgotten_with_a_word()
    {
        await using var bench = NewBench();
        bench.Server.Next("setMyCommands", ScriptedServer.Error(400, "Bad Request: BOT_COMMAND_INVALID"));

        await bench.Commands.SetCommandsAsync([("start", "شروع")], Never);

        bench.Logs.Lines.ShouldContain(l => l.Text.Contains("BOT_COMMAND_INVALID"));
        bench.Server.Calls.Single().ShouldSay("""{"commands":[{"command":"start","description":"شروع"}]}""");
    }
}
