using System.Text.Json;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;
using SalesBot.Telegram.Api;

namespace SalesBot.Telegram.Receiving;

/// <summary>From the Bot API's updates to what a person did in a private chat, or asked in any.</summary>
internal static class UpdateMapping
{
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
        _ => (new ReadUpdate(id, null, new InlineAsked(query.Id, new SellerId(query.From.Id), PeopleNames.Of(query.From), query.Query ?? "", query.Offset ?? "")), null),
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
            var from => What(message, from.Id) is { } what
                ? (new Incoming(id, new ChatId(chat.Id), new SellerId(from.Id), PeopleNames.Of(from), what), null)
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
            PeopleNames.Of(callback.From),
            new ButtonPressed(callback.Id, callback.Message is { Date: > 0, MessageId: > 0 } shown ? new MessageId(shown.MessageId) : null, callback.Data ?? "")), null),
    };

    /// <summary>Null for service messages: pins, timers, permissions and kinds not yet invented.</summary>
    private static Happening? What(Message message, long sender) =>
        message.Text is { Length: > 0 } text ? new TextSent(text, ForwardMapping.From(message, sender))
        : message.Contact is { } contact && ContactOf(contact) is { } sent ? sent
        : MediaMapping.Of(message) is { } media ? new MediaSent(media, message.Caption ?? "", ForwardMapping.From(message, sender))
        : null;

    /// <summary>Null without a number, for then nothing is left that could be used.</summary>
    private static ContactSent? ContactOf(JsonElement contact) =>
        PeopleNames.OneLine(contact.Text("phone_number") ?? "") is { Length: > 0 } phone
            ? new ContactSent(phone, PeopleNames.OneLine($"{contact.Text("first_name")} {contact.Text("last_name")}"))
            : null;
}
