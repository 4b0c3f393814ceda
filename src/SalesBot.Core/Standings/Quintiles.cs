using System.Collections.Immutable;

namespace SalesBot.Core.Standings;

/// <summary>Four edges that cut a ranking into five parts; who stands on an edge belongs to the part above, with all his equals.</summary>
/// <param name="Edges">Ascending; empty where there was nothing to rank.</param>
public sealed record Quintiles(ImmutableArray<long> Edges)
{
    public static readonly Quintiles None = new([]);

    public static Quintiles Of(IEnumerable<long> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? None : new([.. Enumerable.Range(1, 4).Select(k => sorted[sorted.Length * k / 5])]);
    }

    /// <summary>1 for the lowest fifth to 5 for the highest.</summary>
    public int Score(long value) => 1 + Edges.Count(edge => value >= edge);
}
