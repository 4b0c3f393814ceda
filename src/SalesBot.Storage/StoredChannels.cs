using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SalesBot.Core.Occasions;
using SalesBot.Core.Purchases;

namespace SalesBot.Storage;

/// <summary>Channels as JSON: [{"kind":"Sms","cost":6000,"chance":4,"used":true}, …], the cost in Rial.</summary>
internal static class StoredChannels
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

    public static string Encode(ImmutableArray<Channel> channels) => JsonSerializer.Serialize(channels.Select(c => new Stored(c.Kind, c.Cost.Rials, c.ChancePercent, c.IsUsed)), Options);

    public static ImmutableArray<Channel> Decode(string json) => [.. JsonSerializer.Deserialize<Stored[]>(json, Options)!.Select(s => new Channel(s.Kind, new Money(s.Cost), s.Chance, s.Used))];

    private sealed record Stored(
        [property: JsonPropertyName("kind")] ChannelKind Kind, [property: JsonPropertyName("cost")] long Cost, [property: JsonPropertyName("chance")] int Chance, [property: JsonPropertyName("used")] bool Used);
}
