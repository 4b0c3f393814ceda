using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesBot.Emulator.Server;

/// <summary>Reads fields of given objects, complaining as the real server does.</summary>
internal static class Fields
{
    /// <summary>Text of an optional field, "" when absent; numbers pass as their digits.</summary>
    public static string Optional(this JsonObject json, string field, string context) => json[field] switch
    {
        null => "",
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => value.ToJsonString(),
        _ => throw ApiRefused.BadRequest($"{context}Field \"{field}\" must be of type String"),
    };

    public static string Required(this JsonObject json, string field, string context) =>
        json[field] is null
            ? throw ApiRefused.BadRequest($"{context}Can't find field \"{field}\"")
            : json.Optional(field, context);

    public static JsonObject RequiredObject(this JsonObject json, string field, string context) =>
        json[field] as JsonObject ?? throw ApiRefused.BadRequest($"{context}Field \"{field}\" must be of type Object");

    public static bool Flag(this JsonObject json, string field) => json[field]?.GetValueKind() == JsonValueKind.True;
}
