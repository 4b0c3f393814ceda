using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace SalesBot.Telegram.Api;

/// <summary>What every client makes of an exchange with the server: how long it may take, and which of the two failures comes of it. No failure holds the token.</summary>
public sealed class Exchanges(IOptions<TelegramOptions> options, TimeProvider time)
{
    private readonly string _token = options.Value.Token;

    /// <summary>Turns whatever can go wrong on the way into the two exceptions, none of which holds the address.</summary>
    internal async Task<T> WithinAsync<T>(string what, TimeSpan limit, Func<CancellationToken, Task<T>> exchange, CancellationToken cancel)
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
            throw Broken(what, e);
        }
    }

    /// <summary>The result of an answer, if it is one and says yes.</summary>
    internal JsonElement Judge(string what, HttpResponseMessage response, byte[] body)
    {
        var status = (int)response.StatusCode;
        Answer? answer = null;
        try
        {
            answer = JsonSerializer.Deserialize(body, BotApiJson.Shared.Answer);
        }
        catch (JsonException)
        {
            // Not the Bot API: told below by the missing "ok".
        }

        return answer?.Ok switch
        {
            null => throw Foreign(what, status),
            true => answer.Result ?? default,
            false => throw Refusal(what, answer.ErrorCode ?? status, answer.Description, RetryAfter(answer.Parameters, response.Headers.RetryAfter), answer.Parameters?.MigrateToChatId),
        };
    }

    /// <summary>The server said no, or that it is not well.</summary>
    internal Exception Refusal(string what, int code, string? description, TimeSpan? retryAfter, long? migrateTo)
    {
        var said = Scrub(description ?? "no description");
        return code >= 500 ? new TelegramUnreachable($"{what}: {code} {said}", code) : new TelegramRefused(code, said, WithinADay(retryAfter), migrateTo);
    }

    /// <summary>Something that is not the Bot API answered.</summary>
    // A proxy in front of the server may be the one that finds a file too large, and will find it so every time.
    internal static Exception Foreign(string what, int status) => status == (int)HttpStatusCode.RequestEntityTooLarge
        ? new TelegramRefused(status, "the file is too large")
        : new TelegramUnreachable($"{what}: the answer {status} is not from a Bot API server", status);

    /// <summary>The connection failed.</summary>
    internal TelegramUnreachable Broken(string what, Exception e) =>
        new($"{what}: {Scrub(e.InnerException is null ? e.Message : $"{e.Message} {e.InnerException.Message}")}");

    private TimeSpan? RetryAfter(AnswerParameters? parameters, RetryConditionHeaderValue? header) =>
        parameters?.RetryAfter is { } seconds and >= 0 and < 1e6 ? TimeSpan.FromSeconds(seconds) : header?.Delta ?? header?.Date - time.GetUtcNow();

    private static TimeSpan? WithinADay(TimeSpan? wait) => wait is null ? null : TimeSpan.FromTicks(Math.Clamp(wait.Value.Ticks, 0, TimeSpan.TicksPerDay));

    /// <summary>The part after the colon is the secret; before it stands the bot's public id.</summary>
    private string Scrub(string text) => text.Replace(_token[(_token.IndexOf(':', StringComparison.Ordinal) + 1)..], "<token>", StringComparison.Ordinal);
}
