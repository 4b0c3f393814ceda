using System.Collections.Immutable;
using System.Text.Json;
using SalesBot.Core.Club;

namespace SalesBot.Storage;

/// <summary>The levels of a club as JSON: [{"name":"…","from":0,"benefit":"…"}, …].</summary>
internal static class StoredLevels
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static string Encode(ImmutableArray<ClubLevel> levels) => JsonSerializer.Serialize(levels, Json);

    public static ImmutableArray<ClubLevel> Decode(string json) => JsonSerializer.Deserialize<ImmutableArray<ClubLevel>>(json, Json);
}
