using SalesBot.Telegram.Api;

namespace SalesBot.Adapters.Tests.Telegram;

public class RetriesTests : ClientTests
{
    [Fact]
    public async Task Waits_as_long_as_a_429_asks()
    {
        await using var bench = NewBench();
        bench.Server.Next("getMe", ScriptedServer.Error(429, "Too Many Requests", """{"retry_after":41}"""));
        var call = bench.Retries.Patient.ExecuteAsync(async ct => await bench.Api.GetMeAsync(ct), TestContext.Current.CancellationToken).AsTask();

        (await bench.Time.SkipAsync(due => due < TimeSpan.FromSeconds(100))).ShouldBe(TimeSpan.FromSeconds(41));

        (await call).Username.ShouldBe("sales_bot");
    }

    [Fact]
    public async Task Waits_longer_and_longer_but_never_over_half_a_minute()
    {
        await using var bench = NewBench();
        bench.Server.Next("getMe", [.. Enumerable.Repeat(ScriptedServer.Broken(), 12)]);
        var call = bench.Retries.Patient.ExecuteAsync(async ct => await bench.Api.GetMeAsync(ct), TestContext.Current.CancellationToken).AsTask();

        var waits = new List<TimeSpan>();
        for (var i = 0; i < 12; i++)
        {
            waits.Add(await bench.Time.SkipAsync(due => due < TimeSpan.FromSeconds(100)));
        }

        await call;
        waits.Max().ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(30));
        waits[^1].ShouldBeGreaterThan(TimeSpan.FromSeconds(10));
        waits[0].ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Brief_retries_end()
    {
        await using var bench = NewBench();
        bench.Server.Rule = _ => ScriptedServer.Broken();
        var call = bench.Retries.Brief.ExecuteAsync(async ct => await bench.Api.GetMeAsync(ct), TestContext.Current.CancellationToken).AsTask();

        for (var i = 0; i < 3; i++)
        {
            await bench.Time.SkipAsync(due => due < TimeSpan.FromSeconds(100));
        }

        await Should.ThrowAsync<TelegramUnreachable>(call);
    }

    [Fact]
    public async Task Waiting_can_be_cancelled()
    {
        await using var bench = NewBench();
        using var cancel = new CancellationTokenSource();
        bench.Server.Rule = _ => ScriptedServer.Error(429, "Too Many Requests", """{"retry_after":3600}""");
        var call = bench.Retries.Patient.ExecuteAsync(async ct => await bench.Api.GetMeAsync(ct), cancel.Token).AsTask();
        await bench.Server.WaitForAsync("getMe", 1);

        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(call);
    }
}
