using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Standings;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>
/// Measures a team beside the dialogue. The one thread that may read is everybody's, so the team is read in pieces of some hundred customers, between which chats are answered: there
/// is no moment that stands still for it. What changes from the first piece on is noticed by the scale's Changes and the customers' Stated: such a customer is left to the last
/// step, which states him by the new scale from what is so then, and a scale that mixes before and after is outdated still and reckoned again. The differences are
/// written as they are read, in steps; while they are more than one, the team's portfolio is not shown.
/// </summary>
internal sealed class LiteDbStandings(OneThread thread, StandingWriter standings, TeamDays days, TimeProvider clock) : IStandings, IDisposable
{
    private const int CustomersAtOnce = 200;

    // A large team is measured every few minutes, a small one in the next round.
    private const int RestPerWork = 100;

    private readonly SemaphoreSlim _one = new(1);

    public ImmutableArray<TeamId> Outdated(DateTimeOffset now)
    {
        var at = now.ToUnixTimeMilliseconds();
        return thread.Read<ImmutableArray<TeamId>>(t =>
        [
            .. from scale in t.Scales.All()
               let team = t.Teams.Find(scale.Id)
               where team is not null && (scale.OutdatedAt + (RestPerWork * scale.TookMs) <= at || scale.Day < days.Today(team.Zone, at))
               select new TeamId((int)scale.Id),
        ]);
    }

    public async Task<Reckoning> ReckonAsync(TeamId team, DateTimeOffset now, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            var (at, started) = (now.ToUnixTimeMilliseconds(), clock.GetTimestamp());
            if (await Task.Run(() => Read(team, at, cancel), cancel) is not { } read)
            {
                return new Reckoning(0, 0, 0);
            }

            var (scale, others) = await Task.Run(read.Measure, cancel);
            var pieces = others.Chunk(CustomersAtOnce).ToList();
            var moved = 0;
            if (pieces.Count > 1)
            {
                await thread.WriteAsync(t => Begin(t, team, at), cancel);
                foreach (var piece in pieces[..^1])
                {
                    cancel.ThrowIfCancellationRequested();
                    moved += await thread.WriteAsync(t => WriteSome(t, read, piece), cancel);
                }
            }

            var took = (long)clock.GetElapsedTime(started).TotalMilliseconds;
            moved += await thread.WriteAsync(t => WriteLast(t, read, scale, pieces.LastOrDefault([]), took), cancel);
            return new Reckoning(read.Customers, read.Purchases, moved);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private TeamReading? Read(TeamId team, long at, CancellationToken cancel)
    {
        var read = thread.Read(t => TeamReading.Begin(t, team, days, at));
        while (read is not null && thread.Read(read.ReadOn))
        {
            cancel.ThrowIfCancellationRequested();
        }

        return read;
    }

    /// <summary>From here on the team is outdated until the end, so that what a stop cuts short is begun again.</summary>
    private static bool Begin(Tables tables, TeamId team, long at)
    {
        var scale = TeamScales.Of(tables, team);
        (scale.IsUnderWay, scale.TookMs, scale.OutdatedAt) = (true, 0, scale.OutdatedAt ?? at);
        tables.Scales.Put(scale);
        return true;
    }

    private static int WriteSome(Tables tables, TeamReading read, Restated[] customers)
    {
        var moved = 0;
        foreach (var (customer, now, buying) in customers)
        {
            // Neither one who was stated since, nor one who is gone.
            if (tables.Customers.Find(customer.Value) is not { } row || row.Stated > read.Changes)
            {
                continue;
            }

            var steps = StandingWriter.Write(row, now, buying);
            tables.Customers.Update(row);
            steps.ForEach(step => StandingWriter.AddStep(tables, row, step, read.At));
            moved += steps.Count;
        }

        return moved;
    }

    /// <summary>With the new scale, in one transaction.</summary>
    private int WriteLast(Tables tables, TeamReading read, TeamScale measured, Restated[] customers, long took)
    {
        var moved = WriteSome(tables, read, customers);
        var scale = TeamScales.Of(tables, read.Team.Id);
        var isQuiet = scale.Changes == read.Changes;
        (scale.Scale, scale.At, scale.Day, scale.TookMs, scale.IsUnderWay) = (StoredScale.Encode(measured), read.At, read.Today, took, false);
        scale.OutdatedAt = isQuiet || scale.OutdatedAt is null ? null : read.At;
        tables.Scales.Put(scale);
        foreach (var since in tables.Customers.Under("ByStated", CustomerRow.StatedAfter(read.Team.Id.Value, read.Changes)))
        {
            standings.State(tables, new CustomerId(since.Id), read.At);
        }

        return moved;
    }
}
