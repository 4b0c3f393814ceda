using SalesBot.Core.Club;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>
/// Keeps true: who brought a customer has points for it once, as long as that customer has a purchase that earned and is said to be brought by him.
/// Asked after everything that could change it.
/// </summary>
internal static class Referrals
{
    // Who was merged into the customer was brought as he.
    private const string StandingGifts =
        """
        WITH RECURSIVE same (id) AS (SELECT $customer UNION SELECT c.id FROM customers c JOIN same ON c.merged_into = same.id)
        SELECT p.seq, p.customer FROM same JOIN points p ON p.about = same.id AND p.reason = 'Referral' WHERE NOT EXISTS (SELECT 1 FROM points u WHERE u.undoes = p.seq) ORDER BY p.seq
        """;

    public static void Settle(PreparedConnection connection, TeamId team, CustomerId customer, long at)
    {
        var given = connection.All(StandingGifts, row => (Seq: row.GetInt64(0), To: row.GetInt64(1)), ("$customer", customer.Value));
        var referrer = connection.NumberOrNull("SELECT referred_by FROM customers WHERE id = $id AND merged_into IS NULL", ("$id", customer.Value));
        if (given.IsEmpty && referrer is null)
        {
            return;
        }

        var due = referrer is { } by && HasBought(connection, customer) ? by : (long?)null;
        foreach (var gift in given.Where(g => g.To != due))
        {
            ClubLedger.TakeBack(connection, gift.Seq, PointsReason.ReferralUndone, null, at);
        }

        if (due is { } to && given.All(g => g.To != to) && ClubRows.Rules(connection, team) is { IsOn: true, ReferralPoints: > 0 and var points })
        {
            connection.Execute(
                "INSERT INTO points (team_id, customer, at, points, reason, about, text) SELECT $team, $to, $at, $points, 'Referral', $customer, name FROM customers WHERE id = $customer",
                ("$team", team.Value), ("$to", to), ("$at", at), ("$points", points), ("$customer", customer.Value));
        }
    }

    private static bool HasBought(PreparedConnection connection, CustomerId customer) => connection.NumberOrNull(
        "SELECT 1 FROM points p WHERE p.customer = $customer AND p.reason = 'Purchase' AND NOT EXISTS (SELECT 1 FROM points u WHERE u.undoes = p.seq) LIMIT 1", ("$customer", customer.Value)) is not null;
}
