using System.Collections.Immutable;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

internal sealed class SqliteTeamBook(IReads reads) : ITeamBook
{
    private const string InviteColumns = "i.code, i.team_id, t.name, i.role, i.expires_at FROM invites i JOIN teams t ON t.id = i.team_id WHERE i.ended_at IS NULL AND i.expires_at > $now";

    public Seller? FindSeller(SellerId seller) => reads.Read(c => c.First(
        "SELECT id, team_id, name, role FROM sellers WHERE id = $id AND role IS NOT NULL", row => Rows.Seller(row), ("$id", seller.Value)));

    public Team? TeamOf(SellerId seller) => reads.Read(c => c.First(
        $"SELECT {Rows.TeamColumns} FROM sellers s JOIN teams t ON t.id = s.team_id WHERE s.id = $id AND s.role IS NOT NULL", row => Rows.Team(row), ("$id", seller.Value)));

    public Preferences PreferencesOf(SellerId seller) => new(reads.Read(c => c.NumberOrNull("SELECT morning FROM sellers WHERE id = $id", ("$id", seller.Value))) is { } minutes ? Minute(minutes) : null);

    public ImmutableArray<Member> Members(SellerId seller) => ReadAs(seller, Role.Seller, (c, s) => c.All(
        """
        SELECT s.id, s.team_id, s.name, s.role, (SELECT count(*) FROM customers c WHERE c.owner = s.id AND c.team_id = $team AND c.archived_at IS NULL AND c.merged_into IS NULL), s.joined_at
        FROM sellers s WHERE s.team_id = $team AND s.role IS NOT NULL
        ORDER BY CASE s.role WHEN 'Admin' THEN 0 WHEN 'Lead' THEN 1 ELSE 2 END, s.name, s.id
        """,
        row => new Member(Rows.Seller(row), row.GetInt32(4), Rows.TimeOrNull(row, 5)), s.TeamParameter));

    public ImmutableArray<Member> Gone(SellerId lead) => ReadAs(lead, Role.Lead, (c, s) => c.All(
        """
        SELECT s.id, s.name, count(*)
        FROM customers c JOIN sellers s ON s.id = c.owner
        WHERE c.team_id = $team AND c.merged_into IS NULL AND (s.role IS NULL OR s.team_id <> $team)
        GROUP BY s.id ORDER BY s.name, s.id
        """,
        row => new Member(new Seller(new SellerId(row.GetInt64(0)), s.Team, row.GetString(1)), row.GetInt32(2), null), s.TeamParameter));

    public ImmutableArray<Invite> Invites(SellerId admin, DateTimeOffset now) => ReadAs(admin, Role.Admin, (c, s) => c.All(
        $"SELECT {InviteColumns} AND i.team_id = $team ORDER BY i.made_at DESC, i.code", Invite, ("$now", now.ToUnixTimeMilliseconds()), s.TeamParameter));

    public Invite? FindInvite(string code, DateTimeOffset now) => reads.Read(c => c.First(
        $"SELECT {InviteColumns} AND i.code = $code", Invite, ("$now", now.ToUnixTimeMilliseconds()), ("$code", code)));

    public Job? FindJob(SellerId lead, JobId job) => reads.ReadMoment(c => Scope.Of(c, lead) is { Role: >= Role.Lead } scope
        ? c.First($"SELECT {Rows.JobColumns} FROM jobs WHERE id = $id AND team_id = $team", Rows.Job, ("$id", job.Value), scope.TeamParameter)
        : null);

    public ImmutableArray<ImportedBatch> Batches(SellerId lead, DateTimeOffset since) => reads.ReadMoment(c => Scope.Of(c, lead) is { Role: >= Role.Lead } scope
        ? c.All(
            """
            SELECT b.id, b.name, coalesce(s.name, ''), b.at,
                (SELECT count(*) FROM customers WHERE batch = b.id), (SELECT count(*) FROM notes WHERE batch = b.id), (SELECT count(*) FROM purchases WHERE batch = b.id)
            FROM batches b LEFT JOIN sellers s ON s.id = b.by WHERE b.team_id = $team AND b.undone = 0 AND b.at >= $since ORDER BY b.at DESC
            """,
            row => new ImportedBatch(new BatchId(row.GetInt64(0)), row.GetString(1), row.GetString(2), Rows.Time(row.GetInt64(3)), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6)),
            scope.TeamParameter, ("$since", since.ToUnixTimeMilliseconds()))
        : []);

    public PortfolioReport? Portfolio(SellerId lead, DateTimeOffset since) =>
        reads.ReadMoment(c => Scope.Of(c, lead) is { Role: >= Role.Lead } scope ? PortfolioQueries.Read(c, scope, since) : null);

    public TeamReport? Report(SellerId lead, DateTimeOffset from, DateTimeOffset until, DateTimeOffset now) =>
        reads.ReadMoment(c => Scope.Of(c, lead) is { Role: >= Role.Lead } scope ? ReportQueries.Read(c, scope, from, until, now) : null);

    private ImmutableArray<T> ReadAs<T>(SellerId seller, Role least, Func<PreparedConnection, Scope, ImmutableArray<T>> read) =>
        reads.ReadMoment(c => Scope.Of(c, seller) is { } scope && scope.Role >= least ? read(c, scope) : []);

    public static TimeOnly Minute(long minutes) => TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(minutes));

    private static Invite Invite(Microsoft.Data.Sqlite.SqliteDataReader row) => new(
        row.GetString(0), new TeamId(row.GetInt32(1)), row.GetString(2), Enum.Parse<Role>(row.GetString(3)), Rows.Time(row.GetInt64(4)));
}
