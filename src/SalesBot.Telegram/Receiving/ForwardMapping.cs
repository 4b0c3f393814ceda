using System.Text.Json;
using SalesBot.Telegram.Api;

namespace SalesBot.Telegram.Receiving;

/// <summary>Of whom a forwarded message is.</summary>
internal static class ForwardMapping
{
    /// <summary>For a message that was forwarded from a deleted account, or in a way not yet invented: it is not the person's own all the same.</summary>
    private const string Nameless = "?";

    /// <summary>The name as the platform shows it; null when the message was not forwarded, or when the person forwarded words of their own.</summary>
    public static string? From(Message message, long sender)
    {
        // Telegram sends the origin, and some servers the old fields beside it; Bale the old fields alone.
        var user = message.ForwardOrigin?.Field("sender_user") ?? message.ForwardFrom;
        if (user?.Field("id")?.TryGetInt64Safely() == sender)
        {
            return null;
        }

        return NameOf(user)
            ?? NameOf(message.ForwardOrigin?.Field("sender_user_name"))
            ?? NameOf(message.ForwardOrigin?.Field("sender_chat"))
            ?? NameOf(message.ForwardOrigin?.Field("chat"))
            ?? NameOf(message.ForwardSenderName)
            ?? NameOf(message.ForwardFromChat)
            ?? (IsForwarded(message) ? Nameless : null);
    }

    /// <summary>The name of an account or a chat, or a name as it is.</summary>
    private static string? NameOf(JsonElement? named)
    {
        var name = named switch
        {
            { ValueKind: JsonValueKind.Object } o => PeopleNames.Of(o.Text("title") ?? o.Text("first_name"), o.Text("last_name"), o.Text("username")),
            { ValueKind: JsonValueKind.String } s => PeopleNames.OneLine(s.Text() ?? ""),
            _ => "",
        };
        return name.Length > 0 ? name : null;
    }

    private static bool IsForwarded(Message message) =>
        message is { ForwardOrigin: not null } or { ForwardFrom: not null } or { ForwardFromChat: not null } or { ForwardSenderName: not null } or { ForwardDate: not null };
}
