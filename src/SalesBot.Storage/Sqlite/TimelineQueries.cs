using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>Reads the life of a customer: four tables as one list, found by time alone and then read one by one.</summary>
internal static class TimelineQueries
{
    private const string All =
        """
        SELECT 'note' AS what, n.id AS id, n.id & ((1 << 41) - 1) AS at FROM notes n WHERE n.customer = $customer
        UNION ALL SELECT 'verdict', v.seq, v.at FROM verdicts v WHERE v.customer = $customer
        UNION ALL SELECT 'follow-up', f.id, f.made_at FROM follow_ups f WHERE f.customer = $customer
        UNION ALL SELECT 'purchase', p.id, p.at FROM purchases p WHERE p.customer = $customer
        """;

    public static Page<TimelineEntry> Page(PreparedConnection connection, Scope scope, CustomerId customer, int skip, int take)
    {
        if (!scope.Holds(connection, customer))
        {
            return new Page<TimelineEntry>([], 0);
        }

        var total = connection.Number($"SELECT count(*) FROM ({All})", ("$customer", customer.Value));
        var found = connection.All(
            $"SELECT what, id FROM ({All}) ORDER BY at DESC, what, id DESC LIMIT $take OFFSET $skip",
            row => (What: row.GetString(0), Id: row.GetInt64(1)), ("$customer", customer.Value), ("$skip", skip), ("$take", take));
        return new Page<TimelineEntry>([.. found.Select(f => Read(connection, f.What, f.Id)).OfType<TimelineEntry>()], (int)total);
    }

    private static TimelineEntry? Read(PreparedConnection connection, string what, long id) => what switch
    {
        "note" => connection.First(
            $"SELECT {Rows.NoteColumns} FROM notes n JOIN sellers a ON a.id = n.author WHERE n.id = $id", row => new NoteEntry(Rows.Note(row)), ("$id", id)),
        "verdict" => connection.First(
            $"SELECT {Rows.VerdictColumns}, b.name FROM verdicts v JOIN sellers b ON b.id = v.seller WHERE v.seq = $id",
            row => Rows.VerdictAndBy(row) is var (verdict, by) ? new VerdictEntry(verdict, by) : null!, ("$id", id)),
        "follow-up" => connection.First($"SELECT {Rows.FollowUpColumns} {FollowUpQueries.From} WHERE f.id = $id", row => new FollowUpEntry(Rows.FollowUp(row)), ("$id", id)),
        _ => connection.First($"SELECT {Rows.PurchaseColumns} FROM purchases p WHERE p.id = $id", row => new PurchaseEntry(Rows.Purchase(row)), ("$id", id)),
    };
}
