using System.Text.Json;
using System.Text.Json.Serialization;
using SalesBot.Core.FollowUps;

namespace SalesBot.Storage;

/// <summary>When a team works, as JSON.</summary>
internal static class StoredWorkingTime
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static string Encode(WorkingTime working) => JsonSerializer.Serialize(working, Json);

    public static WorkingTime Decode(string? json) => json is null ? WorkingTime.Usual : JsonSerializer.Deserialize<WorkingTime>(json, Json)!;
}
