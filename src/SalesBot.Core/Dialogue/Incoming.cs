using SalesBot.Core.Ports;

namespace SalesBot.Core.Dialogue;

/// <summary>One update from a private chat, free of any platform's shapes.</summary>
public sealed record Incoming(UpdateId Update, ChatId Chat, SellerId From, string FromName, Happening What);

/// <summary>What a person did.</summary>
public abstract record Happening;

/// <param name="From">Of whom a forwarded message is, as the platform shows it; null for one's own.</param>
public sealed record TextSent(string Text, string? From = null) : Happening;

/// <param name="CallbackId">To be answered, or the person's button keeps spinning.</param>
/// <param name="Message">The message whose button it was, or null when the platform no longer shows it to us.</param>
public sealed record ButtonPressed(string CallbackId, MessageId? Message, string Data) : Happening;

/// <summary>Anything that is neither text nor a contact: photo, voice, sticker, place …</summary>
/// <param name="Caption">Text that came with it, or empty.</param>
/// <param name="From">As of <see cref="TextSent"/>.</param>
public sealed record MediaSent(Media Media, string Caption, string? From = null) : Happening;

/// <summary>A contact from the person's address book.</summary>
/// <param name="Phone">As the platform wrote it.</param>
/// <param name="Name">May be empty.</param>
public sealed record ContactSent(string Phone, string Name) : Happening;
