using System.Text.Json;

namespace SalesBot.Telegram.Api;

// What is read of the Bot API's answers; fields that are not named here are ignored.
// A JsonElement stands where a field of an odd shape must not cost the whole message: see LooseJson.

/// <summary>An account, human or bot.</summary>
public sealed record User(long Id, bool IsBot, string? FirstName, string? LastName, string? Username);

/// <summary>A file that can be downloaded.</summary>
internal sealed record StoredFile(string? FilePath, long? FileSize);

internal sealed record Chat(long Id, string? Type);

internal sealed record Update(Message? Message, CallbackQuery? CallbackQuery, InlineQuery? InlineQuery);

internal sealed record Message(long MessageId, User? From, Chat? Chat, long Date)
{
    public User? ViaBot { get; init; }
    public string? Text { get; init; }
    public string? Caption { get; init; }
    public JsonElement? Photo { get; init; }
    public JsonElement? LivePhoto { get; init; }
    public JsonElement? Voice { get; init; }
    public JsonElement? Audio { get; init; }
    public JsonElement? Video { get; init; }
    public JsonElement? VideoNote { get; init; }
    public JsonElement? Animation { get; init; }
    public JsonElement? Document { get; init; }
    public JsonElement? Sticker { get; init; }
    public JsonElement? Location { get; init; }
    public JsonElement? Venue { get; init; }
    public JsonElement? Contact { get; init; }
    public JsonElement? Dice { get; init; }
    public JsonElement? Game { get; init; }
    public JsonElement? Poll { get; init; }
    public JsonElement? Story { get; init; }
    public JsonElement? Checklist { get; init; }
    public JsonElement? PaidMedia { get; init; }
    public JsonElement? RichMessage { get; init; }
    public JsonElement? ForwardOrigin { get; init; }

    // What stood for the origin before Bot API 7.0, and what Bale sends.
    public JsonElement? ForwardFrom { get; init; }
    public JsonElement? ForwardFromChat { get; init; }
    public JsonElement? ForwardSenderName { get; init; }
    public JsonElement? ForwardDate { get; init; }
}

/// <param name="Message">Missing for inline messages; with date 0 when it is no longer accessible to the bot.</param>
internal sealed record CallbackQuery(string? Id, User? From, Message? Message, string? InlineMessageId, string? Data);

internal sealed record InlineQuery(string? Id, User? From, string? Query, string? Offset);

/// <summary>The envelope of every answer.</summary>
internal sealed record Answer(bool? Ok, JsonElement? Result, int? ErrorCode, string? Description, AnswerParameters? Parameters);

internal sealed record AnswerParameters(double? RetryAfter, long? MigrateToChatId);

// What is sent; null fields are left out.

internal sealed record NoArguments;

internal sealed record GetUpdates(long? Offset, int Limit, int Timeout, IReadOnlyList<string>? AllowedUpdates);

internal sealed record SendMessage(long ChatId, string Text, string? ParseMode, LinkPreviewOptions LinkPreviewOptions, InlineKeyboardMarkup? ReplyMarkup);

/// <summary>Of the file fields one is set: the one whose method it is sent to.</summary>
internal sealed record SendMedia(long ChatId, string? Caption, string? ParseMode)
{
    public string? Photo { get; init; }
    public string? Voice { get; init; }
    public string? Audio { get; init; }
    public string? Video { get; init; }
    public string? VideoNote { get; init; }
    public string? Animation { get; init; }
    public string? Document { get; init; }
    public string? Sticker { get; init; }
}

internal sealed record SendLocation(long ChatId, double Latitude, double Longitude);

internal sealed record GetFile(string FileId);

internal sealed record EditMessageText(
    long ChatId, long MessageId, string Text, string? ParseMode, LinkPreviewOptions LinkPreviewOptions, InlineKeyboardMarkup? ReplyMarkup);

internal sealed record EditMessageReplyMarkup(long ChatId, long MessageId, InlineKeyboardMarkup? ReplyMarkup);

internal sealed record DeleteMessage(long ChatId, long MessageId);

internal sealed record AnswerCallbackQuery(string CallbackQueryId, string? Text);

internal sealed record AnswerInlineQuery(
    string InlineQueryId, IReadOnlyList<InlineQueryResultArticle> Results, int CacheTime, bool IsPersonal, string? NextOffset, InlineQueryResultsButton? Button);

internal sealed record InlineQueryResultArticle(string Type, string Id, string Title, string Description, InputTextMessageContent InputMessageContent);

internal sealed record InputTextMessageContent(string MessageText, string? ParseMode, LinkPreviewOptions LinkPreviewOptions);

internal sealed record InlineQueryResultsButton(string Text, string StartParameter);

internal sealed record SendChatAction(long ChatId, string Action);

internal sealed record SetWebhook(string Url, string SecretToken, IReadOnlyList<string> AllowedUpdates, int MaxConnections, bool DropPendingUpdates);

internal sealed record DeleteWebhook(bool DropPendingUpdates);

internal sealed record SetMyCommands(IReadOnlyList<BotCommand> Commands);

internal sealed record BotCommand(string Command, string Description);

internal sealed record LinkPreviewOptions(bool IsDisabled);

internal sealed record InlineKeyboardMarkup(IReadOnlyList<IReadOnlyList<InlineKeyboardButton>> InlineKeyboard);

internal sealed record InlineKeyboardButton(string Text, string CallbackData);
