using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>Reads where a customer stands: his types as they were last written, what he buys as of now.</summary>
internal static class StandingQueries
{
    public static CustomerStanding? Find(PreparedConnection connection, Scope scope, CustomerId customer, TeamDays days, long now)
    {
        if (!scope.Holds(connection, customer))
        {
            return null;
        }

        var types = connection.All("SELECT lens, type, certainty, source, at FROM customer_types WHERE customer = $id", row => Rows.Standing(row), ("$id", customer.Value));
        var (team, scale) = connection.First(
            $"SELECT {Rows.TeamColumns}, (SELECT scale FROM team_scales WHERE team_id = t.id) FROM teams t WHERE t.id = $team",
            row => Tuple.Create(Rows.Team(row), StoredScale.Decode(Rows.TextOrNull(row, 7))), scope.TeamParameter)!;
        var buying = PurchaseQueries.History(connection, customer, days.Today(team.Zone, now), team.PeriodDays);
        return StandingFigures.Standing(
            types, buying, scale, (int)connection.Number("SELECT count(*) FROM customers WHERE referred_by = $id AND team_id = $team AND merged_into IS NULL", ("$id", customer.Value), scope.TeamParameter));
    }
}
