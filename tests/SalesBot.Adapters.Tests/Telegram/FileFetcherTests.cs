using System.Net;
using SalesBot.Telegram.Api;
using SalesBot.Telegram.Receiving;

namespace SalesBot.Adapters.Tests.Telegram;

public class FileFetcherTests : ClientTests
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private static ScriptedServer.Answering Located(string? size = null) =>
        ScriptedServer.Ok($$"""{"file_id":"a","file_unique_id":"b",{{(size is null ? "" : $"\"file_size\":{size},")}}"file_path":"documents/پرونده 1?.xlsx"}""");

    private static ScriptedServer.Answering Bytes(int count) =>
        (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([.. Enumerable.Range(0, count).Select(i => (byte)i)]) });

    [Fact]
    public async Task A_file_is_fetched_whole_from_where_the_platform_keeps_it()
    {
        await using var bench = NewBench(settings: ("Telegram:BaseUrl", "https://example.org/telegram/"));
        bench.Server.Rule = call => call.Method == "getFile" ? Located("200000") : Bytes(200_000);
        using var to = new MemoryStream();

        (await bench.Fetcher.FetchAsync("a", to, 1_000_000, Never)).ShouldBe(new FetchedFile("documents/پرونده 1?.xlsx", 200_000));

        to.ToArray().ShouldBe(Enumerable.Range(0, 200_000).Select(i => (byte)i));
        bench.Server.Calls[0].ShouldSay("""{"file_id":"a"}""");
        bench.Server.Calls[1].Address.AbsoluteUri.ShouldBe(
            $"https://example.org/telegram/file/bot{Bench.Token}/documents/{Uri.EscapeDataString("پرونده 1?.xlsx")}");
    }

    [Fact]
    public async Task A_file_too_big_by_its_own_word_is_not_downloaded()
    {
        await using var bench = NewBench();
        bench.Server.Next("getFile", Located("1001"), ScriptedServer.Error(400, "Bad Request: file is too big"));
        await Should.ThrowAsync<FileTooBig>(() => bench.Fetcher.FetchAsync("a", new MemoryStream(), 1000, Never));
        await Should.ThrowAsync<FileTooBig>(() => bench.Fetcher.FetchAsync("a", new MemoryStream(), 1000, Never));
        bench.Server.Calls.Select(c => c.Method).ShouldBe(["getFile", "getFile"]);
    }

    [Fact]
    public async Task A_file_that_turns_out_too_big_is_left_off()
    {
        await using var bench = NewBench();
        bench.Server.Rule = call => call.Method == "getFile" ? Located() : Bytes(1001);
        using var to = new MemoryStream();
        await Should.ThrowAsync<FileTooBig>(() => bench.Fetcher.FetchAsync("a", to, 1000, Never));
        to.Length.ShouldBeLessThanOrEqualTo(1000);
        bench.Server.Rule = call => call.Method == "getFile" ? Located() : Bytes(1000);
        (await bench.Fetcher.FetchAsync("a", to, 1000, Never)).Size.ShouldBe(1000);
    }

    [Fact]
    public async Task A_file_the_platform_does_not_know_is_refused()
    {
        await using var bench = NewBench();
        bench.Server.Rule = call => call.Method == "getFile" ? ScriptedServer.Error(400, "Bad Request: invalid file_id") : null;
        (await Should.ThrowAsync<TelegramRefused>(() => bench.Fetcher.FetchAsync("a", new MemoryStream(), 1000, Never))).Code.ShouldBe(400);
        bench.Server.Rule = call => call.Method == "getFile" ? Located() : ScriptedServer.Error(404, "Not Found");
        (await Should.ThrowAsync<TelegramRefused>(() => bench.Fetcher.FetchAsync("a", new MemoryStream(), 1000, Never))).Code.ShouldBe(404);
    }

    [Fact]
    public async Task What_breaks_off_is_fetched_again_from_its_beginning()
    {
        await using var bench = NewBench();
        var downloads = 0;
        bench.Server.Rule = call => call.Method == "getFile" ? Located("100") : ++downloads switch { 1 => ScriptedServer.Broken(), 2 => Bytes(40), _ => Bytes(100) };
        using var to = new MemoryStream();
        var fetching = bench.Fetcher.FetchAsync("a", to, 1000, Never);
        await bench.Time.SkipUntilAsync(fetching, asked => asked < TimeSpan.FromSeconds(30));
        to.ToArray().ShouldBe(Enumerable.Range(0, 100).Select(i => (byte)i));
        downloads.ShouldBe(3);
    }

    [Fact]
    public async Task What_goes_on_breaking_is_unreachable_and_no_exception_holds_the_token()
    {
        await using var bench = NewBench();
        bench.Server.Rule = call => call.Method == "getFile" ? Located() : ScriptedServer.Broken();
        var fetching = bench.Fetcher.FetchAsync("a", new MemoryStream(), 1000, Never);
        var failure = await Should.ThrowAsync<TelegramUnreachable>(() => bench.Time.SkipUntilAsync(fetching, asked => asked < TimeSpan.FromSeconds(30)));
        failure.ToString().ShouldNotContain(Bench.Secret);
        bench.Logs.Everything.ShouldNotContain(Bench.Secret);
        bench.Server.Calls.Count(c => c.Method == "getFile").ShouldBe(4);
    }

    [Fact]
    public async Task A_fault_of_our_own_disk_is_not_taken_for_one_of_the_network()
    {
        await using var bench = NewBench();
        bench.Server.Rule = call => call.Method == "getFile" ? Located() : Bytes(100);
        using var full = new MemoryStream(new byte[10], writable: true);
        await Should.ThrowAsync<NotSupportedException>(() => bench.Fetcher.FetchAsync("a", full, 1000, Never));
    }
}
