using SalesBot.Telegram.Api;

namespace SalesBot.Adapters.Tests.Telegram;

public class BotNameTests : ClientTests
{
    [Theory]
    [InlineData(null, "https://t.me/sales_bot?start=team_5f-3A")]
    [InlineData("http://127.0.0.1:8081", "https://t.me/sales_bot?start=team_5f-3A")]
    public async Task A_start_link_is_the_platforms_and_the_name_is_asked_for_once(string? baseUrl, string link)
    {
        await using var bench = NewBench(settings: ("Telegram:BaseUrl", baseUrl!));
        bench.Name.StartLink("team_5f-3A").ShouldBeNull();

        (await bench.Name.StartLinkAsync("team_5f-3A", CancellationToken.None)).AbsoluteUri.ShouldBe(link);
        (await bench.Name.StartLinkAsync("other", CancellationToken.None)).AbsoluteUri.ShouldEndWith("?start=other");

        bench.Name.StartLink("team_5f-3A")!.AbsoluteUri.ShouldBe(link);
        bench.Server.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_name_is_known_once_updates_are_read()
    {
        await using var bench = NewBench();
        using var stop = new CancellationTokenSource();
        await using var batches = bench.Polling.ReadAsync(stop.Token).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var reading = batches.MoveNextAsync().AsTask();
        await bench.Server.WaitForAsync("getUpdates", 1);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(reading);
        bench.Name.StartLink("x")!.AbsoluteUri.ShouldBe("https://t.me/sales_bot?start=x");
    }

    [Theory]
    [InlineData("")]
    [InlineData("گروه")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public async Task A_code_that_no_link_carries_is_a_mistake(string code)
    {
        await using var bench = NewBench();
        Should.Throw<ArgumentException>(() => bench.Name.StartLink(code));
    }

    [Fact]
    public async Task A_bot_without_a_name_has_no_link()
    {
        await using var bench = NewBench();
        bench.Server.Next("getMe", ScriptedServer.Ok("""{"id":1000001,"is_bot":true,"first_name":"SalesBot"}"""));
        await Should.ThrowAsync<TelegramUnreachable>(() => bench.Name.StartLinkAsync("x", CancellationToken.None));
        bench.Name.StartLink("x").ShouldBeNull();
    }
}
