using System.Text.Json;
using SalesBot.Core.Ports;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>Makes two customers one, and two again: what was moved is written down item by item, so that what came later stays where it was written.</summary>
internal sealed class MergeChanges(NoteIndex index, StandingWriter standings)
{
    private static readonly string[] Fillable =
    [
        nameof(CustomerRow.Company), nameof(CustomerRow.City), nameof(CustomerRow.Kind), nameof(CustomerRow.IsInternal), nameof(CustomerRow.Email), nameof(CustomerRow.Birthday),
        nameof(CustomerRow.ServiceTerms), nameof(CustomerRow.LeavingReason), nameof(CustomerRow.ReferredBy),
    ];

    public bool Merge(Tables tables, MergeCustomers merge, long at)
    {
        if (merge.Kept == merge.Gone || Scope.Of(tables, merge.By) is not { } scope || !scope.Holds(tables, merge.Kept) || !scope.Holds(tables, merge.Gone) || tables.Merges.Has(merge.Merge.Value))
        {
            return false;
        }

        var moves = new List<(string What, string Item)>();
        moves.AddRange(MergeMoves.TakeReferrals(tables, merge.Kept, merge.Gone));
        moves.AddRange(MergeMoves.Take(tables, merge.Kept, merge.Gone));
        var (kept, gone) = (tables.Customers.Find(merge.Kept.Value)!, tables.Customers.Find(merge.Gone.Value)!);
        var filled = Fillable.Where(field => kept.Document[field].IsNull && !gone.Document[field].IsNull && (field != nameof(CustomerRow.ReferredBy) || gone.ReferredBy != kept.Id)).ToList();
        filled.ForEach(field => kept.Document[field] = gone.Document[field]);
        moves.AddRange(gone.Phones.Select(phone => (MergeMoves.Phone, phone)));
        moves.AddRange(gone.Tags.ExceptBy(kept.Tags.Select(t => t.Tag), t => t.Tag).Select(t => (MergeMoves.Tag, t.Tag)));
        (kept.Phones, gone.Phones) = ([.. kept.Phones, .. gone.Phones], []);
        kept.Tags = [.. kept.Tags.Concat(gone.Tags).DistinctBy(t => t.Tag)];
        (kept.Contacts, kept.MadeAt) = (kept.Contacts + gone.Contacts, Math.Min(kept.MadeAt, gone.MadeAt));
        gone.MergedInto = kept.Id;

        // Gone first: what only one may have is never with both.
        tables.Customers.Update(gone);
        tables.Customers.Update(kept);
        tables.Merges.Add(new MergeRow(merge.Merge.Value) { Kept = kept.Id, Gone = gone.Id, By = merge.By.Value, At = at, Filled = JsonSerializer.Serialize(filled), Moves = moves });
        Touch.Customer(tables, merge.Kept, at, isContact: false);
        Settle(tables, merge.Kept, at);
        Referrals.Settle(tables, scope.Team, merge.Kept, at);
        TeamScales.Notice(tables, scope.Team, merge.Gone);
        TeamScales.Outdate(tables, scope.Team, at);
        return true;
    }

    public bool Undo(Tables tables, UndoMerge undo, long at)
    {
        if (tables.Merges.Find(undo.Merge.Value) is not { IsUndone: false } merge || Scope.Of(tables, undo.By) is not { } scope
            || scope.Find(tables, new CustomerId(merge.Kept)) is not { } kept || tables.Customers.Find(merge.Gone) is not { } gone || gone.MergedInto != kept.Id)
        {
            return false;
        }

        var moved = merge.Moves.ToHashSet();
        gone.Phones = [.. kept.Phones.Where(phone => moved.Contains((MergeMoves.Phone, phone)))];
        kept.Phones = [.. kept.Phones.Except(gone.Phones)];
        kept.Tags = [.. kept.Tags.Where(t => !moved.Contains((MergeMoves.Tag, t.Tag)))];
        foreach (var field in Fillable.Intersect(JsonSerializer.Deserialize<string[]>(merge.Filled)!).Where(field => kept.Document[field] == gone.Document[field]))
        {
            kept.Document.Remove(field);
        }

        kept.Contacts = Math.Max(0, kept.Contacts - gone.Contacts);
        gone.MergedInto = null;
        merge.IsUndone = true;
        tables.Customers.Update(kept);
        tables.Customers.Update(gone);
        tables.Merges.Update(merge);
        var (keptId, goneId) = (new CustomerId(merge.Kept), new CustomerId(merge.Gone));
        MergeMoves.GiveBack(tables, keptId, goneId, moved);
        Settle(tables, keptId, at);
        Settle(tables, goneId, at);
        ClubLedger.Follow(tables, keptId, goneId, undo.Merge);
        Referrals.Settle(tables, scope.Team, keptId, at);
        Referrals.Settle(tables, scope.Team, goneId, at);
        TeamScales.Outdate(tables, scope.Team, at);
        return true;
    }

    // What the gone one was stays written beside him: he is seen nowhere until he comes back, and then the differences are to that.
    private void Settle(Tables tables, CustomerId customer, long at)
    {
        var row = tables.Customers.Find(customer.Value)!;
        CustomerChanges.MakeKey(row);
        tables.Customers.Update(row);
        VerdictChanges.Judge(tables, index, customer, always: true);
        standings.State(tables, customer, at);
    }
}
