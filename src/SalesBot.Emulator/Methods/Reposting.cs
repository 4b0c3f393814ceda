using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;
using SalesBot.Emulator.State;

namespace SalesBot.Emulator.Methods;

/// <summary>What copies and forwards have in common.</summary>
internal static class Reposting
{
    private static readonly string[] ContentFields =
        ["text", "entities", "caption", "caption_entities", "photo", "document", "voice", "audio", "video", "video_note", "animation", "sticker", "contact", "location", "link_preview_options"];

    /// <summary>The message of <c>from_chat_id</c> and <c>message_id</c>.</summary>
    public static StoredMessage Source(Call call, string what)
    {
        if (!call.Args.Has("from_chat_id"))
        {
            throw ApiRefused.BadRequest("parameter \"from_chat_id\" is required");
        }

        return call.Message(call.Chat("from_chat_id"), what);
    }

    public static JsonObject Content(StoredMessage source, string verb)
    {
        var content = new JsonObject();
        foreach (var field in ContentFields)
        {
            if (source.Wire[field] is { } value)
            {
                content[field] = value.DeepClone();
            }
        }

        return content.Count > 0 && !source.Wire.ContainsKey("has_protected_content")
            ? content
            : throw ApiRefused.BadRequest($"message can't be {verb}");
    }
}
