using System.Net;
using System.Net.Http.Headers;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace SalesBot.Telegram.Api;

/// <summary>HTTP exchanges with the Bot API server: what goes out, and what an answer means. Only this class knows the token.</summary>
/// <remarks>Every method throws <see cref="TelegramRefused"/> and <see cref="TelegramUnreachable"/> for what the network and the server do.</remarks>
public sealed class Wire(IHttpClientFactory clients, IOptions<TelegramOptions> options, TimeProvider time)
{
    private static readonly BotApiJson Json = BotApiJson.Shared;

    private readonly HttpClient _http = clients.CreateClient(BotApiClient.HttpClientName);
    private readonly TelegramOptions _options = options.Value;

    /// <summary>One call.</summary>
    /// <param name="content">Made for this call alone, and disposed with it.</param>
    /// <returns>The result of the answer.</returns>
    internal async Task<JsonElement> CallAsync(string method, HttpContent content, TimeSpan limit, CancellationToken cancel)
    {
        using (content)
        {
            return await WithinAsync(
                method,
                limit,
                async either =>
                {
                    using var response = await _http.PostAsync(Address($"bot{_options.Token}/{method}"), content, either);
                    var body = await response.Content.ReadAsByteArrayAsync(either);
                    return Judge(method, response, body);
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
        var unwritten = await WithinAsync(What, _options.FileTimeout, ReadAsync, cancel);
        unwritten?.Throw();

        async Task<ExceptionDispatchInfo?> ReadAsync(CancellationToken either)
        {
            using var response = await _http.GetAsync(Address($"file/bot{_options.Token}/{path}"), HttpCompletionOption.ResponseHeadersRead, either);
            if (response.StatusCode is not HttpStatusCode.OK)
            {
                Judge(What, response, await response.Content.ReadAsByteArrayAsync(either));
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

    /// <summary>Turns whatever can go wrong on the way into the two exceptions, none of which holds the address.</summary>
    private async Task<T> WithinAsync<T>(string what, TimeSpan limit, Func<CancellationToken, Task<T>> exchange, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
        try
        {
            return await exchange(either.Token);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancel);
        }
        catch (OperationCanceledException)
        {
            throw new TelegramUnreachable($"{what}: no answer within {limit.TotalSeconds:0} s");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new TelegramUnreachable($"{what}: {Scrub(e.InnerException is null ? e.Message : $"{e.Message} {e.InnerException.Message}")}");
        }
    }

    private JsonElement Judge(string method, HttpResponseMessage response, byte[] body)
    {
        var status = (int)response.StatusCode;
        Answer? answer = null;
        try
        {
            answer = JsonSerializer.Deserialize(body, Json.Answer);
        }
        catch (JsonException)
        {
            // Not the Bot API: told below by the missing "ok".
        }

        if (answer?.Ok is null)
        {
            // A proxy in front of the server may be the one that finds a file too large, and will find it so every time.
            throw status == (int)HttpStatusCode.RequestEntityTooLarge
                ? new TelegramRefused(status, "the file is too large")
                : new TelegramUnreachable($"{method}: the answer {status} is not from a Bot API server", status);
        }

        if (answer.Ok.Value)
        {
            return answer.Result ?? default;
        }

        var code = answer.ErrorCode ?? status;
        var description = Scrub(answer.Description ?? "no description");
        throw code >= 500
            ? new TelegramUnreachable($"{method}: {code} {description}", code)
            : new TelegramRefused(code, description, RetryAfter(answer.Parameters, response.Headers.RetryAfter), answer.Parameters?.MigrateToChatId);
    }

    private TimeSpan? RetryAfter(AnswerParameters? parameters, RetryConditionHeaderValue? header)
    {
        var wait = parameters?.RetryAfter is { } seconds and >= 0 and < 1e6
            ? TimeSpan.FromSeconds(seconds)
            : header?.Delta ?? header?.Date - time.GetUtcNow();
        return wait is null ? null : TimeSpan.FromTicks(Math.Clamp(wait.Value.Ticks, 0, TimeSpan.TicksPerDay));
    }

    /// <summary>The part after the colon is the secret; before it stands the bot's public id.</summary>
    private string Scrub(string text) => text.Replace(_options.Token[(_options.Token.IndexOf(':', StringComparison.Ordinal) + 1)..], "<token>", StringComparison.Ordinal);
}
