using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.Markup;

/// <summary>What comes with a message besides its content: buttons under it, or a change of the keyboard below.</summary>
internal sealed record ReplyMarkup
{
    public static readonly ReplyMarkup None = new();

    /// <summary>Buttons under the message.</summary>
    public JsonObject? Inline { get; private init; }

    /// <summary>A reply keyboard or a forced reply.</summary>
    public JsonObject? Keyboard { get; private init; }

    public bool RemovesKeyboard { get; private init; }

    public static ReplyMarkup Of(Arguments arguments) =>
        arguments.Json("reply_markup", "can't parse reply keyboard markup JSON object") is { } json ? Of(json) : None;

    /// <summary>As <see cref="Of(Arguments)"/> where only buttons under the message are allowed.</summary>
    public static JsonObject? InlineOf(Arguments arguments)
    {
        var markup = Of(arguments);
        return markup.Keyboard is null && !markup.RemovesKeyboard
            ? markup.Inline
            : throw ApiRefused.BadRequest("inline keyboard expected");
    }

    public static ReplyMarkup Of(JsonNode? node)
    {
        if (node is not JsonObject json)
        {
            throw ApiRefused.BadRequest("object expected as reply markup");
        }

        if (Rows(json, "keyboard", "field \"keyboard\" must be an Array of Arrays") is { Count: > 0 } keys)
        {
            return new ReplyMarkup { Keyboard = ReplyKeyboards.Keyboard(json, keys) };
        }

        if (Rows(json, "inline_keyboard", "field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays") is { Count: > 0 } rows)
        {
            return new ReplyMarkup { Inline = InlineKeyboards.Keyboard(rows) };
        }

        if (json.Flag("remove_keyboard") || json.Flag("hide_keyboard"))
        {
            return new ReplyMarkup { RemovesKeyboard = true };
        }

        return json.Flag("force_reply") ? new ReplyMarkup { Keyboard = ReplyKeyboards.ForceReply(json) } : None;
    }

    private static List<JsonArray>? Rows(JsonObject json, string field, string complaint) => json[field] switch
    {
        null => null,
        JsonArray rows => [.. rows.Select(r => r as JsonArray ?? throw ApiRefused.BadRequest(complaint))],
        _ => throw ApiRefused.BadRequest($"field \"{field}\" must be of type Array"),
    };
}
