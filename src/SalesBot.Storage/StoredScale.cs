using System.Collections.Immutable;
using System.Text.Json;
using SalesBot.Core.Purchases;
using SalesBot.Core.Standings;

namespace SalesBot.Storage;

/// <summary>What a team is measured by, as JSON; amounts in Rial.</summary>
internal static class StoredScale
{
    public static string Encode(TeamScale scale) => JsonSerializer.Serialize(
        new Stored(
            scale.Buyers, scale.Revenue.Rials, scale.MeanPause, scale.MarginRate, scale.MiddleProfit.Rials, [.. scale.Edges.Select(e => e.Rials)], scale.RevenueOfTopFifth.Rials,
            scale.RevenueOfTop.Rials, scale.Recency.Edges, scale.Frequency.Edges, scale.Monetary.Edges),
        JsonSerializerOptions.Web);

    /// <param name="json">Null for a team that was never measured.</param>
    public static TeamScale Decode(string? json) => json is null ? TeamScale.None : Scale(JsonSerializer.Deserialize<Stored>(json, JsonSerializerOptions.Web)!);

    private static TeamScale Scale(Stored s) => new(
        s.Buyers, new Money(s.Revenue), s.MeanPause, s.MarginRate, new Money(s.MiddleProfit), [.. s.Edges.Select(e => new Money(e))], new Money(s.RevenueOfTopFifth),
        new Money(s.RevenueOfTop), new Quintiles(s.Recency), new Quintiles(s.Frequency), new Quintiles(s.Monetary));

    private sealed record Stored(
        int Buyers,
        long Revenue,
        double MeanPause,
        double? MarginRate,
        long MiddleProfit,
        ImmutableArray<long> Edges,
        long RevenueOfTopFifth,
        long RevenueOfTop,
        ImmutableArray<long> Recency,
        ImmutableArray<long> Frequency,
        ImmutableArray<long> Monetary);
}
