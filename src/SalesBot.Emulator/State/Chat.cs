using System.Text.Json.Nodes;

namespace SalesBot.Emulator.State;

/// <summary>A chat the bot may write to, from the first thing it heard from there.</summary>
internal sealed class Chat(long id, JsonObject shape)
{
    public long Id { get; } = id;

    /// <summary><c>Chat</c> as on the wire; clone before use.</summary>
    public JsonObject Shape { get; set; } = shape;

    public bool Blocked { get; set; }

    /// <summary>Last reply keyboard or forced reply, null when there is none.</summary>
    public JsonObject? ReplyKeyboard { get; set; }

    public JsonObject? MenuButton { get; set; }

    public bool IsPrivate => (string?)Shape["type"] == "private";

    public JsonObject AsJournaled() => new()
    {
        ["shape"] = Shape.DeepClone(),
        ["blocked"] = Blocked,
        ["reply_keyboard"] = ReplyKeyboard?.DeepClone(),
        ["menu_button"] = MenuButton?.DeepClone(),
    };

    public static Chat FromJournaled(JsonObject saved)
    {
        var shape = (JsonObject)saved["shape"]!.DeepClone();
        return new Chat((long)shape["id"]!, shape)
        {
            Blocked = (bool?)saved["blocked"] ?? false,
            ReplyKeyboard = saved["reply_keyboard"]?.DeepClone() as JsonObject,
            MenuButton = saved["menu_button"]?.DeepClone() as JsonObject,
        };
    }
}
