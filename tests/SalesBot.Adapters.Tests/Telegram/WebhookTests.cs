using Microsoft.Extensions.Logging;

namespace SalesBot.Adapters.Tests.Telegram;

public class WebhookTests : ClientTests
{
    private const string Url = "https://bot.example.org/telegram";

    private static readonly CancellationToken Never = CancellationToken.None;

    private Bench NewBench(string secret = "") => NewBench(settings: [("Telegram:WebhookUrl", Url), ("Telegram:WebhookSecret", secret)]);

    private static string SecretSaid(Bench bench) => bench.Server.CallsOf("setWebhook").Last().Body.GetProperty("secret_token").GetString()!;

    [Fact]
    public async Task The_platform_is_told_the_address_the_secret_and_what_to_post()
    {
        await using var bench = NewBench("my-secret_1");

        (await bench.Webhook.OpenAsync(8, Never)).ShouldBeTrue();

        bench.Server.Calls.Select(c => c.Method).ShouldBe(["getMe", "setWebhook"]);
        var body = bench.Server.Calls[1].Body;
        body.GetProperty("url").GetString().ShouldBe(Url);
        body.GetProperty("max_connections").GetInt32().ShouldBe(8);
        body.GetProperty("allowed_updates").EnumerateArray().Select(kind => kind.GetString()).ShouldBe(["message", "callback_query", "inline_query"]);
        SecretSaid(bench).ShouldBe("my-secret_1");
        bench.Name.StartLink("x")!.AbsoluteUri.ShouldBe("https://t.me/sales_bot?start=x");
        bench.Webhook.Path.ShouldBe("/telegram");
        bench.Logs.Everything.ShouldNotContain("my-secret_1");
    }

    [Fact]
    public async Task Without_an_address_there_is_no_path()
    {
        await using var bench = NewBench(settings: []);
        bench.Webhook.Path.ShouldBeNull();
        await Should.ThrowAsync<InvalidOperationException>(() => bench.Webhook.OpenAsync(8, Never));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(256, 100)]
    public async Task No_more_posts_at_once_are_asked_for_than_the_platform_grants(int chats, int asked)
    {
        await using var bench = NewBench();
        await bench.Webhook.OpenAsync(chats, Never);
        bench.Server.Calls[1].Body.GetProperty("max_connections").GetInt32().ShouldBe(asked);
    }

    [Fact]
    public async Task A_secret_that_nobody_set_is_made_anew_at_each_start()
    {
        await using var first = NewBench();
        await using var second = NewBench();
        await first.Webhook.OpenAsync(8, Never);
        await second.Webhook.OpenAsync(8, Never);

        SecretSaid(first).ShouldMatch("^[A-Za-z0-9_-]{32,256}$");
        SecretSaid(second).ShouldNotBe(SecretSaid(first));
        first.Webhook.IsSigned(SecretSaid(first)).ShouldBeTrue();
        first.Webhook.IsSigned(SecretSaid(second)).ShouldBeFalse();
        first.Logs.Everything.ShouldNotContain(SecretSaid(first));
    }

    [Theory]
    [InlineData("my-secret_1", true)]
    [InlineData("my-secret_2", false)]
    [InlineData("my-secret_", false)]
    [InlineData("my-secret_11", false)]
    [InlineData("MY-SECRET_1", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public async Task Only_who_knows_the_secret_is_the_platform(string? secret, bool known)
    {
        await using var bench = NewBench("my-secret_1");
        bench.Webhook.IsSigned(secret).ShouldBe(known);
    }

    [Fact]
    public async Task What_the_platform_cannot_do_now_is_asked_again_and_told_of_once()
    {
        await using var bench = NewBench();
        bench.Server.Next("setWebhook", ScriptedServer.Broken(), ScriptedServer.Error(500, "Internal Server Error"), ScriptedServer.Broken())
            .Next("setWebhook", ScriptedServer.Error(429, "Too Many Requests", """{"retry_after":7}"""), ScriptedServer.Error(400, "Bad Request: bad webhook: Failed to resolve host"));
        var opening = bench.Webhook.OpenAsync(8, Never);

        await bench.Time.SkipUntilAsync(opening, asked => asked <= TimeSpan.FromSeconds(30));

        (await opening).ShouldBeTrue();
        bench.Server.CallsOf("setWebhook").Count().ShouldBe(6);
        bench.Logs.Lines.Where(l => l.Level == LogLevel.Warning).Select(l => l.Text[..30])
            .ShouldBe(["The Bot API cannot be reached;", "The Bot API refuses to give up"]);
    }

    [Theory]
    [InlineData("getMe")]
    [InlineData("setWebhook")]
    public async Task A_refused_token_stops_the_application(string method)
    {
        await using var bench = NewBench();
        bench.Server.Next(method, ScriptedServer.Error(401, "Unauthorized"));

        (await bench.Webhook.OpenAsync(8, Never)).ShouldBeFalse();

        bench.Application.Stops.ShouldBe(1);
        bench.Logs.Count(LogLevel.Critical).ShouldBe(1);
    }
}
