using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>Counts what a team did in a span of time.</summary>
internal static class ReportQueries
{
    // Members, and whoever else wrote or owns something of it.
    private const string Activity =
        """
        WITH
        noted (seller, count) AS (
            SELECT author, count(*) FROM notes WHERE id >= ($team << 41) + $from AND id < ($team << 41) + $until AND deleted_at IS NULL GROUP BY author),
        judged (seller, count) AS (
            SELECT v.seller, count(DISTINCT v.id) FROM verdicts v JOIN customers c ON c.id = v.customer
            WHERE c.team_id = $team AND v.at >= $from AND v.at < $until GROUP BY v.seller),
        made (seller, count) AS (
            SELECT owner, count(*) FROM customers WHERE team_id = $team AND made_at >= $from AND made_at < $until AND merged_into IS NULL GROUP BY owner),
        waiting (seller, count, late) AS (
            SELECT f.of, count(*), sum(f.due_at < $now) FROM follow_ups f JOIN customers c ON c.id = f.customer
            WHERE f.done_at IS NULL AND c.team_id = $team AND c.merged_into IS NULL GROUP BY f.of)
        SELECT s.id, s.name, coalesce(noted.count, 0), coalesce(judged.count, 0), coalesce(made.count, 0), coalesce(waiting.count, 0), coalesce(waiting.late, 0)
        FROM sellers s
        LEFT JOIN noted ON noted.seller = s.id LEFT JOIN judged ON judged.seller = s.id
        LEFT JOIN made ON made.seller = s.id LEFT JOIN waiting ON waiting.seller = s.id
        WHERE (s.team_id = $team AND s.role IS NOT NULL) OR noted.seller IS NOT NULL OR judged.seller IS NOT NULL OR made.seller IS NOT NULL OR waiting.seller IS NOT NULL
        ORDER BY 3 DESC, 4 DESC, s.name, s.id
        """;

    private const string OfTeam = "FROM customers WHERE team_id = $team AND merged_into IS NULL AND archived_at IS NULL";

    public static TeamReport Read(PreparedConnection connection, Scope scope, DateTimeOffset from, DateTimeOffset until, DateTimeOffset now)
    {
        var members = connection.All(
            Activity,
            row => new MemberActivity(new SellerId(row.GetInt64(0)), row.GetString(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6)),
            scope.TeamParameter, ("$from", from.ToUnixTimeMilliseconds()), ("$until", until.ToUnixTimeMilliseconds()), ("$now", now.ToUnixTimeMilliseconds()));
        var personas = connection.All(
            $"SELECT persona, count(*) {OfTeam} AND persona IS NOT NULL GROUP BY persona ORDER BY 2 DESC, 1", row => (new TypeId(row.GetString(0)), row.GetInt32(1)), scope.TeamParameter);
        var customers = (int)connection.Number($"SELECT count(*) {OfTeam}", scope.TeamParameter);
        return new TeamReport(
            members, personas, customers - personas.Sum(p => p.Item2), customers, members.Sum(m => m.NewCustomers), CustomerQueries.CountSilent(connection, scope, now));
    }
}
