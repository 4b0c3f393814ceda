using SalesBot.Core.Ports;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>Reads the life of a customer: four collections as one list.</summary>
internal static class TimelineQueries
{
    public static Page<TimelineEntry> Page(Tables tables, Scope scope, CustomerId customer, int skip, int take)
    {
        if (!scope.Holds(tables, customer))
        {
            return new Page<TimelineEntry>([], 0);
        }

        // Those of one moment: by kind, then the later number first.
        var all = new List<(long At, int Kind, long Id, Func<TimelineEntry> Read)>();
        all.AddRange(tables.FollowUps.Where(nameof(FollowUpRow.Customer), customer.Value).Select(f => (f.MadeAt, 0, f.Id, (Func<TimelineEntry>)(() => new FollowUpEntry(RowReading.FollowUp(tables, f))))));
        all.AddRange(tables.Notes.Where(nameof(NoteRow.Customer), customer.Value).Select(n => (n.At, 1, n.Id, (Func<TimelineEntry>)(() => new NoteEntry(RowReading.Note(tables, n))))));
        all.AddRange(tables.Purchases.Where(nameof(PurchaseRow.Customer), customer.Value).Select(p => (p.At, 2, p.Id, (Func<TimelineEntry>)(() => new PurchaseEntry(RowReading.Purchase(tables, p))))));
        all.AddRange(tables.Verdicts.Where(nameof(VerdictRow.Customer), customer.Value)
            .Select(v => (v.At, 3, v.Id, (Func<TimelineEntry>)(() => new VerdictEntry(RowReading.Verdict(v), RowReading.NameOf(tables, v.Seller) ?? "")))));
        return new Page<TimelineEntry>(
            [.. all.OrderByDescending(e => e.At).ThenBy(e => e.Kind).ThenByDescending(e => e.Id).Skip(skip).Take(take).Select(e => e.Read())], all.Count);
    }
}
