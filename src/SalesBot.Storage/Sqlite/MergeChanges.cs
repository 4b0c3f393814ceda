using System.Text.Json;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>Makes two customers one, and two again: what was moved is written down item by item, so that what came later stays where it was written.</summary>
internal sealed class MergeChanges(NoteIndex index, StandingWriter standings)
{
    /// <summary>What moves along: its name in merge_moves, its table, and its key as text.</summary>
    private static readonly (string What, string Table, string Key)[] Moved =
    [
        ("note", "notes", "id"), ("verdict", "verdicts", "id"), ("follow-up", "follow_ups", "id"), ("purchase", "purchases", "id"), ("phone", "customer_phones", "phone"),
        ("points", "points", "seq"),
    ];

    private static readonly string[] Fillable = ["company", "city", "kind", "is_internal", "email", "birthday", "service_terms", "leaving_reason", "referred_by"];

    private const string Referral = "referral";
    private const string OwnReferral = "own referral";

    public bool Merge(PreparedConnection connection, MergeCustomers merge, long at)
    {
        if (merge.Kept == merge.Gone || Scope.Of(connection, merge.By) is not { } scope || !scope.Holds(connection, merge.Kept) || !scope.Holds(connection, merge.Gone))
        {
            return false;
        }

        var (kept, gone, id) = (("$kept", (object?)merge.Kept.Value), ("$gone", (object?)merge.Gone.Value), ("$merge", (object?)merge.Merge.Value));
        connection.Execute(
            "INSERT INTO merges (id, kept, gone, by, at, filled) VALUES ($merge, $kept, $gone, $by, $at, '[]')", id, kept, gone, ("$by", merge.By.Value), ("$at", at));
        MoveReferrals(connection, kept, gone, id);
        var filled = Fillable.Where(field => connection.Execute(
            $"UPDATE customers SET {field} = (SELECT {field} FROM customers WHERE id = $gone) WHERE id = $kept AND {field} IS NULL AND (SELECT {field} FROM customers WHERE id = $gone) IS NOT NULL AND ('{field}' <> 'referred_by' OR (SELECT referred_by FROM customers WHERE id = $gone) <> $kept)",
            gone, kept) == 1).ToList();
        connection.Execute("UPDATE merges SET filled = $filled WHERE id = $merge", ("$filled", JsonSerializer.Serialize(filled)), id);
        foreach (var (what, table, key) in Moved)
        {
            connection.Execute($"INSERT INTO merge_moves (merge, what, item) SELECT DISTINCT $merge, '{what}', {key} FROM {table} WHERE customer = $gone", id, gone);
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
        Settle(connection, merge.Kept, at);
        Referrals.Settle(connection, scope.Team, merge.Kept, at);
        TeamScales.Notice(connection, scope.Team, merge.Gone);
        TeamScales.Outdate(connection, scope.Team, at);
        return true;
    }

    public bool Undo(PreparedConnection connection, UndoMerge undo, long at)
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
        connection.Execute(
            "UPDATE customers SET referred_by = $gone WHERE referred_by IS $was AND id IN (SELECT item FROM merge_moves WHERE merge = $merge AND what = $what)",
            gone, ("$was", merge.Kept.Value), id, ("$what", Referral));
        connection.Execute(
            "UPDATE customers SET referred_by = $gone WHERE referred_by IS $was AND id IN (SELECT item FROM merge_moves WHERE merge = $merge AND what = $what)",
            gone, ("$was", null), id, ("$what", OwnReferral));
        Settle(connection, merge.Kept, at);
        Settle(connection, merge.Gone, at);
        ClubLedger.Follow(connection, merge.Kept, merge.Gone, undo.Merge);
        Referrals.Settle(connection, scope.Team, merge.Kept, at);
        Referrals.Settle(connection, scope.Team, merge.Gone, at);
        TeamScales.Outdate(connection, scope.Team, at);
        return true;
    }

    /// <summary>Whom the gone one brought, the kept one has brought; nobody has brought himself.</summary>
    private static void MoveReferrals(PreparedConnection connection, (string, object?) kept, (string, object?) gone, (string, object?) merge)
    {
        connection.Execute(
            "INSERT INTO merge_moves (merge, what, item) SELECT $merge, CASE WHEN id = $kept THEN $own ELSE $referral END, id FROM customers WHERE referred_by = $gone",
            merge, kept, gone, ("$own", OwnReferral), ("$referral", Referral));
        connection.Execute("UPDATE customers SET referred_by = CASE WHEN id = $kept THEN NULL ELSE $kept END WHERE referred_by = $gone", kept, gone);
    }

    // What the gone one was stays written beside him: he is seen nowhere until he comes back, and then the differences are to that.
    private void Settle(PreparedConnection connection, CustomerId customer, long at)
    {
        CustomerChanges.MakeKey(connection, customer);
        VerdictChanges.Judge(connection, index, customer, always: true);
        standings.State(connection, customer, at);
    }
}
