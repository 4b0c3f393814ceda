using System.Collections.Immutable;

namespace SalesBot.Exchange.Files;

/// <summary>A line of a table as text.</summary>
/// <param name="Number">Counted from 1 as spreadsheets count.</param>
/// <param name="Cells">Dates that a spreadsheet stores as such are 2026-12-11 or 2026-12-11 14:05:00; a failed formula begins with <see cref="FailedFormula"/>.</param>
public sealed record TableRow(int Number, ImmutableArray<string> Cells)
{
    /// <summary>Stands in no text of a file, for it is dropped there.</summary>
    public const char FailedFormula = '\0';
}
