using System.Collections.Immutable;
using System.Text.Json;
using SalesBot.Core.Club;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Storage.Sqlite;

/// <summary>Reads of the club that look at many customers.</summary>
internal static class ClubQueries
{
    private const string HasBirthday = $"{Scope.Sees} AND c.archived_at IS NULL AND c.owner = $of AND c.birthday IN (SELECT value FROM json_each($days))";

    // Whom the first reckoning finds gone, or old purchases that were only now written down, did not leave just now: only a step from a stage of buyers counts.
    private const string HasJustGone =
        $"""
        {Scope.Sees} AND c.archived_at IS NULL AND c.owner = $of AND c.leaving_reason IS NULL
        AND EXISTS (SELECT 1 FROM customer_types t WHERE t.customer = c.id AND t.lens = 'lifecycle' AND t.type = 'inactive' AND t.at >= $since)
        AND EXISTS (SELECT 1 FROM type_moves m WHERE m.customer = c.id AND m.lens = 'lifecycle' AND m.to_type = 'inactive' AND m.from_type <> 'potential' AND m.at >= $since)
        """;

    public static ClubReport Report(PreparedConnection connection, Scope scope, ClubRules rules, DateTimeOffset since)
    {
        var tally = new ClubTally(rules);
        connection.Each(
            $"""
            SELECT sum(p.points), coalesce(sum(CASE WHEN {ClubRows.IsEarned} THEN p.points END), 0),
                coalesce(sum(CASE WHEN {ClubRows.IsEarned} AND p.at >= $since THEN p.points END), 0), coalesce(sum(CASE WHEN NOT {ClubRows.IsEarned} AND p.at >= $since THEN p.points END), 0)
            FROM points p JOIN customers c ON c.id = p.customer
            WHERE p.team_id = $team AND c.archived_at IS NULL AND c.merged_into IS NULL GROUP BY p.customer
            """,
            row => tally.Add(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)),
            ("$since", since.ToUnixTimeMilliseconds()), scope.TeamParameter);
        return tally.Report();
    }

    public static Page<Customer> Birthdays(PreparedConnection connection, Scope scope, SellerId of, ImmutableArray<DayOfYear> days, int skip, int take) => CustomerQueries.Read(
        connection, HasBirthday, "c.name, c.id", [scope.TeamParameter, scope.OwnerParameter, ("$of", of.Value), ("$days", JsonSerializer.Serialize(days.Select(d => d.ToString())))], skip, take);

    public static Page<Customer> JustGone(PreparedConnection connection, Scope scope, SellerId of, DateTimeOffset since, int skip, int take) => CustomerQueries.Read(
        connection, HasJustGone, "(SELECT at FROM customer_types WHERE customer = c.id AND lens = 'lifecycle') DESC, c.id DESC",
        [scope.TeamParameter, scope.OwnerParameter, ("$of", of.Value), ("$since", since.ToUnixTimeMilliseconds())], skip, take);
}
