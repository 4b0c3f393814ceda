using System.Text;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;
using SalesBot.Telegram.Api;

namespace SalesBot.Telegram.Receiving;

/// <summary>From the Bot API's updates to what a person did in a private chat, or asked in any.</summary>
internal static class UpdateMapping
{
    private const int LongestName = 64;

    /// <summary>Letters and symbols by their category that show nothing: Hangul fillers, the blank Braille pattern.</summary>
    private const string InvisibleLetters = "\u115F\u1160\u3164\uFFA0\u2800";

    /// <summary>Exactly one of the two is set: what happened, or why it is none of our business.</summary>
    /// <param name="bot">The bot's own number.</param>
    public static (ReadUpdate? Update, string? Ignored) Map(UpdateId id, string kind, Update update, long bot) => update switch
    {
        { Message: { } message } => Read(id, Map(id, message, bot)),
        { CallbackQuery: { } callback } => Read(id, Map(id, callback)),
        { InlineQuery: { } query } => Map(id, query),
        _ => (null, kind),
    };

    private static (ReadUpdate?, string?) Read(UpdateId id, (Incoming? Incoming, string? Ignored) mapped) =>
        (mapped.Incoming is { } incoming ? new ReadUpdate(id, incoming) : null, mapped.Ignored);

    private static (ReadUpdate?, string?) Map(UpdateId id, InlineQuery query) => query switch
    {
        { Id: null or "" } or { From: null } => (null, "inline_query of nobody"),
        { From.IsBot: true } => (null, "inline_query of a bot"),
        _ => (new ReadUpdate(id, null, new InlineAsked(query.Id, new SellerId(query.From.Id), NameOf(query.From), query.Query ?? "", query.Offset ?? "")), null),
    };

    private static (Incoming?, string?) Map(UpdateId id, Message message, long bot)
    {
        if (message.Chat is not { Type: "private" } chat)
        {
            return (null, $"message in {message.Chat?.Type ?? "no chat"}");
        }

        return message.From switch
        {
            null => (null, "message of nobody"),
            { IsBot: true } => (null, "message of a bot"),
            // A card that the person chose in this very chat: our own words are no answer to us, and no note.
            _ when message.ViaBot is { } via && via.Id == bot => (null, "message chosen from our inline results"),
            var from => What(message) is { } what
                ? (new Incoming(id, new ChatId(chat.Id), new SellerId(from.Id), NameOf(from), what), null)
                : (null, "message about the chat"),
        };
    }

    private static (Incoming?, string?) Map(UpdateId id, CallbackQuery callback) => callback switch
    {
        { Id: null or "" } or { From: null } => (null, "callback_query of nobody"),
        { From.IsBot: true } => (null, "callback_query of a bot"),
        { InlineMessageId: not null } => (null, "callback_query of an inline message"),
        { Message.Chat: { } chat } when chat is not { Type: "private" } && !(chat.Type is null && chat.Id == callback.From.Id) =>
            (null, $"callback_query in {chat.Type ?? "no chat"}"),
        // Without a message the chat is the private one with the presser, whose id is the person's.
        _ => (new Incoming(
            id,
            new ChatId(callback.Message?.Chat?.Id ?? callback.From.Id),
            new SellerId(callback.From.Id),
            NameOf(callback.From),
            new ButtonPressed(callback.Id, callback.Message is { Date: > 0, MessageId: > 0 } shown ? new MessageId(shown.MessageId) : null, callback.Data ?? "")), null),
    };

    /// <summary>Null for service messages: pins, timers, permissions and kinds not yet invented.</summary>
    private static Happening? What(Message message) =>
        message.Text is { Length: > 0 } text ? new TextSent(text)
        : KindOf(message) is { } kind ? new MediaSent(new Media(kind), message.Caption ?? "")
        : null;

    // Animation before document and venue before location: the API sets both for old clients' sake.
    private static MediaKind? KindOf(Message message) => message switch
    {
        { Photo: not null } or { LivePhoto: not null } => MediaKind.Photo,
        { Voice: not null } or { Audio: not null } => MediaKind.Voice,
        { Video: not null } or { VideoNote: not null } or { Animation: not null } => MediaKind.Video,
        { Document: not null } => MediaKind.Document,
        { Sticker: not null } => MediaKind.Sticker,
        { Venue: not null } or { Location: not null } => MediaKind.Place,
        { Contact: not null } => MediaKind.Other,
        { Dice: not null } or { Game: not null } or { Poll: not null } or { Story: not null } or { Checklist: not null } or { PaidMedia: not null }
            or { RichMessage: not null } or { Caption: not null } => MediaKind.Other,
        _ => null,
    };

    /// <summary>The name as people see it in one line, else the username, else empty.</summary>
    private static string NameOf(User user)
    {
        var name = OneLine($"{user.FirstName} {user.LastName}");
        return name.Length > 0 ? name : OneLine(user.Username ?? "");
    }

    private static string OneLine(string text)
    {
        var line = string.Join(' ', Direction.WithoutControls(text.Replace('\n', ' ')).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length > LongestName)
        {
            line = line[..(char.IsHighSurrogate(line[LongestName - 1]) ? LongestName - 1 : LongestName)].TrimEnd();
        }

        return line.EnumerateRunes().Any(IsVisible) ? line : "";
    }

    private static bool IsVisible(Rune rune) =>
        (Rune.IsLetterOrDigit(rune) || Rune.IsSymbol(rune) || Rune.IsPunctuation(rune)) && !(rune.IsBmp && InvisibleLetters.Contains((char)rune.Value, StringComparison.Ordinal));
}
