using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;
using SalesBot.Telegram.Sending;

namespace SalesBot.Telegram.Api;

/// <summary>Our own client, on plain HTTP and JSON; it speaks Bale's dialect too.</summary>
public sealed class BotApiClient(Wire wire, IOptions<TelegramOptions> options) : IBotApi
{
    /// <summary>Name of the HTTP client, of whichever client is used; it must have no loggers, for the token is in the address.</summary>
    public const string HttpClientName = "telegram";

    /// <summary>What /start brings along when the button above inline results was pressed; the API wants 1 to 64 of A-Z a-z 0-9 _ -.</summary>
    internal const string StartFromInline = "inline";

    private static readonly BotApiJson Json = BotApiJson.Shared;
    private static readonly LinkPreviewOptions NoPreview = new(IsDisabled: true);

    private readonly TelegramOptions _options = options.Value;

    public async Task<User> GetMeAsync(CancellationToken cancel) =>
        Read(await CallAsync("getMe", new NoArguments(), Json.NoArguments, cancel), Json.User)
        ?? throw new TelegramUnreachable("getMe: the answer holds no account");

    public async Task<ImmutableArray<JsonElement>> GetUpdatesAsync(long? offset, TimeSpan wait, IReadOnlyList<string>? allowed, CancellationToken cancel)
    {
        var asked = new GetUpdates(offset, Limit: 100, (int)wait.TotalSeconds, allowed);
        var result = await CallAsync("getUpdates", asked, Json.GetUpdates, cancel, wait + _options.RequestTimeout);
        return result.ValueKind is JsonValueKind.Array
            ? [.. result.EnumerateArray()]
            : throw new TelegramUnreachable("getUpdates: the answer holds no list");
    }

    public async Task<MessageId?> SendMessageAsync(ChatId chat, Rendered text, CancellationToken cancel)
    {
        var result = await CallAsync("sendMessage", new SendMessage(chat.Value, text.Text, text.ParseMode, NoPreview, text.Keyboard), Json.SendMessage, cancel);
        return MessageOf(result);
    }

    public Task EditMessageTextAsync(ChatId chat, MessageId message, Rendered text, CancellationToken cancel) =>
        CallAsync("editMessageText", new EditMessageText(chat.Value, message.Value, text.Text, text.ParseMode, NoPreview, text.Keyboard), Json.EditMessageText, cancel);

    public Task RemoveButtonsAsync(ChatId chat, MessageId message, CancellationToken cancel) =>
        CallAsync("editMessageReplyMarkup", new EditMessageReplyMarkup(chat.Value, message.Value, null), Json.EditMessageReplyMarkup, cancel);

    public Task DeleteMessageAsync(ChatId chat, MessageId message, CancellationToken cancel) =>
        CallAsync("deleteMessage", new DeleteMessage(chat.Value, message.Value), Json.DeleteMessage, cancel);

    public Task AnswerCallbackQueryAsync(string callbackId, string? toast, CancellationToken cancel) =>
        CallAsync("answerCallbackQuery", new AnswerCallbackQuery(callbackId, toast), Json.AnswerCallbackQuery, cancel);

    public Task AnswerInlineQueryAsync(
        string queryId, IReadOnlyList<(InlineArticle Article, Rendered Message)> results, TimeSpan cache, string nextOffset, string? openBot, CancellationToken cancel)
    {
        var articles = results.Select(r => new InlineQueryResultArticle("article", r.Article.Id, r.Article.Title, r.Article.Description, new(r.Message.Text, r.Message.ParseMode, NoPreview)));
        var button = openBot is null ? null : new InlineQueryResultsButton(openBot, StartFromInline);
        var answer = new AnswerInlineQuery(queryId, [.. articles], (int)cache.TotalSeconds, IsPersonal: true, nextOffset, button);
        return CallAsync("answerInlineQuery", answer, Json.AnswerInlineQuery, cancel, _options.InlineTimeout);
    }

    public Task SendTypingAsync(ChatId chat, CancellationToken cancel) =>
        CallAsync("sendChatAction", new SendChatAction(chat.Value, "typing"), Json.SendChatAction, cancel);

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

    public Task SendPhotoAsync(ChatId chat, byte[] png, Rendered? caption, CancellationToken cancel) =>
        wire.CallAsync("sendPhoto", Upload.Of(chat, caption, "photo", "photo.png", new ByteArrayContent(png)), _options.FileTimeout, cancel);

    public async Task SendDocumentAsync(ChatId chat, string path, string name, Rendered? caption, CancellationToken cancel)
    {
        // Opened before the exchange, so that a fault of the disk is not taken for one of the network.
        var file = new StreamContent(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan));
        await wire.CallAsync("sendDocument", Upload.Of(chat, caption, "document", name, file), _options.FileTimeout, cancel);
    }

    public async Task<(string Path, long? Size)> GetFileAsync(string fileId, CancellationToken cancel) =>
        Read(await CallAsync("getFile", new GetFile(fileId), Json.GetFile, cancel), Json.StoredFile) is { FilePath: { Length: > 0 } path } file
            ? (path, file.FileSize)
            : throw new TelegramUnreachable("getFile: the answer holds no path");

    public Task DownloadAsync(string path, Func<ReadOnlyMemory<byte>, Task> write, CancellationToken cancel) =>
        wire.DownloadAsync(Escaped(path), write, cancel);

    public Task SetMyCommandsAsync(IReadOnlyList<(string Command, string Description)> commands, CancellationToken cancel) =>
        CallAsync("setMyCommands", new SetMyCommands([.. commands.Select(c => new BotCommand(c.Command, c.Description))]), Json.SetMyCommands, cancel);

    public Task SetWebhookAsync(Uri url, string secret, IReadOnlyList<string> allowed, int connections, CancellationToken cancel) =>
        CallAsync("setWebhook", new SetWebhook(url.AbsoluteUri, secret, allowed, connections, DropPendingUpdates: false), Json.SetWebhook, cancel);

    public Task DeleteWebhookAsync(CancellationToken cancel) =>
        CallAsync("deleteWebhook", new DeleteWebhook(DropPendingUpdates: false), Json.DeleteWebhook, cancel);

    /// <summary>The number of a message that was sent, where the answer tells it.</summary>
    internal static MessageId? MessageOf(JsonElement result) =>
        result.ValueKind is JsonValueKind.Object && result.TryGetProperty("message_id", out var id) && id.TryGetInt64Safely() is { } number ? new MessageId(number) : null;

    /// <summary>A path of the server's files as it stands in an address.</summary>
    internal static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

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
