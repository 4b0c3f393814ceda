using System.Collections.Immutable;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Standings;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>
/// Writes what changed between what a customer was and what he is, each with the step that it is. For one customer within the
/// transaction that changes what is known of him, by the team's last scale; for all of a team by <see cref="LiteDbStandings"/>. Both write through <see cref="Write"/>.
/// </summary>
internal sealed class StandingWriter(TeamDays days)
{
    /// <summary>Brings one customer's standings up to date.</summary>
    /// <param name="replaced">When the verdict was given that another has taken the place of: a step of that time was a step of the same interview.</param>
    public void State(Tables tables, CustomerId customer, long at, long? replaced = null)
    {
        var row = tables.Customers.Find(customer.Value)!;
        var team = RowReading.Team(tables.Teams.Find(row.Team)!);
        var today = days.Today(team.Zone, at);
        var buying = PurchaseQueries.History(PurchaseQueries.Of(tables, customer), today, team.PeriodDays);
        var scale = StoredScale.Decode(TeamScales.Of(tables, team.Id).Scale);
        var now = StandingRules.Of(new(buying, KindOf(row), row.IsInternal, Judged(tables, customer)), scale, team.Trade, today, RowReading.Time(at));
        var steps = Write(row, now, buying);
        row.Stated = TeamScales.Change(tables, team.Id);
        tables.Customers.Update(row);
        foreach (var step in steps)
        {
            Put(tables, row, step, at, replaced);
        }
    }

    /// <summary>Into the document, which is not written yet.</summary>
    /// <param name="buying">Null where no purchase is known.</param>
    public static List<TypeStep> Write(CustomerRow row, ImmutableArray<LensStanding> now, BuyingHistory? buying)
    {
        var difference = StandingDifference.Between(row.Standings, now);
        if (!difference.IsNone)
        {
            row.Standings = difference.On(row.Standings);
        }

        row.Buying = Sums(buying);
        return difference.Steps;
    }

    public static BuyingSums? Sums(BuyingHistory? buying) =>
        buying is null ? null : new BuyingSums(buying.BuyingDays, buying.LastDay, buying.Revenue.Rials, buying.KnownMargin.Rials, buying.RevenueOfKnownMargin.Rials);

    public static BusinessKind? KindOf(CustomerRow row) => row.Kind is { } kind ? Enum.Parse<BusinessKind>(kind) : null;

    /// <summary>The newest verdict of each lens but behaviour that is not thin, or the newest where all are.</summary>
    public static ImmutableArray<JudgedType> Judged(Tables tables, CustomerId customer) =>
    [
        .. tables.Verdicts.Where(nameof(VerdictRow.Customer), customer.Value).Where(v => v.Lens != LensId.Behaviour.Value)
            .OrderBy(RowReading.IsThin).ThenByDescending(v => v.At).ThenByDescending(v => v.Id).DistinctBy(v => v.Lens)
            .Select(v => new JudgedType(new LensId(v.Lens), new TypeId(v.Named ?? v.First), Enum.Parse<Certainty>(v.Certainty), v.Named is not null, RowReading.Time(v.At))),
    ];

    public static void AddStep(Tables tables, CustomerRow customer, TypeStep step, long at) => tables.Moves.Add(
        new MoveRow(tables.Next("move")) { Team = customer.Team, Customer = customer.Id, Lens = step.Lens.Value, From = step.From?.Value, To = step.To?.Value, At = at });

    /// <summary>As one with the step before it where that was taken back at once; none where it led there and back.</summary>
    private static void Put(Tables tables, CustomerRow customer, TypeStep step, long at, long? replaced)
    {
        var last = tables.Moves.Where(nameof(MoveRow.Customer), customer.Id).Where(m => m.Lens == step.Lens.Value).MaxBy(m => m.Id);
        if (last is null || !step.Corrects(last.To, last.At, at, replaced))
        {
            AddStep(tables, customer, step, at);
        }
        else if (last.From == step.To?.Value)
        {
            tables.Moves.Remove(last.Id);
        }
        else
        {
            last.To = step.To?.Value;
            tables.Moves.Update(last);
        }
    }
}
