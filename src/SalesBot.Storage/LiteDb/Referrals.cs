using SalesBot.Core.Club;
using SalesBot.Core.Ports;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>
/// Keeps true: who brought a customer has points for it once, as long as that customer has a purchase that earned and is said to be brought by him.
/// Asked after everything that could change it.
/// </summary>
internal static class Referrals
{
    public static void Settle(Tables tables, TeamId team, CustomerId customer, long at)
    {
        var given = StandingGifts(tables, customer.Value);
        var brought = tables.Customers.Find(customer.Value) is { MergedInto: null } row ? row : null;
        if (given.Count == 0 && brought?.ReferredBy is null)
        {
            return;
        }

        var due = brought?.ReferredBy is { } by && HasBought(tables, customer) ? by : (long?)null;
        foreach (var gift in given.Where(g => g.Customer != due))
        {
            ClubLedger.TakeBack(tables, gift, PointsReason.ReferralUndone, null, at);
        }

        if (due is { } to && given.All(g => g.Customer != to) && ClubQueries.Rules(tables, team) is { IsOn: true, ReferralPoints: > 0 and var points })
        {
            tables.Points.Add(new PointsRow(tables.Next("points"))
            {
                Team = team.Value, Customer = to, At = at, Points = points, Reason = nameof(PointsReason.Referral), Nth = 0, About = customer.Value, Words = brought!.Name,
            });
        }
    }

    // Who was merged into the customer was brought as he.
    private static List<PointsRow> StandingGifts(Tables tables, long customer)
    {
        var same = new List<long> { customer };
        for (var i = 0; i < same.Count; i++)
        {
            same.AddRange(tables.Customers.Where(nameof(CustomerRow.MergedInto), same[i]).Select(c => c.Id).Except(same));
        }

        return [.. same.SelectMany(id => tables.Points.Where(nameof(PointsRow.About), id))
            .Where(p => p.Reason == nameof(PointsReason.Referral) && !ClubLedger.IsTakenBack(tables, p)).OrderBy(p => p.Id)];
    }

    private static bool HasBought(Tables tables, CustomerId customer) =>
        ClubQueries.Lines(tables, customer).Any(p => p.Reason == nameof(PointsReason.Purchase) && !ClubLedger.IsTakenBack(tables, p));
}
