using System.Text.Json.Nodes;

namespace SalesBot.Emulator.State;

/// <summary>A message with what the wire does not tell.</summary>
internal sealed class StoredMessage(JsonObject wire)
{
    /// <summary><c>Message</c> as on the wire; clone before use.</summary>
    public JsonObject Wire { get; } = wire;

    public long ChatId { get; } = (long)wire["chat"]!["id"]!;

    public int Id { get; } = (int)wire["message_id"]!;

    public long Date => (long)Wire["date"]!;

    /// <summary>Written by the bot itself, not on behalf of a person.</summary>
    public bool FromBot => (bool?)Wire["from"]?["is_bot"] ?? false;

    /// <summary>Came with a reply keyboard: the bot may not edit it.</summary>
    public bool HasReplyKeyboard { get; init; }

    /// <summary>Set when a person posted it from inline results with a keyboard.</summary>
    public string? InlineMessageId { get; init; }

    public JsonObject Clone() => (JsonObject)Wire.DeepClone();

    /// <summary>The data behind all pressable buttons.</summary>
    public IEnumerable<string> ButtonData() =>
        from row in Wire["reply_markup"]?["inline_keyboard"] as JsonArray ?? []
        from button in row as JsonArray ?? []
        let data = (string?)button?["callback_data"]
        where data is not null
        select data;

    /// <summary>The message as the phone gets it.</summary>
    public JsonObject ForPhone()
    {
        var message = Clone();
        message["can_press"] = ButtonData().Any();
        return message;
    }

    public JsonObject AsJournaled() => new()
    {
        ["wire"] = Wire.DeepClone(),
        ["kb"] = HasReplyKeyboard,
        ["inline"] = InlineMessageId,
    };

    public static StoredMessage FromJournaled(JsonObject saved) => new((JsonObject)saved["wire"]!.DeepClone())
    {
        HasReplyKeyboard = (bool?)saved["kb"] ?? false,
        InlineMessageId = (string?)saved["inline"],
    };
}
