using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Standings;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>Counts how a team's customers stand, in one pass over them.</summary>
internal static class PortfolioQueries
{
    public static PortfolioReport Read(Tables tables, Scope scope, DateTimeOffset since)
    {
        var shown = CustomerRow.OfTeam(scope.Team.Value, isArchived: false);
        var last = TeamScales.Of(tables, scope.Team);
        if (last.IsUnderWay)
        {
            // Some stand by the old scale and some by the new: no number would be true.
            return new PortfolioReport(null, null, [], tables.Customers.CountUnder("ByTeam", shown), [], [], 0);
        }

        var firsts = FirstSteps(tables, scope, since);
        var (customers, tally, reasons, unasked, moves) = (0, new PortfolioTally(), new Dictionary<string, int>(), 0, new Dictionary<(string Lens, string? From, string To), int>());
        foreach (var row in tables.Customers.Walk("ByTeam", shown.From, shown.To))
        {
            customers++;
            var buying = row.Buying ?? new BuyingSums(0, 0, 0, 0, 0);
            foreach (var standing in row.Standings)
            {
                tally.Add(standing.Lens.Value, standing.Type.Value, buying.Revenue, buying.Margin, buying.OfMargin);
                if (firsts.TryGetValue((row.Id, standing.Lens.Value), out var from) && from != standing.Type.Value)
                {
                    Count(moves, (standing.Lens.Value, from, standing.Type.Value));
                }
            }

            if (row.In(LensId.Lifecycle)?.Type != KnownTypes.Inactive)
            {
                continue;
            }

            if (row.LeavingReason is { } reason)
            {
                Count(reasons, reason);
            }
            else
            {
                unasked++;
            }
        }

        var scale = last.Scale is { } stored ? StoredScale.Decode(stored) : null;
        return new PortfolioReport(
            scale, scale is null ? null : RowReading.TimeOrNull(last.At), tally.Counts(scale ?? TeamScale.None), customers, Moves(moves),
            [.. reasons.OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).Select(r => (r.Key, r.Value))], unasked);
    }

    /// <summary>Where the first step of the span led away from is what a customer was at its beginning.</summary>
    private static Dictionary<(long Customer, string Lens), string?> FirstSteps(Tables tables, Scope scope, DateTimeOffset since)
    {
        var firsts = new Dictionary<(long, string), (long Id, string? From)>();
        foreach (var move in tables.Moves.Walk("ByTeam", Key.Of(scope.Team.Value, since.ToUnixTimeMilliseconds()), Key.Under(scope.Team.Value).To))
        {
            var of = (move.Customer, move.Lens);
            if (!firsts.TryGetValue(of, out var first) || move.Id < first.Id)
            {
                firsts[of] = (move.Id, move.From);
            }
        }

        return firsts.ToDictionary(f => f.Key, f => f.Value.From);
    }

    private static ImmutableArray<MoveCount> Moves(Dictionary<(string Lens, string? From, string To), int> counts) =>
    [
        .. counts.OrderByDescending(m => m.Value).ThenBy(m => m.Key.Lens, StringComparer.Ordinal).ThenBy(m => m.Key.From, StringComparer.Ordinal).ThenBy(m => m.Key.To, StringComparer.Ordinal)
            .Select(m => new MoveCount(new LensId(m.Key.Lens), m.Key.From is { } from ? new TypeId(from) : null, new TypeId(m.Key.To), m.Value)),
    ];

    private static void Count<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}
