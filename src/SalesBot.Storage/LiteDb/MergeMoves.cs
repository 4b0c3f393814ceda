using System.Globalization;
using SalesBot.Core.Ports;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>What hangs on a customer, moved to another and back; each thing by its kind and number.</summary>
internal static class MergeMoves
{
    public const string Phone = "phone";
    public const string Tag = "tag";

    private const string Note = "note";
    private const string Verdict = "verdict";
    private const string FollowUp = "follow-up";
    public const string Purchase = "purchase";
    public const string Points = "points";
    private const string Referral = "referral";
    private const string OwnReferral = "own referral";

    /// <summary>All that has rows of its own.</summary>
    /// <returns>What moved.</returns>
    public static List<(string What, string Item)> Take(Tables tables, CustomerId kept, CustomerId gone) => Move(tables, gone, kept, _ => true);

    /// <summary>Whom the gone one brought, the kept one has brought; nobody has brought himself.</summary>
    /// <returns>What moved.</returns>
    public static List<(string What, string Item)> TakeReferrals(Tables tables, CustomerId kept, CustomerId gone)
    {
        var moved = new List<(string, string)>();
        foreach (var brought in tables.Customers.Where(nameof(CustomerRow.ReferredBy), gone.Value))
        {
            var isOwn = brought.Id == kept.Value;
            moved.Add((isOwn ? OwnReferral : Referral, Item(brought.Id)));
            brought.ReferredBy = isOwn ? null : kept.Value;
            tables.Customers.Update(brought);
        }

        return moved;
    }

    /// <summary>What still is where the merge brought it.</summary>
    public static void GiveBack(Tables tables, CustomerId kept, CustomerId gone, HashSet<(string What, string Item)> moved)
    {
        Move(tables, kept, gone, moved.Contains);
        foreach (var (what, item) in moved.Where(m => m.What is Referral or OwnReferral))
        {
            if (tables.Customers.Find(long.Parse(item, CultureInfo.InvariantCulture)) is { } brought && brought.ReferredBy == (what == Referral ? kept.Value : null))
            {
                brought.ReferredBy = gone.Value;
                tables.Customers.Update(brought);
            }
        }
    }

    private static List<(string What, string Item)> Move(Tables tables, CustomerId from, CustomerId to, Func<(string What, string Item), bool> isMeant)
    {
        var moved = new List<(string, string)>();
        MoveOf(tables.Notes, nameof(NoteRow.Customer), n => (Note, Item(n.Id)), n => n.Customer = to.Value);

        // An interview moves as a whole, in however many lenses it told something.
        MoveOf(tables.Verdicts, nameof(VerdictRow.Customer), v => (Verdict, Item(v.Verdict)), v => v.Customer = to.Value);
        MoveOf(tables.FollowUps, nameof(FollowUpRow.Customer), f => (FollowUp, Item(f.Id)), f => f.Customer = to.Value);
        MoveOf(tables.Purchases, nameof(PurchaseRow.Customer), p => (Purchase, Item(p.Id)), p => p.Customer = to.Value);
        MoveOf(tables.Points, nameof(PointsRow.Customer), p => (Points, Item(p.Id)), p => p.Customer = to.Value);
        return moved;

        void MoveOf<T>(Table<T> table, string customer, Func<T, (string, string)> itemOf, Action<T> move)
            where T : Row
        {
            foreach (var row in table.Where(customer, from.Value).Where(row => isMeant(itemOf(row))))
            {
                moved.Add(itemOf(row));
                move(row);
                table.Update(row);
            }
        }
    }

    private static string Item(long id) => id.ToString(CultureInfo.InvariantCulture);
}
