using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using SalesBot.Core.Ports;
using SalesBot.Telegram.Receiving;
using SalesBot.Telegram.Sending;

namespace SalesBot.Hosting;

/// <summary>Takes updates that the platform posts. Any 2xx means to it that the update has arrived; anything else makes it post again, for a day.</summary>
/// <remarks>
/// 200 is therefore said when the turn is committed, and 503 when the store cannot: an update that comes twice changes nothing. Of one chat the
/// platform posts messages in order and presses in order, but a message and a press may come at once: they take their turns as they came.
/// </remarks>
internal sealed partial class WebhookEndpoint(
    Webhook webhook, UpdateReader reader, TurnTaker turns, InlineAnswerer inline, OutboxSender sender, IHostApplicationLifetime application, ILogger<WebhookEndpoint> log)
{
    /// <summary>Far more than the longest message with everything that may hang on it.</summary>
    public const int MostBytes = 1 << 20;

    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    private readonly ChatQueues _chats = new();
    private int _strangers;

    public async Task<IResult> TakeAsync(HttpContext http)
    {
        if (http.Request.Path.Value != webhook.Path)
        {
            return Results.NotFound();
        }

        if (!webhook.IsSigned(http.Request.Headers[SecretHeader]))
        {
            if (webhook.IsOpen && Interlocked.Exchange(ref _strangers, 1) == 0)
            {
                LogStranger(SecretHeader);
            }

            return Results.Unauthorized();
        }

        try
        {
            await TakeAsync(await ReadAsync(http));
            return Results.Ok();
        }
        catch (StoreException e)
        {
            LogStoreFault(e);
        }
        catch (OperationCanceledException) when (application.ApplicationStopping.IsCancellationRequested)
        {
            // The next start is given it again.
        }

        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>Null for what is no update: it would be none however often it came, so it is taken and let go.</summary>
    /// <exception cref="BadHttpRequestException">The connection broke off.</exception>
    private async Task<ReadUpdate?> ReadAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MostBytes;
        }

        try
        {
            using var posted = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            return reader.Read(posted.RootElement);
        }
        catch (Exception e) when (e is JsonException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            LogUnreadable(e.GetType().Name);
            return null;
        }
    }

    private async Task TakeAsync(ReadUpdate? update)
    {
        if (update?.Asked is { } asked)
        {
            inline.Take(asked);
        }

        if (update?.Incoming is { } incoming)
        {
            // Not ended when the platform hangs up: what is half done is better finished than done again.
            await _chats.RunAsync(incoming.Chat, () => turns.TakeOnceAsync(incoming, application.ApplicationStopping));
            sender.Wake();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "something was posted to the webhook without the right {Header} and is refused, as all further will be; a proxy in front must pass that header on")]
    private partial void LogStranger(string header);

    [LoggerMessage(Level = LogLevel.Warning, Message = "something was posted to the webhook that is no update and is let go ({Kind})")]
    private partial void LogUnreadable(string kind);

    [LoggerMessage(Level = LogLevel.Warning, Message = "the store cannot write now; the platform will post the update again")]
    private partial void LogStoreFault(Exception fault);
}
