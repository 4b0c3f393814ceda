using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Standings;

namespace SalesBot.Storage.Sqlite;

/// <summary>Counts how a team's customers stand.</summary>
internal static class PortfolioQueries
{
    private const string Shown = "c.team_id = $team AND c.merged_into IS NULL AND c.archived_at IS NULL";

    private static readonly ImmutableArray<LensId> Order = [.. KnownTypes.ByLens.Select(l => l.Lens)];

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
        var counts = connection.All(
            $"""
            SELECT t.lens, t.type, count(*), coalesce(sum(b.revenue), 0), coalesce(sum(b.margin), 0), coalesce(sum(b.of_margin), 0)
            FROM customers c CROSS JOIN customer_types t ON t.customer = c.id LEFT JOIN customer_buying b ON b.customer = c.id WHERE {Shown} GROUP BY t.lens, t.type
            """,
            row => (Lens: new LensId(row.GetString(0)), Type: new TypeId(row.GetString(1)), Customers: row.GetInt32(2), Sum: BuyingHistory.None with
            {
                Revenue = new Money(row.GetInt64(3)), KnownMargin = new Money(row.GetInt64(4)), RevenueOfKnownMargin = new Money(row.GetInt64(5)),
            }),
            scope.TeamParameter);
        return [.. counts.Select(c => new TypeCount(c.Lens, c.Type, c.Customers, c.Sum.Revenue, scale.ProfitOf(c.Sum))).OrderBy(c => Order.IndexOf(c.Lens)).ThenBy(Place)];
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

    private static int Place(TypeCount count) => KnownTypes.ByLens.FirstOrDefault(l => l.Lens == count.Lens).Types is { IsDefault: false } types ? types.IndexOf(count.Type) : -1;
}
