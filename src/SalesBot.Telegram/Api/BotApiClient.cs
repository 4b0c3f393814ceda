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
/// Every method throws <see cref="TelegramRefused"/> and <see cref="TelegramUnreachable"/>, and unless it says so nothing else but cancellation.
/// </summary>
public sealed class BotApiClient(Wire wire, IOptions<TelegramOptions> options)
{
    /// <summary>Name of the HTTP client; it must have no loggers, for the token is in the address.</summary>
    public const string HttpClientName = "telegram";

    private static readonly BotApiJson Json = BotApiJson.Shared;
    private static readonly LinkPreviewOptions NoPreview = new(IsDisabled: true);

    // What /start brings along when the button above inline results was pressed; the API wants 1 to 64 of A-Z a-z 0-9 _ -.
    private const string StartFromInline = "inline";

    // Later than this the platform refuses an answer, and the person has typed on.
    private static readonly TimeSpan LongestInlineAnswer = TimeSpan.FromSeconds(10);

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

    /// <summary>Shows something again that was sent to this bot: by its file id, or by where it is.</summary>
    /// <param name="caption">Null for none, and for kinds that have none: video notes, stickers and places.</param>
    /// <exception cref="ArgumentException">It has neither file id nor place.</exception>
    public Task SendMediaAsync(ChatId chat, Media media, Rendered? caption, CancellationToken cancel)
    {
        if (media is { Kind: MediaKind.Place, Place: { } place })
        {
            return CallAsync("sendLocation", new SendLocation(chat.Value, place.Latitude, place.Longitude), Json.SendLocation, cancel);
        }

        var sent = new SendMedia(chat.Value, caption?.Text, caption?.ParseMode);
        (string Method, SendMedia Sent) call = (media.Kind, media.FileId) switch
        {
            (MediaKind.Photo, { } id) => ("sendPhoto", sent with { Photo = id }),
            (MediaKind.Voice, { } id) => ("sendVoice", sent with { Voice = id }),
            (MediaKind.Audio, { } id) => ("sendAudio", sent with { Audio = id }),
            (MediaKind.Video, { } id) => ("sendVideo", sent with { Video = id }),
            (MediaKind.VideoNote, { } id) => ("sendVideoNote", sent with { VideoNote = id }),
            (MediaKind.Animation, { } id) => ("sendAnimation", sent with { Animation = id }),
            (MediaKind.Document, { } id) => ("sendDocument", sent with { Document = id }),
            (MediaKind.Sticker, { } id) => ("sendSticker", sent with { Sticker = id }),
            _ => throw new ArgumentException($"{media.Kind} without a file or a place cannot be sent", nameof(media)),
        };
        return CallAsync(call.Method, call.Sent, Json.SendMedia, cancel);
    }

    /// <summary>Uploads a picture.</summary>
    public Task SendPhotoAsync(ChatId chat, byte[] png, Rendered? caption, CancellationToken cancel) =>
        wire.CallAsync("sendPhoto", Upload.Of(chat, caption, "photo", "photo.png", new ByteArrayContent(png)), _options.FileTimeout, cancel);

    /// <summary>Uploads a file from the disk, without taking it into memory.</summary>
    /// <param name="name">As the person sees it.</param>
    /// <exception cref="IOException">The file is missing or cannot be opened; also an <see cref="UnauthorizedAccessException"/>.</exception>
    public async Task SendDocumentAsync(ChatId chat, string path, string name, Rendered? caption, CancellationToken cancel)
    {
        // Opened before the exchange, so that a fault of the disk is not taken for one of the network.
        var file = new StreamContent(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan));
        await wire.CallAsync("sendDocument", Upload.Of(chat, caption, "document", name, file), _options.FileTimeout, cancel);
    }

    /// <summary>Where a file that was sent to this bot can be downloaded, for an hour at least.</summary>
    /// <returns>The path, and the size in bytes where the platform knows it.</returns>
    public async Task<(string Path, long? Size)> GetFileAsync(string fileId, CancellationToken cancel) =>
        Read(await CallAsync("getFile", new GetFile(fileId), Json.GetFile, cancel), Json.StoredFile) is { FilePath: { Length: > 0 } path } file
            ? (path, file.FileSize)
            : throw new TelegramUnreachable("getFile: the answer holds no path");

    /// <summary>Reads a file piece by piece.</summary>
    /// <param name="path">From <see cref="GetFileAsync"/>.</param>
    /// <param name="write">Takes each piece; its exceptions pass through as they are.</param>
    public Task DownloadAsync(string path, Func<ReadOnlyMemory<byte>, Task> write, CancellationToken cancel) =>
        wire.DownloadAsync(string.Join('/', path.Split('/').Select(Uri.EscapeDataString)), write, cancel);

    public Task SetMyCommandsAsync(IReadOnlyList<(string Command, string Description)> commands, CancellationToken cancel) =>
        CallAsync("setMyCommands", new SetMyCommands([.. commands.Select(c => new BotCommand(c.Command, c.Description))]), Json.SetMyCommands, cancel);

    /// <summary>Makes long polling possible; updates that wait are kept.</summary>
    public Task DeleteWebhookAsync(CancellationToken cancel) =>
        CallAsync("deleteWebhook", new DeleteWebhook(DropPendingUpdates: false), Json.DeleteWebhook, cancel);

    private Task<JsonElement> CallAsync<T>(string method, T arguments, JsonTypeInfo<T> shape, CancellationToken cancel, TimeSpan? most = null)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(arguments, shape));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return wire.CallAsync(method, content, most ?? _options.RequestTimeout, cancel);
    }

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
