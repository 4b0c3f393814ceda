using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Standings;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>A customer who is another than what is written of him.</summary>
/// <param name="Buying">Null where no purchase is known.</param>
internal sealed record Restated(CustomerId Customer, ImmutableArray<LensStanding> Now, BuyingHistory? Buying);

/// <summary>
/// All of a team, read piece by piece in the order of the customers' numbers, so that whoever else waits for the thread comes between two pieces. What they write meanwhile
/// is no matter: it bears a greater number of changes than the reading, as does what is written between reading and writing.
/// </summary>
/// <param name="Changes">Of the team's scale when the reading began.</param>
/// <param name="Today">The team's day.</param>
internal sealed record TeamReading(Team Team, long Changes, int Today, long At)
{
    private const int CustomersAtOnce = 200;

    private readonly List<Customer> _customers = [];
    private long _next = long.MinValue;

    public int Customers => _customers.Count;

    public int Purchases { get; private set; }

    /// <returns>Null where there is no such team.</returns>
    public static TeamReading? Begin(Tables tables, TeamId team, TeamDays days, long at) => tables.Teams.Find((long)team.Value) is { } row
        ? new TeamReading(RowReading.Team(row), TeamScales.Of(tables, team).Changes, days.Today(row.Zone, at), at)
        : null;

    /// <summary>Reads the next piece.</summary>
    /// <returns>False when it was the last.</returns>
    public bool ReadOn(Tables tables)
    {
        var rows = tables.Customers.Under("ByNumber", CustomerRow.OfTeamFrom(Team.Id.Value, _next), take: CustomersAtOnce);
        foreach (var row in rows)
        {
            var (id, purchases) = (new CustomerId(row.Id), PurchaseQueries.Of(tables, new CustomerId(row.Id)));
            var buying = PurchaseQueries.History(purchases, Today, Team.PeriodDays);
            _customers.Add(new Customer(
                id, new(buying, StandingWriter.KindOf(row), row.IsInternal, StandingWriter.Judged(tables, id)), row.Standings, row.Buying == StandingWriter.Sums(buying)));
            Purchases += purchases.Count;
            _next = row.Id + 1;
        }

        return rows.Count == CustomersAtOnce;
    }

    /// <summary>The team measured anew, and those of whom something else is written.</summary>
    public (TeamScale Scale, List<Restated> Others) Measure()
    {
        var scale = TeamScale.Of([.. _customers.Select(c => c.Known.Buying).OfType<BuyingHistory>()], Team.Trade);
        var others = new List<Restated>();
        foreach (var customer in _customers)
        {
            var now = StandingRules.Of(customer.Known, scale, Team.Trade, Today, RowReading.Time(At));
            if (!customer.IsBuyingWritten || !StandingDifference.Between(customer.Before, now).IsNone)
            {
                others.Add(new Restated(customer.Id, now, customer.Known.Buying));
            }
        }

        return (scale, others);
    }

    /// <param name="Before">What is written of him.</param>
    private sealed record Customer(CustomerId Id, StandingEvidence Known, ImmutableArray<LensStanding> Before, bool IsBuyingWritten);
}
