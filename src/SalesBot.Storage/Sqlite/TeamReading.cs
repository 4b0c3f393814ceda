using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Standings;

namespace SalesBot.Storage.Sqlite;

/// <summary>A customer who is another than what is written of him.</summary>
/// <param name="Before">What is written.</param>
/// <param name="Buying">Null where no purchase is known.</param>
internal sealed record Restated(CustomerId Customer, ImmutableArray<LensStanding> Before, ImmutableArray<LensStanding> Now, BuyingHistory? Buying);

/// <summary>All of a team at one moment, measured anew.</summary>
/// <param name="Changes">As in team_scales: what was changed later bears a greater number.</param>
/// <param name="Day">The team's day.</param>
/// <param name="Others">Those of whom something else is written.</param>
internal sealed record TeamReading(TeamId Team, long Changes, int Day, TeamScale Scale, int Customers, int Purchases, List<Restated> Others)
{
    // In the order of their ids, as every loop below comes by them; the joins must not be turned round.
    private const string OfTeam = "WITH team (id) AS MATERIALIZED (SELECT id FROM customers WHERE team_id = $team AND merged_into IS NULL ORDER BY id)";

    /// <returns>Null where there is no such team.</returns>
    public static TeamReading? Of(PreparedConnection connection, TeamId id, TeamDays days, long at)
    {
        var of = ("$team", (object?)id.Value);
        if (connection.First($"SELECT {Rows.TeamColumns} FROM teams t WHERE t.id = $team", row => Rows.Team(row), of) is not { } team)
        {
            return null;
        }

        var today = days.Today(team.Zone, at);
        var changes = connection.NumberOrNull("SELECT changes FROM team_scales WHERE team_id = $team", of) ?? 0;
        var customers = connection.All(
            "SELECT id, kind, is_internal FROM customers WHERE team_id = $team AND merged_into IS NULL ORDER BY id",
            row => (Id: row.GetInt64(0), Kind: Rows.TextOrNull(row, 1) is { } kind ? Enum.Parse<BusinessKind>(kind) : (BusinessKind?)null, IsInternal: row.IsDBNull(2) ? (bool?)null : row.GetInt64(2) != 0), of);
        var places = new Dictionary<long, int>(customers.Length);
        foreach (var customer in customers)
        {
            places.Add(customer.Id, places.Count);
        }

        var (histories, purchases) = Histories(connection, of, places, today, team.PeriodDays);
        var judged = Judged(connection, of, places);
        var scale = TeamScale.Of([.. histories.OfType<BuyingHistory>()], team.Trade);
        var isWritten = Written(connection, of, places, histories);
        var others = new List<Restated>();
        var before = Before(connection, of, places);
        for (var i = 0; i < customers.Length; i++)
        {
            var now = StandingRules.Of(new(histories[i], customers[i].Kind, customers[i].IsInternal, judged.GetValueOrDefault(i, [])), scale, team.Trade, today, Rows.Time(at));
            if (!isWritten[i] || !StandingDifference.Between(before[i], now).IsNone)
            {
                others.Add(new Restated(new CustomerId(customers[i].Id), before[i], now, histories[i]));
            }
        }

        return new TeamReading(id, changes, today, scale, customers.Length, purchases, others);
    }

    private static (BuyingHistory?[] Histories, int Purchases) Histories(PreparedConnection connection, (string, object?) of, Dictionary<long, int> places, int today, int period)
    {
        var histories = new BuyingHistory?[places.Count];
        var (buys, owner, count) = (new List<Buy>(), 0L, 0);
        void End()
        {
            if (buys.Count > 0)
            {
                ref var history = ref histories[places[owner]];
                history = history is null ? BuyingHistory.Of(CollectionsMarshal.AsSpan(buys), today, period) : throw new UnreachableException("purchases of one customer came apart");
                buys.Clear();
            }
        }

        connection.Each(
            $"{OfTeam} SELECT p.customer, p.at, p.amount, p.margin FROM team CROSS JOIN purchases p ON p.customer = team.id",
            row =>
            {
                var customer = row.GetInt64(0);
                if (customer != owner)
                {
                    End();
                    owner = customer;
                }

                buys.Add(PurchaseQueries.Buy(row, 1));
                count++;
            },
            of);
        End();
        return (histories, count);
    }

    private static Dictionary<int, ImmutableArray<JudgedType>> Judged(PreparedConnection connection, (string, object?) of, Dictionary<long, int> places)
    {
        var judged = new Dictionary<int, ImmutableArray<JudgedType>>();
        connection.Each(
            $"""
            {OfTeam}
            SELECT v.customer, v.lens, coalesce(v.named, v.first), v.certainty, v.named IS NOT NULL, v.at FROM team CROSS JOIN verdicts v ON v.customer = team.id
            WHERE v.lens <> 'behaviour' ORDER BY v.certainty = 'Thin' AND v.named IS NULL, v.at DESC, v.seq DESC
            """,
            row =>
            {
                var (place, type) = (places[row.GetInt64(0)], Rows.Judged(row, 1));
                var known = judged.GetValueOrDefault(place, []);
                if (!known.Any(k => k.Lens == type.Lens))
                {
                    judged[place] = known.Add(type);
                }
            },
            of);
        return judged;
    }

    /// <summary>True at the places of customers of whom just this buying is written.</summary>
    private static bool[] Written(PreparedConnection connection, (string, object?) of, Dictionary<long, int> places, BuyingHistory?[] histories)
    {
        var isWritten = Array.ConvertAll(histories, h => h is null);
        connection.Each(
            "SELECT customer, buying_days, last_day, revenue, margin, of_margin FROM customer_buying WHERE team_id = $team",
            row =>
            {
                if (places.TryGetValue(row.GetInt64(0), out var place))
                {
                    isWritten[place] = histories[place] is { } h && (h.BuyingDays, h.LastDay, h.Revenue.Rials, h.KnownMargin.Rials, h.RevenueOfKnownMargin.Rials)
                        == (row.GetInt32(1), row.GetInt32(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5));
                }
            },
            of);
        return isWritten;
    }

    private static ImmutableArray<LensStanding>[] Before(PreparedConnection connection, (string, object?) of, Dictionary<long, int> places)
    {
        var before = new ImmutableArray<LensStanding>[places.Count];
        Array.Fill(before, []);
        connection.Each(
            $"{OfTeam} SELECT t.customer, t.lens, t.type, t.certainty, t.source, t.at FROM team CROSS JOIN customer_types t ON t.customer = team.id",
            row =>
            {
                ref var standings = ref before[places[row.GetInt64(0)]];
                standings = standings.Add(Rows.Standing(row, 1));
            },
            of);
        return before;
    }
}
