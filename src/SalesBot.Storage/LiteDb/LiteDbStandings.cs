using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Purchases;
using SalesBot.Core.Standings;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

internal sealed class LiteDbStandings(OneThread thread, StandingWriter standings, TeamDays days, TimeProvider clock) : IStandings, IDisposable
{
    public ImmutableArray<TeamId> Outdated(DateTimeOffset now) => throw new NotImplementedException();

    public Task<Reckoning> ReckonAsync(TeamId team, DateTimeOffset now, CancellationToken cancel) => throw new NotImplementedException();

    public void Dispose() { }
}
