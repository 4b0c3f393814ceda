using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;
using SalesBot.Telegram.Api;
using SalesBot.Telegram.Sending;
using global::Telegram.Bot;
using global::Telegram.Bot.Exceptions;
using global::Telegram.Bot.Requests;
using global::Telegram.Bot.Requests.Abstractions;
using global::Telegram.Bot.Types.Enums;
using Types = global::Telegram.Bot.Types;

namespace SalesBot.Telegram.TelegramBot;

/// <summary>The Bot API by way of the library Telegram.Bot, with the outcomes of our own client: the same two failures, the same time limits, no token anywhere.</summary>
public sealed class TelegramBotGateway : IBotApi
{
    private readonly TelegramBotClient _client;
    private readonly Exchanges _exchanges;
    private readonly TelegramOptions _options;

    public TelegramBotGateway(IHttpMessageHandlerFactory handlers, Exchanges exchanges, IOptions<TelegramOptions> options)
    {
        (_exchanges, _options) = (exchanges, options.Value);
        var http = new HttpClient(new UnderPath(_options.Address, handlers.CreateHandler(BotApiClient.HttpClientName))) { Timeout = Timeout.InfiniteTimeSpan };

        // When to try again is for Retries to say.
        _client = new TelegramBotClient(new TelegramBotClientOptions(_options.Token, _options.BaseUrl) { RetryCount = 1, RetryThreshold = 0 }, http);

        // Heard before the library reads the answer: its exceptions keep neither the wait that stands in a header nor a refusal without a description.
        _client.OnApiResponseReceived += async (_, heard, cancel) =>
            exchanges.Judge(heard.ApiRequestEventArgs.Request.MethodName, heard.ResponseMessage, await heard.ResponseMessage.Content.ReadAsByteArrayAsync(cancel));
    }

    public async Task<User> GetMeAsync(CancellationToken cancel)
    {
        var me = await CallAsync(new GetMeRequest(), cancel);
        return new User(me.Id, me.IsBot, me.FirstName, me.LastName, me.Username);
    }

    public async Task<ImmutableArray<JsonElement>> GetUpdatesAsync(long? offset, TimeSpan wait, IReadOnlyList<string>? allowed, CancellationToken cancel)
    {
        var asked = new RawUpdates { Offset = offset, Limit = 100, Timeout = (int)wait.TotalSeconds, AllowedUpdates = allowed };
        var result = await CallAsync(asked, cancel, wait + _options.RequestTimeout);
        return result.ValueKind is JsonValueKind.Array ? [.. result.EnumerateArray()] : throw new TelegramUnreachable("getUpdates: the answer holds no list");
    }

    public async Task<MessageId?> SendMessageAsync(ChatId chat, Rendered text, CancellationToken cancel) =>
        BotApiClient.MessageOf(await SendAsync(
            new SendMessageRequest { ChatId = chat.Value, Text = text.Text, ParseMode = text.Mode(), LinkPreviewOptions = Translation.NoPreview, ReplyMarkup = text.Buttons() }, cancel));

    public async Task EditMessageTextAsync(ChatId chat, MessageId message, Rendered text, CancellationToken cancel) => await SendAsync(
        new EditMessageTextRequest
        {
            ChatId = chat.Value, MessageId = message.Number(), Text = text.Text, ParseMode = text.Mode(), LinkPreviewOptions = Translation.NoPreview, ReplyMarkup = text.Buttons(),
        },
        cancel);

    public async Task RemoveButtonsAsync(ChatId chat, MessageId message, CancellationToken cancel) =>
        await SendAsync(new EditMessageReplyMarkupRequest { ChatId = chat.Value, MessageId = message.Number() }, cancel);

    public async Task DeleteMessageAsync(ChatId chat, MessageId message, CancellationToken cancel) =>
        await SendAsync(new DeleteMessageRequest { ChatId = chat.Value, MessageId = message.Number() }, cancel);

    public Task AnswerCallbackQueryAsync(string callbackId, string? toast, CancellationToken cancel) =>
        SendAsync(new AnswerCallbackQueryRequest { CallbackQueryId = callbackId, Text = toast }, cancel);

    public Task AnswerInlineQueryAsync(
        string queryId, IReadOnlyList<(InlineArticle Article, Rendered Message)> results, TimeSpan cache, string nextOffset, string? openBot, CancellationToken cancel) =>
        SendAsync(
            new AnswerInlineQueryRequest
            {
                InlineQueryId = queryId,
                Results = results.Select(result => Translation.Article(result.Article, result.Message)),
                CacheTime = (int)cache.TotalSeconds,
                IsPersonal = true,
                NextOffset = nextOffset,
                Button = openBot is null ? null : new(openBot) { StartParameter = BotApiClient.StartFromInline },
            },
            cancel,
            _options.InlineTimeout);

