using SalesBot.Core.Club;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

/// <summary>Takes an import back in the transaction it is given.</summary>
internal sealed class ImportUndoing(Tables tables, Rows.BatchRow batch, SellerId by, long at)
{
    /// <exception cref="OutdatedException">There is no such import to take back, or who asks may not.</exception>
    public static UndoneImport Undo(Tables tables, BatchId batch, SellerId by, long at)
    {
        if (Scope.OfLead(tables, by) is not { } scope || tables.Batches.Find(batch.Value) is not { IsUndone: false } row || row.Team != scope.Team.Value)
        {
            throw new OutdatedException("there is no such import to take back");
        }

        row.IsUndone = true;
        tables.Batches.Update(row);
        var undone = new ImportUndoing(tables, row, by, at).Undo(scope.Team);
        TeamScales.Outdate(tables, scope.Team, at);
        return undone;
    }

    private UndoneImport Undo(TeamId team)
    {
        var notes = RemoveNotes();
        var purchases = tables.Purchases.Where(nameof(Rows.PurchaseRow.Batch), batch.Id);
        foreach (var purchase in purchases)
        {
            ClubLedger.TakeBack(tables, new PurchaseId(purchase.Id), by, at);
            tables.Purchases.Remove(purchase.Id);
        }

        // Who is kept is asked of all of them before any is changed.
        var customers = tables.Customers.Where(nameof(Rows.CustomerRow.Batch), batch.Id).ConvertAll(c => c.Id).ToLookup(IsWorkedWith);
        foreach (var kept in customers[true])
        {
            var row = tables.Customers.Find(kept)!;
            row.Batch = null;
            tables.Customers.Update(row);
        }

        foreach (var customer in customers[false])
        {
            RemoveWhatIsOf(customer);
        }

        foreach (var buyer in purchases.Select(p => p.Customer).Distinct())
        {
            Referrals.Settle(tables, team, new CustomerId(buyer), at);
        }

        foreach (var customer in customers[false])
        {
            tables.Customers.Remove(customer);
        }

        return new UndoneImport(customers[false].Count(), notes, purchases.Count, customers[true].Count());
    }

    private int RemoveNotes()
    {
        var notes = tables.Notes.Under("ByBatch", Rows.NoteRow.OfBatch(batch.Id));
        foreach (var note in notes)
        {
            tables.Words.Remove(note.Id);
            tables.Versions.Where(nameof(Rows.VersionRow.Note), note.Id).ForEach(version => tables.Versions.Remove(version.Id));
            tables.Notes.Remove(note.Id);
        }

        return notes.Count;
    }

    private bool IsWorkedWith(long customer) =>
        tables.Notes.Count(nameof(Rows.NoteRow.Customer), customer) > 0
        || tables.FollowUps.Count(nameof(Rows.FollowUpRow.Customer), customer) > 0
        || tables.Purchases.Count(nameof(Rows.PurchaseRow.Customer), customer) > 0
        || tables.Verdicts.Where(nameof(Rows.VerdictRow.Customer), customer).Any(v => v.At > batch.At)
        || ClubQueries.Lines(tables, new CustomerId(customer)).Any(p => p.Reason is nameof(PointsReason.Reward) or nameof(PointsReason.ByHand))
        || tables.Customers.Where(nameof(Rows.CustomerRow.ReferredBy), customer).Any(c => c.Batch != batch.Id)
        || tables.Merges.Count(nameof(Rows.MergeRow.Kept), customer) > 0
        || tables.Merges.Count(nameof(Rows.MergeRow.Gone), customer) > 0;

    private void RemoveWhatIsOf(long customer)
    {
        tables.Verdicts.Where(nameof(Rows.VerdictRow.Customer), customer).ForEach(verdict => tables.Verdicts.Remove(verdict.Id));
        tables.Moves.Where(nameof(Rows.MoveRow.Customer), customer).ForEach(move => tables.Moves.Remove(move.Id));
        ClubQueries.Lines(tables, new CustomerId(customer)).ForEach(line => tables.Points.Remove(line.Id));
        foreach (var brought in tables.Customers.Where(nameof(Rows.CustomerRow.ReferredBy), customer))
        {
            brought.ReferredBy = null;
            tables.Customers.Update(brought);
        }
    }
}
