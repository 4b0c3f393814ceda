using System.Collections.Immutable;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

internal sealed class LiteDbRounds(OneThread thread) : IRounds
{
    public ImmutableArray<DueReminder> Due(DateTimeOffset now, int skip, int most) => throw new NotImplementedException();

    public ImmutableArray<(Seller Seller, Team Team, Preferences Preferences)> Members() => throw new NotImplementedException();

    public bool HasAdmin() => throw new NotImplementedException();

    public string? CodeOfFirstAdmin(DateTimeOffset now) => throw new NotImplementedException();
}
