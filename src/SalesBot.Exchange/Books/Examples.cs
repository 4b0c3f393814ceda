using System.Collections.Immutable;
using SalesBot.Core.Exchange;
using SalesBot.Exchange.Files;

namespace SalesBot.Exchange.Books;

/// <summary>The example lines of the template: written there, and not taken for data when they come back untouched.</summary>
internal sealed class Examples(ImportTemplateWords words)
{
    private const string Empty = "–";

    /// <summary>Two lines, each with a text for each written column.</summary>
    public ImmutableArray<ImmutableArray<string>> Of(SheetKind kind) =>
        kind switch
        {
            SheetKind.Customers => [Cells(words.FirstCustomer), Cells(words.SecondCustomer)],
            SheetKind.Notes => [Cells(words.FirstNote), Cells(words.SecondNote)],
            SheetKind.Purchases => [Cells(words.FirstPurchase), Cells(words.SecondPurchase)],
        };

    public bool Has(TableRow row, SheetHeadings headings)
    {
        var columns = Columns.WrittenOf(headings.Kind);
        return Of(headings.Kind).Any(example => headings.Found.All(found =>
            columns.IndexOf(found.Column) is >= 0 and var i && i < example.Length && (found.Index < row.Cells.Length ? row.Cells[found.Index].Trim() : "") == example[i]));
    }

    private static ImmutableArray<string> Cells(ImmutableArray<string> cells) => [.. cells.Select(c => c == Empty ? "" : c)];
}
