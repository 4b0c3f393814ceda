using System.Text.Json;
using System.Text.Json.Serialization;
using SalesBot.Core.Ports;

namespace SalesBot.Storage;

/// <summary>What was sent with a note, as JSON.</summary>
internal static class StoredMedia
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string? Encode(Media? media) => media is null ? null : JsonSerializer.Serialize(media, Json);

    public static Media? Decode(string? json) => json is null ? null : JsonSerializer.Deserialize<Media>(json, Json);
}
