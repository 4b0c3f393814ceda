using System.Net;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace SalesBot.Telegram.Api;

/// <summary>HTTP exchanges of our own client with the Bot API server.</summary>
/// <remarks>Every method throws <see cref="TelegramRefused"/> and <see cref="TelegramUnreachable"/> for what the network and the server do.</remarks>
public sealed class Wire(IHttpClientFactory clients, Exchanges exchanges, IOptions<TelegramOptions> options)
{
    private readonly HttpClient _http = clients.CreateClient(BotApiClient.HttpClientName);
    private readonly TelegramOptions _options = options.Value;

    /// <summary>One call.</summary>
    /// <param name="content">Made for this call alone, and disposed with it.</param>
    /// <returns>The result of the answer.</returns>
    internal async Task<JsonElement> CallAsync(string method, HttpContent content, TimeSpan limit, CancellationToken cancel)
    {
        using (content)
        {
            return await exchanges.WithinAsync(
                method,
                limit,
                async either =>
                {
                    using var response = await _http.PostAsync(Address($"bot{_options.Token}/{method}"), content, either);
                    var body = await response.Content.ReadAsByteArrayAsync(either);
                    return exchanges.Judge(method, response, body);
                },
                cancel);
        }
    }

    /// <summary>Reads a file of the server piece by piece.</summary>
    /// <param name="path">As getFile gives it, escaped.</param>
    /// <param name="write">Takes each piece; its exceptions pass through as they are.</param>
    internal async Task DownloadAsync(string path, Func<ReadOnlyMemory<byte>, Task> write, CancellationToken cancel)
    {
        const string What = "download";
        var unwritten = await exchanges.WithinAsync(What, _options.FileTimeout, ReadAsync, cancel);
        unwritten?.Throw();

        async Task<ExceptionDispatchInfo?> ReadAsync(CancellationToken either)
        {
            using var response = await _http.GetAsync(Address($"file/bot{_options.Token}/{path}"), HttpCompletionOption.ResponseHeadersRead, either);
            if (response.StatusCode is not HttpStatusCode.OK)
            {
                exchanges.Judge(What, response, await response.Content.ReadAsByteArrayAsync(either));
                throw new TelegramUnreachable($"{What}: the answer {(int)response.StatusCode} holds no file", (int)response.StatusCode);
            }

            await using var content = await response.Content.ReadAsStreamAsync(either);
            var buffer = new byte[81_920];
            while (await content.ReadAsync(buffer, either) is > 0 and var count)
            {
                try
                {
                    await write(buffer.AsMemory(0, count));
                }
                catch (Exception e)
                {
                    // A full disk of ours is no fault of the network.
                    return ExceptionDispatchInfo.Capture(e);
                }
            }

            return null;
        }
    }

    private Uri Address(string path) => new($"{_options.Address.AbsoluteUri.TrimEnd('/')}/{path}");
}
