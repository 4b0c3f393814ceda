using SalesBot.Core.Exchange;

namespace SalesBot.Exchange.Books;

/// <summary>What has been read of one table so far.</summary>
internal sealed class SheetDraft
{
    public List<CustomerRow> Customers { get; } = [];

    public List<NoteRow> Notes { get; } = [];

    public List<PurchaseRow> Purchases { get; } = [];

    public List<ImportProblem> Problems { get; } = [];

    public List<Naming> Namings { get; } = [];

    public int Rows { get; set; }

    public void Remove(HashSet<int> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        Customers.RemoveAll(c => rows.Contains(c.Row));
        Notes.RemoveAll(n => rows.Contains(n.Row));
        Purchases.RemoveAll(p => rows.Contains(p.Row));
        Problems.RemoveAll(p => rows.Contains(p.Row));
        Namings.RemoveAll(n => rows.Contains(n.Row));
        Rows -= rows.Count;
    }
}
