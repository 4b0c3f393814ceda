using System.Collections.Immutable;
using SalesBot.Core.Exchange;
using SalesBot.Core.Text;

namespace SalesBot.Exchange.Books;

/// <summary>What has been read of a file so far.</summary>
internal sealed class BookDraft(TimeZoneInfo zone, Func<string, string?> normalPhone, CellChoices choices)
{
    private const int MostFound = 60;

    private readonly List<SheetDraft> _sheets = [];

    /// <summary>Those of whole tables; those of lines come with the tables.</summary>
    public List<ImportProblem> Problems { get; } = [];

    public List<ImportRemark> Remarks { get; } = [];

    public bool HasSheets => _sheets.Count > 0;

    public TimeZoneInfo Zone { get; } = zone;

    public CellChoices Choices { get; } = choices;

    public Func<string, string?> NormalPhone { get; } = normalPhone;

    /// <summary>Knows customers with faulty lines too: what names them is not wrong as well.</summary>
    public CustomerFinder Finder { get; } = new(normalPhone);

    public void Take(SheetDraft sheet) => _sheets.Add(sheet);

    /// <summary>Once all customers are known, for tables stand in any order.</summary>
    /// <param name="known">How many customers, not of this file, a cell means.</param>
    public ImportReading Finish(Func<string, int> known)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var problems = Problems.ToImmutableArray().ToBuilder();
        foreach (var sheet in _sheets)
        {
            var lost = new HashSet<int>();
            foreach (var naming in sheet.Namings)
            {
                if (!counts.TryGetValue(naming.Cell, out var count))
                {
                    count = Finder.Find(naming.Cell) is { IsEmpty: false } found ? found.Length : known(naming.Cell);
                    counts.Add(naming.Cell, count);
                }

                if (count != 1)
                {
                    lost.Add(naming.Row);
                    sheet.Problems.Add(ProblemOf(naming, count));
                }
            }

            sheet.Notes.RemoveAll(n => lost.Contains(n.Row));
            sheet.Purchases.RemoveAll(p => lost.Contains(p.Row));
            problems.AddRange(sheet.Problems.OrderBy(p => p.Row));
        }

        var book = new ExchangeBook([.. _sheets.SelectMany(s => s.Customers)], [.. _sheets.SelectMany(s => s.Notes)], [.. _sheets.SelectMany(s => s.Purchases)]);
        return new(book, problems.ToImmutable(), [.. Remarks], _sheets.Sum(s => s.Rows));
    }

    private static ImportProblem ProblemOf(Naming naming, int count)
    {
        var (kind, wanted) = count == 0 ? (ProblemKind.UnknownCustomer, "") : (ProblemKind.SeveralCustomers, PersianDigits.Of(count));
        return new(naming.Sheet, naming.Row, naming.Column, Clipped.To(naming.Cell, MostFound), kind, wanted);
    }
}
