using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

internal static class StandingQueries
{
    public static CustomerStanding? Find(Tables tables, Scope scope, CustomerId customer, TeamDays days, long now) => throw new NotImplementedException();
}
