using CsvHelper;

namespace SalesBot.Exchange.Files;

/// <summary>A table as text, cells apart by commas, semicolons or tabs (RFC 4180).</summary>
internal sealed class TextSheet(string name, string text, RowBudget budget) : TableSheet(name, budget)
{
    protected override IEnumerable<TableRow> Read()
    {
        var (delimiter, start) = Delimiter.Of(text);

        // Empty lines are lines to whoever counts rows in a spreadsheet.
        var options = CsvReaderOptions.Default with { Separator = delimiter, HasHeader = false, SkipEmptyLines = false };
        using var reader = CsvReader.Create(new StringReader(start == 0 ? text : text[start..]), options, leaveOpen: false);
        for (var number = 1; reader.Read(); number++)
        {
            var row = reader.Current;
            var count = Math.Min(row.FieldCount, TableFile.MostColumns);
            var cells = new string[count];
            for (var i = 0; i < count; i++)
            {
                cells[i] = FormulaGuard.Remove(row.GetString(i));
            }

            yield return new TableRow(number, [.. cells]);
        }
    }
}
