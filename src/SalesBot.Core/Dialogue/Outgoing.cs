using System.Text.Json.Serialization;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

/// <summary>One message or answer to send; stored in the outbox until the platform has it.</summary>
[JsonDerivedType(typeof(ShowView), "show")]
[JsonDerivedType(typeof(AnswerPress), "answer")]
[JsonDerivedType(typeof(Disarm), "disarm")]
[JsonDerivedType(typeof(ShowMedia), "media")]
[JsonDerivedType(typeof(ShowQr), "qr")]
[JsonDerivedType(typeof(SendFile), "file")]
public abstract record Outgoing;

/// <param name="Replace">The message to edit in place; null for a new one. Where editing is impossible a new one is sent.</param>
public sealed record ShowView(View View, MessageId? Replace) : Outgoing;

/// <param name="Toast">Short text over the chat, at most 200 characters, or null for a silent answer.</param>
public sealed record AnswerPress(string CallbackId, string? Toast) : Outgoing;

/// <summary>Takes the buttons off a message that stays: they belong to a step long past, and pressing them again would only puzzle.</summary>
public sealed record Disarm(MessageId Message) : Outgoing;

/// <summary>Shows again what somebody sent, by its file id.</summary>
public sealed record ShowMedia(Media Media, Rich Caption) : Outgoing;

/// <summary>A picture that other phones read as a link.</summary>
public sealed record ShowQr(string Link, Rich Caption) : Outgoing;

/// <summary>A file that the bot made. It is deleted when it was sent or refused.</summary>
/// <param name="Path">On the bot's disk.</param>
/// <param name="Name">As the person sees it.</param>
public sealed record SendFile(string Path, string Name, Rich Caption) : Outgoing;
