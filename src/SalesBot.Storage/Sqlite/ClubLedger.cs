using SalesBot.Core.Club;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;

namespace SalesBot.Storage.Sqlite;

/// <summary>
/// What purchases write into the ledger, in the transaction that writes or removes them. A purchase has at most one line that stands: the schema lets no
/// purchase earn twice and no line be taken back twice.
/// </summary>
internal static class ClubLedger
{
    private const string Standing = "undoes IS NULL AND NOT EXISTS (SELECT 1 FROM points u WHERE u.undoes = points.seq)";

    /// <param name="Day">The beginning of its day.</param>
    public readonly record struct Bought(PurchaseId Purchase, DateTimeOffset Day, Money Amount);

    /// <summary>One that was removed and is put back as it was brings what it brought then; any other earns by the rules of now.</summary>
    /// <param name="rules">Of the team; null where it has none.</param>
    public static void Earn(PreparedConnection connection, ClubRules? rules, TeamId team, CustomerId customer, Bought bought, SellerId? by, long at)
    {
        if (rules is null)
        {
            return;
        }

        var (id, amount) = (("$purchase", (object?)bought.Purchase.Value), ("$amount", (object?)bought.Amount.Rials));
        var points = connection.NumberOrNull("SELECT points FROM points WHERE purchase = $purchase AND undoes IS NULL AND amount = $amount ORDER BY nth LIMIT 1", id, amount) ?? rules.PointsOf(bought.Amount, bought.Day);
        if (points != 0)
        {
            connection.Execute(
                """
                INSERT INTO points (team_id, customer, at, points, reason, purchase, nth, amount, by)
                SELECT $team, $customer, $at, $points, $reason, $purchase, (SELECT count(*) FROM points t JOIN points u ON u.undoes = t.seq WHERE t.purchase = $purchase AND t.undoes IS NULL), $amount, $by
                WHERE true ON CONFLICT DO NOTHING
                """,
                ("$team", team.Value), ("$customer", customer.Value), ("$at", at), ("$points", points),
                ("$reason", (points > 0 ? PointsReason.Purchase : PointsReason.Return).ToString()), id, amount, ("$by", by?.Value));
        }
    }

    /// <summary>The purchase is gone.</summary>
    public static void TakeBack(PreparedConnection connection, PurchaseId purchase, SellerId by, long at) =>
        TakeBack(connection, "purchase = $of", purchase.Value, PointsReason.PurchaseRemoved, by, at);

    /// <summary>All purchases of an import are going; asked before they are gone.</summary>
    public static void TakeBack(PreparedConnection connection, BatchId batch, SellerId by, long at) =>
        TakeBack(connection, "purchase IN (SELECT id FROM purchases WHERE batch = $of)", batch.Value, PointsReason.PurchaseRemoved, by, at);

    /// <summary>One line, by its place in the ledger.</summary>
    /// <returns>False when it does not stand.</returns>
    public static bool TakeBack(PreparedConnection connection, long seq, PointsReason reason, SellerId? by, long at) => TakeBack(connection, "seq = $of", seq, reason, by, at) == 1;

    /// <summary>
    /// After a merge was taken back: what was written since about what moved (a purchase removed, a reward undone) goes where that is, so that no customer keeps
    /// a line whose other half is another's.
    /// </summary>
    public static void Follow(PreparedConnection connection, CustomerId kept, CustomerId gone, MergeId merge) => connection.Execute(
        """
        UPDATE points SET customer = $gone WHERE customer = $kept AND (
            purchase IN (SELECT item FROM merge_moves WHERE merge = $merge AND what = 'purchase')
            OR undoes IN (SELECT item FROM merge_moves WHERE merge = $merge AND what = 'points'))
        """,
        ("$gone", gone.Value), ("$kept", kept.Value), ("$merge", merge.Value));

    private static int TakeBack(PreparedConnection connection, string which, long of, PointsReason reason, SellerId? by, long at) => connection.Execute(
        $"""
        INSERT INTO points (team_id, customer, at, points, reason, undoes, purchase, nth, amount, about, text, by)
        SELECT team_id, customer, $at, -points, $reason, seq, purchase, nth, amount, about, text, $by FROM points WHERE {which} AND {Standing}
        """,
        ("$at", at), ("$reason", reason.ToString()), ("$by", by?.Value), ("$of", of));
}
