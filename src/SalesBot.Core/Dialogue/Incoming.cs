using SalesBot.Core.Ports;

namespace SalesBot.Core.Dialogue;

/// <summary>One update from a private chat, free of any platform's shapes.</summary>
public sealed record Incoming(UpdateId Update, ChatId Chat, SellerId From, string FromName, Happening What);

/// <summary>What a person did.</summary>
public abstract record Happening;

public sealed record TextSent(string Text) : Happening;

/// <param name="CallbackId">To be answered, or the person's button keeps spinning.</param>
/// <param name="Message">The message whose button it was, or null when the platform no longer shows it to us.</param>
public sealed record ButtonPressed(string CallbackId, MessageId? Message, string Data) : Happening;

/// <summary>Anything that is not text: photo, voice, sticker, location …</summary>
/// <param name="Caption">Text that came with it, or empty.</param>
public sealed record MediaSent(MediaKind Kind, string Caption) : Happening;

public enum MediaKind
{
    Photo,
    Voice,
    Video,
    Document,
    Sticker,
    Location,
    Contact,
    Other,
}
