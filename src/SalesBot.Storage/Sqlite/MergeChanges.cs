using System.Text.Json;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>Makes two customers one, and two again: what was moved is written down item by item, so that what came later stays where it was written.</summary>
internal sealed class MergeChanges(NoteIndex index)
{
    /// <summary>What moves along: its name in merge_moves, its table, and its key as text.</summary>
    private static readonly (string What, string Table, string Key)[] Moved =
    [
        ("note", "notes", "id"), ("verdict", "verdicts", "id"), ("follow-up", "follow_ups", "id"), ("purchase", "purchases", "id"), ("phone", "customer_phones", "phone"),
    ];

    private static readonly string[] Fillable = ["company", "city", "kind", "is_internal"];

    public bool Merge(PreparedConnection connection, MergeCustomers merge, long at)
    {
        if (merge.Kept == merge.Gone || Scope.Of(connection, merge.By) is not { } scope || !scope.Holds(connection, merge.Kept) || !scope.Holds(connection, merge.Gone))
        {
            return false;
        }

        var (kept, gone, id) = (("$kept", (object?)merge.Kept.Value), ("$gone", (object?)merge.Gone.Value), ("$merge", (object?)merge.Merge.Value));
        var filled = Fillable.Where(field => connection.Execute(
            $"UPDATE customers SET {field} = (SELECT {field} FROM customers WHERE id = $gone) WHERE id = $kept AND {field} IS NULL AND (SELECT {field} FROM customers WHERE id = $gone) IS NOT NULL",
            gone, kept) == 1).ToList();
        connection.Execute(
            "INSERT INTO merges (id, kept, gone, by, at, filled) VALUES ($merge, $kept, $gone, $by, $at, $filled)",
            id, kept, gone, ("$by", merge.By.Value), ("$at", at), ("$filled", JsonSerializer.Serialize(filled)));
        foreach (var (what, table, key) in Moved)
        {
            connection.Execute($"INSERT INTO merge_moves (merge, what, item) SELECT $merge, '{what}', {key} FROM {table} WHERE customer = $gone", id, gone);
            connection.Execute($"UPDATE {table} SET customer = $kept WHERE customer = $gone", kept, gone);
        }

        connection.Execute(
            """
            INSERT INTO merge_moves (merge, what, item)
            SELECT $merge, 'tag', tag FROM customer_tags g WHERE customer = $gone AND NOT EXISTS (SELECT 1 FROM customer_tags k WHERE k.customer = $kept AND k.tag = g.tag)
            """,
            id, gone, kept);
        connection.Execute(
            "INSERT INTO customer_tags (customer, tag, shown) SELECT $kept, tag, shown FROM customer_tags WHERE customer = $gone ON CONFLICT DO NOTHING", kept, gone);
        connection.Execute("UPDATE customers SET contacts = contacts + (SELECT contacts FROM customers WHERE id = $gone), made_at = min(made_at, (SELECT made_at FROM customers WHERE id = $gone)) WHERE id = $kept", gone, kept);
        connection.Execute("UPDATE customers SET merged_into = $kept WHERE id = $gone", kept, gone);
        Touch.Customer(connection, merge.Kept, at, isContact: false);
        Settle(connection, merge.Kept);
        return true;
    }

    public bool Undo(PreparedConnection connection, UndoMerge undo)
    {
        var merge = connection.First(
            "SELECT kept, gone, filled FROM merges m WHERE id = $id AND undone = 0 AND EXISTS (SELECT 1 FROM customers WHERE id = m.gone AND merged_into = m.kept)",
            row => new { Kept = new CustomerId(row.GetInt64(0)), Gone = new CustomerId(row.GetInt64(1)), Filled = JsonSerializer.Deserialize<string[]>(row.GetString(2))! },
            ("$id", undo.Merge.Value));
        if (merge is null || Scope.Of(connection, undo.By) is not { } scope || !scope.Holds(connection, merge.Kept))
        {
            return false;
        }

        var (kept, gone, id) = (("$kept", (object?)merge.Kept.Value), ("$gone", (object?)merge.Gone.Value), ("$merge", (object?)undo.Merge.Value));
        foreach (var (what, table, key) in Moved)
        {
            connection.Execute(
                $"UPDATE {table} SET customer = $gone WHERE customer = $kept AND {key} IN (SELECT item FROM merge_moves WHERE merge = $merge AND what = '{what}')", gone, kept, id);
        }

        connection.Execute("DELETE FROM customer_tags WHERE customer = $kept AND tag IN (SELECT item FROM merge_moves WHERE merge = $merge AND what = 'tag')", kept, id);
        foreach (var field in Fillable.Intersect(merge.Filled))
        {
            connection.Execute($"UPDATE customers SET {field} = NULL WHERE id = $kept AND {field} IS (SELECT {field} FROM customers WHERE id = $gone)", kept, gone);
        }

        connection.Execute("UPDATE customers SET contacts = max(0, contacts - (SELECT contacts FROM customers WHERE id = $gone)) WHERE id = $kept", gone, kept);
        connection.Execute("UPDATE customers SET merged_into = NULL WHERE id = $gone", gone);
        connection.Execute("UPDATE merges SET undone = 1 WHERE id = $merge", id);
        Settle(connection, merge.Kept);
        Settle(connection, merge.Gone);
        return true;
    }

    private void Settle(PreparedConnection connection, CustomerId customer)
    {
        CustomerChanges.MakeKey(connection, customer);
        VerdictChanges.Judge(connection, index, customer, always: true);
    }
}
