using System.Globalization;
using SalesBot.Core.Club;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>
/// What purchases write into the ledger, in the transaction that writes or removes them. A purchase has at most one line that stands: no purchase
/// earns twice, and no line is taken back twice.
/// </summary>
internal static class ClubLedger
{
    /// <param name="Day">The beginning of its day.</param>
    public readonly record struct Bought(PurchaseId Purchase, DateTimeOffset Day, Money Amount);

    /// <summary>One that was removed and is put back as it was brings what it brought then; any other earns by the rules of now.</summary>
    /// <param name="rules">Of the team; null where it has none.</param>
    public static void Earn(Tables tables, ClubRules? rules, TeamId team, CustomerId customer, Bought bought, SellerId? by, long at)
    {
        if (rules is null)
        {
            return;
        }

        var before = OfPurchase(tables, bought.Purchase.Value);
        var points = before.Where(p => p.Amount == bought.Amount.Rials).MinBy(p => p.Nth)?.Points ?? rules.PointsOf(bought.Amount, bought.Day);
        var nth = before.Count(p => IsTakenBack(tables, p));
        if (points != 0 && before.All(p => p.Nth != nth))
        {
            tables.Points.Add(new PointsRow(tables.Next("points"))
            {
                Team = team.Value, Customer = customer.Value, At = at, Points = points, Reason = (points > 0 ? PointsReason.Purchase : PointsReason.Return).ToString(),
                Purchase = bought.Purchase.Value, Nth = nth, Amount = bought.Amount.Rials, By = by?.Value,
            });
        }
    }

    /// <summary>The purchase is gone.</summary>
    public static void TakeBack(Tables tables, PurchaseId purchase, SellerId by, long at) =>
        OfPurchase(tables, purchase.Value).ForEach(line => TakeBack(tables, line, PointsReason.PurchaseRemoved, by, at));

    /// <summary>One line.</summary>
    /// <returns>False when it does not stand.</returns>
    public static bool TakeBack(Tables tables, PointsRow line, PointsReason reason, SellerId? by, long at)
    {
        if (line.Undoes is not null || IsTakenBack(tables, line))
        {
            return false;
        }

        tables.Points.Add(new PointsRow(tables.Next("points"))
        {
            Team = line.Team, Customer = line.Customer, At = at, Points = -line.Points, Reason = reason.ToString(), Undoes = line.Id, Purchase = line.Purchase, Nth = line.Nth,
            Amount = line.Amount, About = line.About, Words = line.Words, By = by?.Value,
        });
        return true;
    }

    public static bool IsTakenBack(Tables tables, PointsRow line) => tables.Points.Count(nameof(PointsRow.Undoes), line.Id) > 0;

    /// <summary>
    /// After a merge was taken back: what was written since about what moved (a purchase removed, a reward undone) goes where that is, so that no customer keeps
    /// a line whose other half is another's.
    /// </summary>
    public static void Follow(Tables tables, CustomerId kept, CustomerId gone, MergeId merge)
    {
        var moved = tables.Merges.Find(merge.Value)!.Moves.ToHashSet();
        foreach (var line in ClubQueries.Lines(tables, kept).Where(l => IsMoved(MergeMoves.Purchase, l.Purchase) || IsMoved(MergeMoves.Points, l.Undoes)))
        {
            line.Customer = gone.Value;
            tables.Points.Update(line);
        }

        bool IsMoved(string what, long? item) => item is { } number && moved.Contains((what, number.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Without those that take others back.</summary>
    private static List<PointsRow> OfPurchase(Tables tables, long purchase) => [.. tables.Points.Where(nameof(PointsRow.Purchase), purchase).Where(p => p.Undoes is null)];
}
