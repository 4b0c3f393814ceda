using System.Collections.Immutable;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>
/// Measures a team beside the dialogue: reads it from a moment that does not change under it, then writes the differences through the one writer. Where they are few, with
/// the new scale in one transaction; where they are many, in steps between which others write, and meanwhile the team's portfolio is not shown. Customers who
/// were changed since the moment are left to the last step, which states them by the new scale from what is so then.
/// </summary>
internal sealed class SqliteStandings(ReadPool reads, GroupCommitWriter writer, StandingWriter standings, TeamDays days, TimeProvider clock) : IStandings, IDisposable
{
    private const int CustomersAtOnce = 250;

    // A large team is measured every few minutes, a small one in the next round.
    private const int RestPerWork = 100;

    private readonly SemaphoreSlim _one = new(1);

    public ImmutableArray<TeamId> Outdated(DateTimeOffset now)
    {
        var at = now.ToUnixTimeMilliseconds();
        var teams = reads.Read(c => c.All(
            "SELECT t.id, t.zone, s.day, s.outdated_at + $rest * s.took_ms FROM team_scales s JOIN teams t ON t.id = s.team_id ORDER BY t.id",
            row => (Id: new TeamId(row.GetInt32(0)), Zone: Rows.TextOrNull(row, 1), Day: row.IsDBNull(2) ? (int?)null : row.GetInt32(2), DueAt: row.IsDBNull(3) ? (long?)null : row.GetInt64(3)),
            ("$rest", RestPerWork)));
        return [.. teams.Where(t => t.DueAt <= at || t.Day < days.Today(t.Zone, at)).Select(t => t.Id)];
    }

    public async Task<Reckoning> ReckonAsync(TeamId team, DateTimeOffset now, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            var (at, started) = (now.ToUnixTimeMilliseconds(), clock.GetTimestamp());
            if (await Task.Run(() => reads.ReadMoment(c => TeamReading.Of(c, team, days, at)), cancel) is not { } read)
            {
                return new Reckoning(0, 0, 0);
            }

            var (moved, written) = (0, 0);
            if (read.Others.Count > CustomersAtOnce)
            {
                await writer.WriteAsync(c => Begin(c, team, at), cancel);
                for (; read.Others.Count - written > CustomersAtOnce; written += CustomersAtOnce)
                {
                    cancel.ThrowIfCancellationRequested();
                    var from = written;
                    moved += await writer.WriteAsync(c => WriteSome(c, read, from, CustomersAtOnce, at), cancel);
                }
            }

            var took = (long)clock.GetElapsedTime(started).TotalMilliseconds;
            moved += await writer.WriteAsync(c => WriteLast(c, read, written, at, took), cancel);
            return new Reckoning(read.Customers, read.Purchases, moved);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    /// <summary>From here on the team is outdated until the end, so that what a stop cuts short is begun again.</summary>
    private static int Begin(PreparedConnection connection, TeamId team, long at)
    {
        connection.Execute("INSERT INTO team_scales (team_id) VALUES ($team) ON CONFLICT DO NOTHING", ("$team", team.Value));
        return connection.Execute("UPDATE team_scales SET under_way = 1, took_ms = 0, outdated_at = coalesce(outdated_at, $at) WHERE team_id = $team", ("$team", team.Value), ("$at", at));
    }

    private static int WriteSome(PreparedConnection connection, TeamReading read, int from, int count, long at)
    {
        var isQuiet = ChangesOf(connection, read.Team) == read.Changes;
        var moved = 0;
        for (var i = from; i < Math.Min(from + count, read.Others.Count); i++)
        {
            var (customer, before, now, buying) = read.Others[i];

            // Neither one who was stated since, nor one who is gone.
            if (isQuiet || connection.NumberOrNull("SELECT stated FROM customers WHERE id = $id", ("$id", customer.Value)) <= read.Changes)
            {
                moved += StandingWriter.Put(connection, read.Team, customer, before, now, (lens, was, becomes) => StandingWriter.Add(connection, read.Team, customer, lens, was, becomes, at));
                StandingWriter.Put(connection, read.Team, customer, buying);
            }
        }

        return moved;
    }

    /// <summary>With the new scale, in one transaction.</summary>
    private int WriteLast(PreparedConnection connection, TeamReading read, int from, long at, long took)
    {
        var moved = WriteSome(connection, read, from, CustomersAtOnce, at);
        var isQuiet = ChangesOf(connection, read.Team) == read.Changes;
        connection.Execute(
            """
            INSERT INTO team_scales (team_id, scale, at, day, took_ms) VALUES ($team, $scale, $at, $day, $took)
            ON CONFLICT DO UPDATE SET
                scale = excluded.scale, at = excluded.at, day = excluded.day, took_ms = excluded.took_ms, under_way = 0,
                outdated_at = CASE WHEN $quiet OR outdated_at IS NULL THEN NULL ELSE excluded.at END
            """,
            ("$team", read.Team.Value), ("$scale", StoredScale.Encode(read.Scale)), ("$at", at), ("$day", read.Day), ("$took", took), ("$quiet", isQuiet ? 1 : 0));
        if (!isQuiet)
        {
            var since = connection.All(
                "SELECT id FROM customers WHERE team_id = $team AND stated > $changes AND merged_into IS NULL",
                row => new CustomerId(row.GetInt64(0)), ("$team", read.Team.Value), ("$changes", read.Changes));
            since.ToList().ForEach(customer => standings.State(connection, customer, at));
        }

        return moved;
    }

    private static long ChangesOf(PreparedConnection connection, TeamId team) => connection.NumberOrNull("SELECT changes FROM team_scales WHERE team_id = $team", ("$team", team.Value)) ?? 0;
}
