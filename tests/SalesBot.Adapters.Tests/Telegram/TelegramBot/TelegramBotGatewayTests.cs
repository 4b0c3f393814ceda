using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;
using SalesBot.Telegram;
using SalesBot.Telegram.Api;
using SalesBot.Telegram.Sending;
using SalesBot.Telegram.TelegramBot;

namespace SalesBot.Adapters.Tests.Telegram.TelegramBot;

/// <summary>What is so on this client alone.</summary>
public sealed class TelegramBotGatewayTests
{
    private static readonly CancellationToken Never = CancellationToken.None;
    private static readonly ChatId Chat = new(7);

    [Fact]
    public async Task The_client_is_the_one_that_the_settings_name()
    {
        await using var own = new Bench();
        await using var library = new Bench(client: ApiClient.TelegramBot);
        own.Api.ShouldBeOfType<BotApiClient>();
        library.Api.ShouldBeOfType<TelegramBotGateway>();
    }

    [Fact]
    public async Task A_number_that_no_message_can_have_is_refused_as_the_platform_would_and_a_new_message_is_sent()
    {
        await using var bench = new Bench(client: ApiClient.TelegramBot);
        (await Should.ThrowAsync<TelegramRefused>(() => bench.Api.DeleteMessageAsync(Chat, new MessageId(5_000_000_000), Never))).Code.ShouldBe(400);
        bench.Outbox.Put(7, new ShowView(new View("تازه", []), new MessageId(5_000_000_000)));
        await bench.Sender.StartAsync(Never);
        await bench.Outbox.WaitForAsync(1);
        bench.Server.Calls.Select(c => c.Method).ShouldBe(["sendMessage"]);
    }

    [Fact]
    public async Task The_library_itself_tries_nothing_again()
    {
        await using var bench = new Bench(client: ApiClient.TelegramBot);
        bench.Server.Next("sendMessage", ScriptedServer.Error(429, "Too Many Requests: retry after 1", """{"retry_after":1}"""));
        var text = Rendering.Render(new View("سلام", []), PlatformProfile.Telegram);
        (await Should.ThrowAsync<TelegramRefused>(() => bench.Api.SendMessageAsync(Chat, text, Never))).RetryAfter.ShouldBe(TimeSpan.FromSeconds(1));
        bench.Server.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_of_a_proxy_in_the_place_of_a_file_is_unreachable_and_never_refused()
    {
        await using var bench = new Bench(client: ApiClient.TelegramBot);
        bench.Server.Rule = call => ScriptedServer.Json(404, "<html>404 Not Found</html>");
        (await Should.ThrowAsync<TelegramUnreachable>(() => bench.Api.DownloadAsync("documents/1", _ => Task.CompletedTask, Never))).Code.ShouldBe(404);
        bench.Server.Rule = call => ScriptedServer.Error(502, "Bad Gateway");
        (await Should.ThrowAsync<TelegramUnreachable>(() => bench.Api.DownloadAsync("documents/1", _ => Task.CompletedTask, Never))).Code.ShouldBe(502);
    }

    [Fact]
    public async Task A_download_that_is_cancelled_or_takes_too_long_is_told_apart()
    {
        await using var bench = new Bench(client: ApiClient.TelegramBot);
        bench.Server.Rule = _ => (_, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new EndlessStream()) });
        using var cancel = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() => bench.Api.DownloadAsync("documents/1", _ => cancel.CancelAsync(), cancel.Token));

        var slow = bench.Api.DownloadAsync("documents/1", _ => Task.CompletedTask, Never);
        await bench.Time.SkipAsync(TimeSpan.FromMinutes(5));
        (await Should.ThrowAsync<TelegramUnreachable>(slow)).Message.ShouldBe("download: no answer within 300 s");
    }

    /// <summary>Gives one byte, then waits for ever.</summary>
    private sealed class EndlessStream : Stream
    {
        private bool _began;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => 0; set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_began)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            _began = true;
            return 1;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
