using System.Collections.Immutable;
using SalesBot.Core.Exchange;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;
using SalesBot.Exchange.Cells;
using SalesBot.Exchange.Files;

namespace SalesBot.Exchange.Books;

/// <summary>The cells of one line after another, by their columns; what is wrong with them is gathered.</summary>
internal sealed class SheetLine(string sheet, SheetHeadings headings, List<ImportProblem> problems)
{
    public const int MostShort = 256;
    public const int MostLong = 4096;
    private const int MostFound = 60;
    private const int MostList = 1024;

    private readonly Dictionary<Column, ImmutableArray<FoundColumn>> _columns = Columns.Of(headings.Kind).ToDictionary(c => c, headings.Of);
    private TableRow _row = new(0, []);

    public int Number => _row.Number;

    /// <summary>False once something is wrong with the line.</summary>
    public bool IsGood { get; private set; }

    public void Begin(TableRow row) => (_row, IsGood) = (row, true);

    /// <summary>Without white space around it; null for an empty cell.</summary>
    public string? Text(Column column) => Whole(column, MostShort)?.Trim();

    public string Required(Column column) => Text(column) ?? Missing(column);

    /// <summary>As it stands, white space around it too.</summary>
    public string RequiredLong(Column column) => Whole(column, MostLong) ?? Missing(column);

    public ImmutableArray<string> List(Column column, Func<string, ImmutableArray<string>> split) =>
        [.. _columns[column].SelectMany(found => CellAt(found, MostList) is { } cell ? split(cell) : []).Distinct()];

    public T? Choice<T>(Column column, Choices<T> choices, ProblemKind problem)
        where T : struct
    {
        if (Text(column) is not { } cell)
        {
            return null;
        }

        var value = choices.Read(cell);
        if (value is null)
        {
            Report(column, cell, problem, choices.Wanted);
        }

        return value;
    }

    public DateReading? Date(Column column)
    {
        if (Text(column) is not { } cell)
        {
            return null;
        }

        var reading = DateCell.Read(cell);
        if (reading.Problem is { } problem)
        {
            Report(column, cell, problem);
            return null;
        }

        return reading;
    }

    /// <param name="unit">What the line says of its amounts; a cell's own word goes before it.</param>
    public AmountReading? Amount(Column column, Currency? unit)
    {
        if (Text(column) is not { } cell)
        {
            return null;
        }

        var reading = AmountCell.Read(cell, unit is null ? _columns[column][0].Unit : _columns[column][0].Unit with { Currency = unit });
        if (reading.Problem is { } problem)
        {
            Report(column, cell, problem);
            return null;
        }

        return reading;
    }

    public string Missing(Column column)
    {
        // A cell that was refused has been reported, and is not empty besides.
        if (_columns[column].All(found => string.IsNullOrWhiteSpace(Raw(found))))
        {
            Report(column, "", ProblemKind.EmptyCell, HeadingOf(column));
        }

        return "";
    }

    public void Report(Column column, string found, ProblemKind kind, string wanted = "")
    {
        IsGood = false;
        problems.Add(new(sheet, Number, HeadingOf(column), Clipped.To(found, MostFound), kind, wanted));
    }

    /// <summary>The heading of the column that was read, as the file has it.</summary>
    public string HeadingOf(Column column)
    {
        var found = _columns[column].FirstOrDefault(f => Raw(f).Length > 0) ?? _columns[column].FirstOrDefault();
        return found?.Heading ?? "";
    }

    private string? Whole(Column column, int most) => _columns[column].Select(found => CellAt(found, most)).FirstOrDefault(cell => cell is not null);

    private string? CellAt(FoundColumn found, int most)
    {
        var cell = Raw(found);
        if (string.IsNullOrWhiteSpace(cell))
        {
            return null;
        }

        var (problem, wanted) = cell[0] == TableRow.FailedFormula ? (ProblemKind.FailedFormula, "") : cell.Length > most ? (ProblemKind.TooLong, PersianDigits.Of(most)) : ((ProblemKind?)null, "");
        if (problem is null)
        {
            return cell;
        }

        IsGood = false;
        problems.Add(new(sheet, Number, found.Heading, Clipped.To(cell.TrimStart(TableRow.FailedFormula), MostFound), problem.Value, wanted));
        return null;
    }

    private string Raw(FoundColumn found) => found.Index < _row.Cells.Length ? _row.Cells[found.Index] : "";
}
