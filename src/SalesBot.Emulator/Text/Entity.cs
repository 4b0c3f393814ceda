using System.Text.Json.Nodes;

namespace SalesBot.Emulator.Text;

/// <summary>A formatted stretch of text; offset and length count UTF-16 units.</summary>
internal sealed record Entity(string Type, int Offset, int Length)
{
    public string? Url { get; init; }

    public string? Language { get; init; }

    public string? CustomEmojiId { get; init; }

    /// <summary>Set for text mentions.</summary>
    public long? UserId { get; init; }

    public int End => Offset + Length;

    public JsonObject AsJson()
    {
        var json = new JsonObject { ["offset"] = Offset, ["length"] = Length, ["type"] = Type };
        if (Url is not null)
        {
            json["url"] = Url;
        }

        if (Language is not null)
        {
            json["language"] = Language;
        }

        if (CustomEmojiId is not null)
        {
            json["custom_emoji_id"] = CustomEmojiId;
        }

        return json;
    }
}
