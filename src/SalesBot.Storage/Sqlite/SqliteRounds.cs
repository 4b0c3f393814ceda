using System.Collections.Immutable;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

internal sealed class SqliteRounds(ReadPool reads) : IRounds
{
    public ImmutableArray<DueReminder> Due(DateTimeOffset now, int skip, int most) => reads.Read(c => c.All(
        $"""
        SELECT {Rows.FollowUpColumns}, {Rows.TeamColumns}
        {FollowUpQueries.From} JOIN teams t ON t.id = o.team_id
        WHERE f.done_at IS NULL AND f.sent_at IS NULL AND f.due_at <= $now AND o.role IS NOT NULL AND c.team_id = o.team_id AND c.merged_into IS NULL
        ORDER BY f.due_at, f.id LIMIT $most OFFSET $skip
        """,
        row => new DueReminder(Rows.FollowUp(row), Rows.Team(row, Rows.FollowUpCount)), ("$now", now.ToUnixTimeMilliseconds()), ("$most", most), ("$skip", skip)));

    public ImmutableArray<(Seller Seller, Team Team, Preferences Preferences)> Members() => reads.Read(c => c.All(
        $"SELECT s.id, s.team_id, s.name, s.role, s.morning, {Rows.TeamColumns} FROM sellers s JOIN teams t ON t.id = s.team_id WHERE s.role IS NOT NULL AND s.id > 0 ORDER BY s.id",
        row => (Rows.Seller(row), Rows.Team(row, 5), new Preferences(row.IsDBNull(4) ? null : SqliteTeamBook.Minute(row.GetInt64(4))))));

    public bool HasAdmin() => reads.Read(c => c.Number("SELECT EXISTS (SELECT 1 FROM sellers WHERE role = 'Admin')")) != 0;

    public string? CodeOfFirstAdmin(DateTimeOffset now) => reads.Read(c => c.First(
        "SELECT code FROM invites WHERE made_by IS NULL AND team_id = $team AND ended_at IS NULL AND expires_at > $now LIMIT 1",
        row => row.GetString(0), ("$team", TeamId.First.Value), ("$now", now.ToUnixTimeMilliseconds())));
}
