using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Core.Ports;
using SalesBot.Emulator;
using SalesBot.Hosting;

namespace SalesBot.EndToEnd.Tests;

/// <summary>Updates that are posted: by the local server as by the platform, and by hand, as the platform and as anybody else might.</summary>
public sealed class WebhookTests : IDisposable
{
    private const string Secret = "s3cret_of-the-test";
    private const long Number = 900_000_001;

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private FaultyTurns _turns = null!;

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("s3cret_of-the-tesT")]
    [InlineData("s3cret_of-the-test2")]
    public async Task Who_does_not_know_the_secret_posts_in_vain(string? secret)
    {
        await using var bot = await StartAsync();
        var phone = await bot.Phone().Send("/start");
        var before = phone.Messages.Count;

        (await PostAsync(bot, Text(Number, 101, "/help"), secret)).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(bot, Text(Number, 101, "/help"), secret)).ShouldBe(HttpStatusCode.Unauthorized);

        (await phone.Settle()).Messages.Count.ShouldBe(before);
        _turns.Begun.ShouldNotContain(Number);
        bot.Logger.Lines.Count(line => line.Contains("without the right X-Telegram-Bot-Api-Secret-Token", StringComparison.Ordinal)).ShouldBe(1);
        bot.Logger.Lines.ShouldNotContain(line => line.Contains(Secret, StringComparison.Ordinal));
        (await PostAsync(bot, Text(Number, 101, "/help"))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Elsewhere_nothing_is_taken()
    {
        await using var bot = await StartAsync();
        (await PostAsync(bot, Text(Number, 101, "/help"), Secret, "/telegram/updates/more")).ShouldBe(HttpStatusCode.NotFound);
        (await PostAsync(bot, Text(Number, 101, "/help"), Secret, "/")).ShouldBe(HttpStatusCode.NotFound);
        using var got = await _http.GetAsync(bot.Webhook, TestContext.Current.CancellationToken);
        got.IsSuccessStatusCode.ShouldBeFalse();
        (await _http.GetStringAsync(new Uri(bot.Webhook!, "/health"), TestContext.Current.CancellationToken)).ShouldBe("ok");
    }

    [Fact]
    public async Task While_updates_are_polled_nothing_can_be_posted()
    {
        var settings = Tested.Settings(byWebhook: true);
        var url = new Uri(settings["Telegram:WebhookUrl"]!);
        settings.Remove("Telegram:WebhookUrl");
        await using var bot = await RunningBot.StartAsync(settings: settings);
        using var answer = await _http.SendAsync(Request(url, Text(Number, 101, "/help"), ""), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_same_update_posted_again_and_at_once_is_one_turn()
    {
        await using var bot = await StartAsync();
        var phone = await bot.Phone().Send("/start");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostAsync(bot, Text(Number, 101, "/customers"))));
        answers.ShouldAllBe(status => status == HttpStatusCode.OK);
        (await PostAsync(bot, Text(Number, 101, "/customers"))).ShouldBe(HttpStatusCode.OK);

        await phone.Until("اولین مشتری");
        _turns.Committed.Count(number => number == Number).ShouldBe(1);
        phone.Messages.Count(m => m["text"]!.GetValue<string>().Contains("اولین مشتری", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_store_that_cannot_write_has_the_update_posted_again()
    {
        await using var bot = await StartAsync();
        var phone = await bot.Phone().Send("/start");

        _turns.Failing = 1;
        (await PostAsync(bot, Text(Number, 101, "/customers"))).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await PostAsync(bot, Text(Number, 101, "/customers"))).ShouldBe(HttpStatusCode.OK);
        await phone.Until("اولین مشتری");

        // The same by the local server, which posts again by itself.
        _turns.Failing = 2;
        await phone.SendWithoutWaiting("/help");
        await phone.Until("راهنما در یک دقیقه");
        _turns.Failing.ShouldBeLessThanOrEqualTo(0);
        phone.Messages.Count(m => m["text"]!.GetValue<string>().Contains("راهنما در یک دقیقه", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Of_one_chat_updates_take_their_turns_as_they_came_and_other_chats_do_not_wait()
    {
        await using var bot = await StartAsync();
        await bot.Phone(101).Send("/start");
        await bot.Phone(102).Send("/start");
        _turns.Held[Number] = new(TaskCreationOptions.RunContinuationsAsynchronously);

        var first = PostAsync(bot, Text(Number, 101, "/customers"));
        await Child.Eventually(() => Task.FromResult(_turns.Begun.Contains(Number)));
        var second = PostAsync(bot, Press(Number + 1, 101, "1.menu"));
        (await PostAsync(bot, Text(Number + 2, 102, "/help"))).ShouldBe(HttpStatusCode.OK);

        first.IsCompleted.ShouldBeFalse("200 is said only when the turn is committed");
        _turns.Begun.ShouldNotContain(Number + 1);
        _turns.Held[Number].SetResult();
        (await first, await second).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        _turns.Committed.Where(number => number is >= Number and <= Number + 2).ShouldBe([Number + 2, Number, Number + 1]);
    }

    public static TheoryData<string> NoUpdates =>
    [
        "", "{", "[]", "7", "null", "\"text\"", "{}", """{"update_id":"x","message":{}}""", """{"message":{"text":"x"}}""", new string('[', 5000), "\0\u0001",
        $$$"""{"update_id":{{{Number}}},"message":{"text":"{{{new string('x', WebhookEndpoint.MostBytes)}}}"}}""",
        $$$"""{"update_id":{{{Number}}},"message":{"message_id":"what","chat":5}}""",
        $$$"""{"update_id":{{{Number}}},"mind_read":{"thought":[1,{}]}}""",
        $$$"""{"update_id":{{{Number}}},"message":{"message_id":1,"date":1,"chat":{"id":101,"type":"hologram"},"from":{"id":101,"is_bot":false,"first_name":"س"},"text":"/start"}}""",
    ];

    [Theory]
    [MemberData(nameof(NoUpdates), DisableDiscoveryEnumeration = true)]
    public async Task What_is_no_update_of_ours_is_let_go_and_not_asked_for_again(string body)
    {
        await using var bot = await StartAsync();
        (await PostAsync(bot, body)).ShouldBe(HttpStatusCode.OK);
        (await bot.Phone().Send("/start")).Text.ShouldContain("خوش آمدید");
        bot.Logger.Lines.ShouldNotContain(line => line.StartsWith("Error", StringComparison.Ordinal));
        _turns.Begun.ShouldNotContain(Number);
    }

    [Fact]
    public async Task A_post_that_breaks_off_is_not_taken_for_an_update()
    {
        await using var bot = await StartAsync();
        using var socket = new System.Net.Sockets.TcpClient("127.0.0.1", bot.Webhook!.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"POST {bot.Webhook.AbsolutePath} HTTP/1.1\r\nHost: x\r\nX-Telegram-Bot-Api-Secret-Token: {Secret}\r\nContent-Length: 500\r\n\r\n{{\"update_id\":"),
            TestContext.Current.CancellationToken);
        socket.Client.Shutdown(System.Net.Sockets.SocketShutdown.Send);
        using var answer = new StreamReader(stream);
        (await answer.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldNotContain("200 OK");
        (await bot.Phone().Send("/start")).Text.ShouldContain("خوش آمدید");
    }

    [Fact]
    public async Task What_is_sent_while_the_bot_is_away_arrives_with_its_next_start_once()
    {
        await using var bot = await StartAsync();
        var phone = await bot.Phone().Send("/start");
        await bot.StopAsync();
        await phone.SendWithoutWaiting("/customers");
        await bot.StartAgainAsync();

        await phone.Until("اولین مشتری");
        phone.Messages.Count(m => m["text"]!.GetValue<string>().Contains("اولین مشتری", StringComparison.Ordinal)).ShouldBe(1);
        bot.Emulator.Faults.Calls("deleteWebhook").ShouldBe(0);
        bot.Emulator.Faults.Calls("getUpdates").ShouldBe(0);
    }

    [Fact]
    public async Task Polling_can_be_chosen_again_and_loses_nothing_either()
    {
        await using var bot = await StartAsync();
        var phone = await bot.Phone().Send("/start");
        await bot.StopAsync();
        await phone.SendWithoutWaiting("/customers");
        await bot.StartAgainAsync(Tested.Settings(byWebhook: false));

        await phone.Until("اولین مشتری");
        (await phone.Send("/help")).Text.ShouldContain("راهنما در یک دقیقه");
        bot.Emulator.Faults.Calls("deleteWebhook").ShouldBe(1);
        bot.Emulator.Faults.Calls("getUpdates").ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_platform_that_does_not_take_the_address_at_once_is_asked_again()
    {
        await using var bot = await StartAsync();
        await bot.Phone(102).Send("/start");
        await bot.StopAsync();
        bot.Emulator.Faults.Next("setWebhook", Fault.TooManyRequests(1));
        bot.Emulator.Faults.Next("setWebhook", Fault.ServerError());
        await bot.StartAgainAsync();
        await Child.Eventually(() => Task.FromResult(bot.Emulator.Faults.Calls("setWebhook") >= 4));
        (await bot.Phone().Send("/start")).Text.ShouldContain("خوش آمدید");
    }

    [Fact]
    public async Task Inline_queries_are_answered_beside_the_turns()
    {
        await using var bot = await StartAsync();
        var phone = await bot.Phone().Send("/start");
        (await phone.AskInline("شک"))["results"]![0]!["title"]!.GetValue<string>().ShouldBe("🔍 شکاک");
    }

    private Task<RunningBot> StartAsync()
    {
        var settings = Tested.Settings(byWebhook: true);
        settings["Telegram:WebhookSecret"] = Secret;
        return RunningBot.StartAsync(settings: settings, change: services =>
        {
            var real = services.Last(service => service.ServiceType == typeof(ITurnStore)).ImplementationFactory!;
            services.AddSingleton<ITurnStore>(provider => _turns = new FaultyTurns((ITurnStore)real(provider)));
        });
    }

    private async Task<HttpStatusCode> PostAsync(RunningBot bot, string body, string? secret = Secret, string? path = null)
    {
        using var request = Request(path is null ? bot.Webhook! : new Uri(bot.Webhook!, path), body, secret);
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static HttpRequestMessage Request(Uri url, string body, string? secret)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (secret is not null)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        return request;
    }

    private static string Text(long update, long person, string text) => $$$"""
        {"update_id":{{{update}}},"message":{"message_id":{{{update}}},"date":1,"from":{"id":{{{person}}},"is_bot":false,"first_name":"سارا"},"chat":{"id":{{{person}}},"type":"private"},"text":{{{JsonSerializer.Serialize(text)}}}}}
        """;

    private static string Press(long update, long person, string data) => $$$"""
        {"update_id":{{{update}}},"callback_query":{"id":"{{{update}}}","from":{"id":{{{person}}},"is_bot":false,"first_name":"سارا"},"chat_instance":"1","data":"{{{data}}}"}}
        """;
}
