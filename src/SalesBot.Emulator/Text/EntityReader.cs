using System.Text.Json;
using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.Text;

/// <summary>Entities that a caller gives instead of a parse mode.</summary>
internal static class EntityReader
{
    public static List<Entity> Read(JsonNode? given, string text)
    {
        var entities = new List<Entity>();
        foreach (var item in given as JsonArray ?? [])
        {
            if (item is not JsonObject json)
            {
                throw ApiRefused.BadRequest("can't parse MessageEntity: expected an Object");
            }

            var (offset, length) = (Number(json, "offset"), Number(json, "length"));
            var type = (string?)json["type"] ?? throw ApiRefused.BadRequest("can't parse MessageEntity: Type is not specified");
            if (offset < 0 || length <= 0 || offset + length > text.Length)
            {
                // The engine drops what does not fit instead of complaining, and finds automatic kinds by itself.
                continue;
            }

            if (Entity(json, type, offset, length) is { } entity)
            {
                entities.Add(entity);
            }
        }

        return entities;
    }

    private static Entity? Entity(JsonObject json, string type, int offset, int length)
    {
        var entity = new Entity(type, offset, length);
        return type switch
        {
            "bold" or "italic" or "underline" or "strikethrough" or "spoiler" or "code" or "blockquote" or "expandable_blockquote" => entity,
            "pre" => entity with { Language = (string?)json["language"] },
            "text_link" => LinkUrl.Normalise((string?)json["url"] ?? "") is { } url ? entity with { Url = url } : null,
            "text_mention" => entity with { UserId = (long?)json["user"]?["id"] ?? throw ApiRefused.BadRequest("can't parse MessageEntity: Can't find field \"user\"") },
            "custom_emoji" => entity with { CustomEmojiId = (string?)json["custom_emoji_id"] },
            "mention" or "hashtag" or "cashtag" or "bot_command" or "url" or "email" or "phone_number" or "bank_card_number" or "date_time" => null,
            _ => throw ApiRefused.BadRequest("can't parse MessageEntity: Unsupported type specified"),
        };
    }

    private static int Number(JsonObject json, string name)
    {
        var value = json[name] ?? throw ApiRefused.BadRequest($"can't parse MessageEntity: Can't find field \"{name}\"");
        return value.GetValueKind() == JsonValueKind.Number && value.AsValue().TryGetValue(out int number)
            ? number
            : throw ApiRefused.BadRequest($"can't parse MessageEntity: Field \"{name}\" must be a valid Number");
    }
}
