using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;
using SalesBot.Telegram.Sending;

namespace SalesBot.Telegram.Api;

/// <summary>
/// The methods of the Bot API that the bot uses. One call is one HTTP exchange: <see cref="Retries"/> says when to try again.
/// Every method throws <see cref="TelegramRefused"/> and <see cref="TelegramUnreachable"/>, and nothing else but cancellation.
/// </summary>
public sealed class BotApiClient(IHttpClientFactory clients, IOptions<TelegramOptions> options, TimeProvider time)
{
    /// <summary>Name of the HTTP client; it must have no loggers, for the token is in the address.</summary>
    public const string HttpClientName = "telegram";

    private static readonly BotApiJson Json = BotApiJson.Shared;
    private static readonly LinkPreviewOptions NoPreview = new(IsDisabled: true);

    // What /start brings along when the button above inline results was pressed; the API wants 1 to 64 of A-Z a-z 0-9 _ -.
    private const string StartFromInline = "inline";

    // Later than this the platform refuses an answer, and the person has typed on.
    private static readonly TimeSpan LongestInlineAnswer = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = clients.CreateClient(HttpClientName);
    private readonly TelegramOptions _options = options.Value;

    public async Task<User> GetMeAsync(CancellationToken cancel) =>
        Read(await CallAsync("getMe", new NoArguments(), Json.NoArguments, cancel), Json.User)
        ?? throw new TelegramUnreachable("getMe: the answer holds no account");

    /// <summary>Updates as they came, each still to be parsed by itself: one odd update must not spoil its batch.</summary>
    /// <param name="offset">The first update not yet confirmed; all before it are forgotten by the server. Null takes the oldest kept.</param>
    public async Task<ImmutableArray<JsonElement>> GetUpdatesAsync(long? offset, TimeSpan wait, IReadOnlyList<string>? allowed, CancellationToken cancel)
    {
        var asked = new GetUpdates(offset, Limit: 100, (int)wait.TotalSeconds, allowed);
        var result = await CallAsync("getUpdates", asked, Json.GetUpdates, cancel, wait + _options.RequestTimeout);
        return result.ValueKind is JsonValueKind.Array
            ? [.. result.EnumerateArray()]
            : throw new TelegramUnreachable("getUpdates: the answer holds no list");
    }

    /// <returns>The new message, or null when the platform did not say which: it is sent all the same.</returns>
    public async Task<MessageId?> SendMessageAsync(ChatId chat, Rendered text, CancellationToken cancel)
    {
        var result = await CallAsync("sendMessage", new SendMessage(chat.Value, text.Text, text.ParseMode, NoPreview, text.Keyboard), Json.SendMessage, cancel);
        return result.ValueKind is JsonValueKind.Object && result.TryGetProperty("message_id", out var id) && id.TryGetInt64Safely() is { } number
            ? new MessageId(number)
            : null;
    }

    /// <summary>Changes text and buttons; without rows the buttons go.</summary>
    public Task EditMessageTextAsync(ChatId chat, MessageId message, Rendered text, CancellationToken cancel) =>
        CallAsync("editMessageText", new EditMessageText(chat.Value, message.Value, text.Text, text.ParseMode, NoPreview, text.Keyboard), Json.EditMessageText, cancel);

    /// <summary>Takes the buttons off a message.</summary>
    public Task RemoveButtonsAsync(ChatId chat, MessageId message, CancellationToken cancel) =>
        CallAsync("editMessageReplyMarkup", new EditMessageReplyMarkup(chat.Value, message.Value, null), Json.EditMessageReplyMarkup, cancel);

    /// <summary>Works for messages younger than 48 hours.</summary>
    public Task DeleteMessageAsync(ChatId chat, MessageId message, CancellationToken cancel) =>
        CallAsync("deleteMessage", new DeleteMessage(chat.Value, message.Value), Json.DeleteMessage, cancel);

    public Task AnswerCallbackQueryAsync(string callbackId, string? toast, CancellationToken cancel) =>
        CallAsync("answerCallbackQuery", new AnswerCallbackQuery(callbackId, toast), Json.AnswerCallbackQuery, cancel);

    /// <param name="cache">How long the platform may give the same person the same answer without asking again.</param>
    /// <param name="nextOffset">Empty on the last page.</param>
    /// <param name="openBot">Words of a button that leads to the private chat with the bot, or null for none.</param>
    public Task AnswerInlineQueryAsync(
        string queryId, IReadOnlyList<(InlineArticle Article, Rendered Message)> results, TimeSpan cache, string nextOffset, string? openBot, CancellationToken cancel)
    {
        var articles = results.Select(r => new InlineQueryResultArticle("article", r.Article.Id, r.Article.Title, r.Article.Description, new(r.Message.Text, r.Message.ParseMode, NoPreview)));
        var button = openBot is null ? null : new InlineQueryResultsButton(openBot, StartFromInline);
        var answer = new AnswerInlineQuery(queryId, [.. articles], (int)cache.TotalSeconds, IsPersonal: true, nextOffset, button);
        return CallAsync("answerInlineQuery", answer, Json.AnswerInlineQuery, cancel, _options.RequestTimeout < LongestInlineAnswer ? _options.RequestTimeout : LongestInlineAnswer);
    }

    /// <summary>Shows "typing" for up to five seconds.</summary>
    public Task SendTypingAsync(ChatId chat, CancellationToken cancel) =>
        CallAsync("sendChatAction", new SendChatAction(chat.Value, "typing"), Json.SendChatAction, cancel);

    public Task SetMyCommandsAsync(IReadOnlyList<(string Command, string Description)> commands, CancellationToken cancel) =>
        CallAsync("setMyCommands", new SetMyCommands([.. commands.Select(c => new BotCommand(c.Command, c.Description))]), Json.SetMyCommands, cancel);

    /// <summary>Makes long polling possible; updates that wait are kept.</summary>
    public Task DeleteWebhookAsync(CancellationToken cancel) =>
        CallAsync("deleteWebhook", new DeleteWebhook(DropPendingUpdates: false), Json.DeleteWebhook, cancel);

    private async Task<JsonElement> CallAsync<T>(string method, T arguments, JsonTypeInfo<T> shape, CancellationToken cancel, TimeSpan? most = null)
    {
        var limit = most ?? _options.RequestTimeout;
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
        try
        {
            using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(arguments, shape));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
            using var response = await _http.PostAsync(new Uri($"{_options.Address.AbsoluteUri.TrimEnd('/')}/bot{_options.Token}/{method}"), content, either.Token);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token);
            return Judge(method, response, body);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancel);
        }
        catch (OperationCanceledException)
        {
            throw new TelegramUnreachable($"{method}: no answer within {limit.TotalSeconds:0} s");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new TelegramUnreachable($"{method}: {Scrub(e.InnerException is null ? e.Message : $"{e.Message} {e.InnerException.Message}")}");
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
            throw new TelegramUnreachable($"{method}: the answer {status} is not from a Bot API server", status);
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

    private static T? Read<T>(JsonElement result, JsonTypeInfo<T> shape)
        where T : class
    {
        try
        {
            return result.ValueKind is JsonValueKind.Object ? result.Deserialize(shape) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

internal static class JsonNumbers
{
    /// <summary>The whole number of an element, or null when it holds something else.</summary>
    public static long? TryGetInt64Safely(this JsonElement element) =>
        element.ValueKind is JsonValueKind.Number && element.TryGetInt64(out var number) ? number : null;
}