    public Task SendTypingAsync(ChatId chat, CancellationToken cancel) => SendAsync(new SendChatActionRequest { ChatId = chat.Value, Action = ChatAction.Typing }, cancel);

    public Task SendMediaAsync(ChatId chat, Media media, Rendered? caption, CancellationToken cancel) => SendAsync(Translation.Request(chat, media, caption), cancel);

    public async Task SendPhotoAsync(ChatId chat, byte[] png, Rendered? caption, CancellationToken cancel)
    {
        using var picture = new MemoryStream(png);
        var photo = new Types.InputFileStream(picture, "photo.png");
        await SendAsync(new SendPhotoRequest { ChatId = chat.Value, Photo = photo, Caption = caption?.Text, ParseMode = caption.Mode() }, cancel, _options.FileTimeout);
    }

    public async Task SendDocumentAsync(ChatId chat, string path, string name, Rendered? caption, CancellationToken cancel)
    {
        // Opened before the exchange, so that a fault of the disk is not taken for one of the network.
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
        var document = new Types.InputFileStream(file, Upload.Quotable(name));
        await SendAsync(new SendDocumentRequest { ChatId = chat.Value, Document = document, Caption = caption?.Text, ParseMode = caption.Mode() }, cancel, _options.FileTimeout);
    }

    public async Task<(string Path, long? Size)> GetFileAsync(string fileId, CancellationToken cancel) =>
        await CallAsync(new GetFileRequest { FileId = fileId }, cancel) is { FilePath: { Length: > 0 } path } file
            ? (path, file.FileSize)
            : throw new TelegramUnreachable("getFile: the answer holds no path");

    public async Task DownloadAsync(string path, Func<ReadOnlyMemory<byte>, Task> write, CancellationToken cancel)
    {
        await using var pieces = new PieceStream(write);
        try
        {
            await TranslateAsync("download", _options.FileTimeout, async either =>
            {
                await _client.DownloadFile(BotApiClient.Escaped(path), pieces, either);
                return true;
            }, cancel);
        }
        catch (TelegramUnreachable) when (pieces.Fault is not null)
        {
            pieces.Fault.Throw();
        }
    }

    public Task SetMyCommandsAsync(IReadOnlyList<(string Command, string Description)> commands, CancellationToken cancel) =>
        SendAsync(new SetMyCommandsRequest { Commands = commands.Select(c => new Types.BotCommand { Command = c.Command, Description = c.Description }) }, cancel);

    public Task SetWebhookAsync(Uri url, string secret, IReadOnlyList<string> allowed, int connections, CancellationToken cancel) => SendAsync(
        new SetWebhookRequest { Url = url.AbsoluteUri, SecretToken = secret, AllowedUpdates = allowed.Select(Translation.Kind), MaxConnections = connections, DropPendingUpdates = false }, cancel);

    public Task DeleteWebhookAsync(CancellationToken cancel) => SendAsync(new DeleteWebhookRequest { DropPendingUpdates = false }, cancel);

    /// <summary>A call of whose answer nothing is needed but that it says yes.</summary>
    private Task<JsonElement> SendAsync(IRequest request, CancellationToken cancel, TimeSpan? limit = null) => CallAsync(new Unread(request), cancel, limit);

    private Task<T> CallAsync<T>(IRequest<T> request, CancellationToken cancel, TimeSpan? limit = null) =>
        TranslateAsync(request.MethodName, limit ?? _options.RequestTimeout, either => _client.SendRequest(request, either), cancel);

    /// <summary>What the library throws, in our two words.</summary>
    private Task<T> TranslateAsync<T>(string what, TimeSpan limit, Func<CancellationToken, Task<T>> call, CancellationToken cancel) => _exchanges.WithinAsync(
        what,
        limit,
        async either =>
        {
            try
            {
                return await call(either);
            }
            catch (RequestException) when (either.IsCancellationRequested)
            {
                // It takes the end of a download for a fault of the network.
                throw new OperationCanceledException(either);
            }
            catch (ApiRequestException e)
            {
                var wait = e.Parameters?.RetryAfter is { } seconds and >= 0 ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
                throw _exchanges.Refusal(what, e.ErrorCode, e.Message, wait, e.Parameters?.MigrateToChatId);
            }
            catch (RequestException e)
            {
                throw e is { HttpStatusCode: { } status, InnerException: null or JsonException } ? Exchanges.Foreign(what, (int)status) : _exchanges.Broken(what, e.InnerException ?? e);
            }
        },
        cancel);
}
