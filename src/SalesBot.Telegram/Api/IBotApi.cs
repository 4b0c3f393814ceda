using System.Collections.Immutable;
using System.Text.Json;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;
using SalesBot.Telegram.Sending;

namespace SalesBot.Telegram.Api;

/// <summary>
/// The methods of the Bot API that the bot uses. One call is one HTTP exchange: <see cref="Retries"/> says when to try again.
/// Every method throws <see cref="TelegramRefused"/> and <see cref="TelegramUnreachable"/>, and unless it says so nothing else but cancellation.
/// </summary>
public interface IBotApi
{
    Task<User> GetMeAsync(CancellationToken cancel);

    /// <summary>Updates as they came, each still to be parsed by itself: one odd update must not spoil its batch.</summary>
    /// <param name="offset">The first update not yet confirmed; all before it are forgotten by the server. Null takes the oldest kept.</param>
    Task<ImmutableArray<JsonElement>> GetUpdatesAsync(long? offset, TimeSpan wait, IReadOnlyList<string>? allowed, CancellationToken cancel);

    /// <returns>The new message, or null when the platform did not say which: it is sent all the same.</returns>
    Task<MessageId?> SendMessageAsync(ChatId chat, Rendered text, CancellationToken cancel);

    /// <summary>Changes text and buttons; without rows the buttons go.</summary>
    Task EditMessageTextAsync(ChatId chat, MessageId message, Rendered text, CancellationToken cancel);

    /// <summary>Takes the buttons off a message.</summary>
    Task RemoveButtonsAsync(ChatId chat, MessageId message, CancellationToken cancel);

    /// <summary>Works for messages younger than 48 hours.</summary>
    Task DeleteMessageAsync(ChatId chat, MessageId message, CancellationToken cancel);

    Task AnswerCallbackQueryAsync(string callbackId, string? toast, CancellationToken cancel);

    /// <param name="cache">How long the platform may give the same person the same answer without asking again.</param>
    /// <param name="nextOffset">Empty on the last page.</param>
    /// <param name="openBot">Words of a button that leads to the private chat with the bot, or null for none.</param>
    Task AnswerInlineQueryAsync(
        string queryId, IReadOnlyList<(InlineArticle Article, Rendered Message)> results, TimeSpan cache, string nextOffset, string? openBot, CancellationToken cancel);

    /// <summary>Shows "typing" for up to five seconds.</summary>
    Task SendTypingAsync(ChatId chat, CancellationToken cancel);

    /// <summary>Shows something again that was sent to this bot: by its file id, or by where it is.</summary>
    /// <param name="caption">Null for none, and for kinds that have none: video notes, stickers and places.</param>
    /// <exception cref="ArgumentException">It has neither file id nor place.</exception>
    Task SendMediaAsync(ChatId chat, Media media, Rendered? caption, CancellationToken cancel);

    /// <summary>Uploads a picture.</summary>
    Task SendPhotoAsync(ChatId chat, byte[] png, Rendered? caption, CancellationToken cancel);

    /// <summary>Uploads a file from the disk, without taking it into memory.</summary>
    /// <param name="name">As the person sees it.</param>
    /// <exception cref="IOException">The file is missing or cannot be opened; also an <see cref="UnauthorizedAccessException"/>.</exception>
    Task SendDocumentAsync(ChatId chat, string path, string name, Rendered? caption, CancellationToken cancel);

    /// <summary>Where a file that was sent to this bot can be downloaded, for an hour at least.</summary>
    /// <returns>The path, and the size in bytes where the platform knows it.</returns>
    Task<(string Path, long? Size)> GetFileAsync(string fileId, CancellationToken cancel);

    /// <summary>Reads a file piece by piece.</summary>
    /// <param name="path">From <see cref="GetFileAsync"/>.</param>
    /// <param name="write">Takes each piece; its exceptions pass through as they are.</param>
    Task DownloadAsync(string path, Func<ReadOnlyMemory<byte>, Task> write, CancellationToken cancel);

    Task SetMyCommandsAsync(IReadOnlyList<(string Command, string Description)> commands, CancellationToken cancel);

    /// <summary>Has the platform post updates to an address in place of keeping them for getUpdates; those that wait are posted too.</summary>
    /// <param name="secret">Comes along with every post, in its header: 1 to 256 of A-Z a-z 0-9 _ -.</param>
    /// <param name="connections">How many posts may be under way at once, 1 to 100.</param>
    Task SetWebhookAsync(Uri url, string secret, IReadOnlyList<string> allowed, int connections, CancellationToken cancel);

    /// <summary>Makes long polling possible; updates that wait are kept.</summary>
    Task DeleteWebhookAsync(CancellationToken cancel);
}
