using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Standings;

namespace SalesBot.Storage.Sqlite;

/// <summary>Counts how a team's customers stand.</summary>
internal static class PortfolioQueries
{
    private const string Shown = "c.team_id = $team AND c.merged_into IS NULL AND c.archived_at IS NULL";

    public static PortfolioReport Read(PreparedConnection connection, Scope scope, DateTimeOffset since)
    {
        var customers = (int)connection.Number($"SELECT count(*) FROM customers c WHERE {Shown}", scope.TeamParameter);
        var last = connection.First(
            "SELECT scale, at, under_way FROM team_scales WHERE team_id = $team",
            row => new { Scale = Rows.TextOrNull(row, 0), At = Rows.TimeOrNull(row, 1), IsUnderWay = row.GetInt64(2) != 0 }, scope.TeamParameter);
        if (last is { IsUnderWay: true })
        {
            // Some stand by the old scale and some by the new: no number would be true.
            return new PortfolioReport(null, null, [], customers, [], [], 0);
        }

        var scale = last?.Scale is { } stored ? StoredScale.Decode(stored) : null;
        var reasons = Reasons(connection, scope);
        return new PortfolioReport(
            scale, scale is null ? null : last!.At, Counts(connection, scope, scale ?? TeamScale.None), customers, Moves(connection, scope, since),
            [.. reasons.Where(r => r.Reason is not null).Select(r => (r.Reason!, r.Customers))], reasons.Where(r => r.Reason is null).Sum(r => r.Customers));
    }

    private static ImmutableArray<TypeCount> Counts(PreparedConnection connection, Scope scope, TeamScale scale)
    {
        // Added up here: grouping would first have to sort them all.
        var tally = new PortfolioTally();
        connection.Each(
            $"""
            SELECT t.lens, t.type, b.revenue, b.margin, b.of_margin
            FROM customers c LEFT JOIN customer_buying b ON b.customer = c.id CROSS JOIN customer_types t ON t.customer = c.id WHERE {Shown}
            """,
            row =>
            {
                if (row.IsDBNull(2))
                {
                    tally.Add(row.GetString(0), row.GetString(1));
                }
                else
                {
                    tally.Add(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4));
                }
            },
            scope.TeamParameter);
        return tally.Counts(scale);
    }

    /// <summary>From the type at the beginning of the span, which the first step of the span led away from, to that of now.</summary>
    private static ImmutableArray<MoveCount> Moves(PreparedConnection connection, Scope scope, DateTimeOffset since) => connection.All(
        $"""
        SELECT m.lens, m.from_type, t.type, count(*)
        FROM (SELECT customer, lens, from_type, min(seq) FROM type_moves WHERE team_id = $team AND at >= $since GROUP BY customer, lens) m
        JOIN customers c ON c.id = m.customer JOIN customer_types t ON t.customer = m.customer AND t.lens = m.lens
        WHERE {Shown} AND t.type IS NOT m.from_type GROUP BY m.lens, m.from_type, t.type ORDER BY 4 DESC, 1, 2, 3
        """,
        row => new MoveCount(new LensId(row.GetString(0)), Rows.TextOrNull(row, 1) is { } from ? new TypeId(from) : null, new TypeId(row.GetString(2)), row.GetInt32(3)),
        scope.TeamParameter, ("$since", since.ToUnixTimeMilliseconds()));

    private static ImmutableArray<(string? Reason, int Customers)> Reasons(PreparedConnection connection, Scope scope) => connection.All(
        $"""
        SELECT c.leaving_reason, count(*) FROM customer_types t JOIN customers c ON c.id = t.customer
        WHERE t.team_id = $team AND t.lens = 'lifecycle' AND t.type = 'inactive' AND {Shown} GROUP BY 1 ORDER BY 2 DESC, 1
        """,
        row => (Rows.TextOrNull(row, 0), row.GetInt32(1)), scope.TeamParameter);
}
