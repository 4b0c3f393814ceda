using SalesBot.Core.Ports;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>Reads where a customer stands: his types as they were last written, what he buys as of now.</summary>
internal static class StandingQueries
{
    public static CustomerStanding? Find(Tables tables, Scope scope, CustomerId customer, TeamDays days, long now)
    {
        if (scope.Find(tables, customer) is not { } row)
        {
            return null;
        }

        var team = RowReading.Team(tables.Teams.Find(row.Team)!);
        var buying = PurchaseQueries.History(PurchaseQueries.Of(tables, customer), days.Today(team.Zone, now), team.PeriodDays);
        var brought = tables.Customers.Where(nameof(CustomerRow.ReferredBy), customer.Value).Count(c => c.Team == row.Team && c.MergedInto is null);
        return StandingFigures.Standing(row.Standings, buying, StoredScale.Decode(TeamScales.Of(tables, team.Id).Scale), brought);
    }
}
