using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Standings;

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
        return new CustomerStanding(
            [.. KnownTypes.ByLens.Select(l => types.FirstOrDefault(t => t.Lens == l.Lens)).OfType<LensStanding>()],
            buying is null ? null : Figures(buying, scale),
            (int)connection.Number("SELECT count(*) FROM customers WHERE referred_by = $id AND team_id = $team AND merged_into IS NULL", ("$id", customer.Value), scope.TeamParameter));
    }

    private static BuyingFigures Figures(BuyingHistory buying, TeamScale scale)
    {
        var lapses = Rhythm.LapsesOn(buying, scale.MeanPause);
        return new BuyingFigures(
            buying.BuyingDays,
            buying.DaysInPeriod,
            buying.Revenue,
            buying.RevenueEver,
            scale.ProfitOf(buying),
            buying.RevenueOfKnownMargin == buying.Revenue && (buying.KnownMargin != Money.Zero || buying.Revenue == Money.Zero),
            buying.BuyingDays == 0 ? null : DateOnly.FromDayNumber(buying.LastDay),
            lapses is { } day ? DateOnly.FromDayNumber(day) : null,
            scale.CanRank && buying.DaysInPeriod > 0 ? (scale.Recency.Score(buying.LastDay), scale.Frequency.Score(buying.DaysInPeriod), scale.Monetary.Score(buying.Revenue.Rials)) : null);
    }
}
