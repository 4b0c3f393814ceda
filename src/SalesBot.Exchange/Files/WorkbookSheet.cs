using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace SalesBot.Exchange.Files;

/// <summary>A sheet of an .xlsx file, one line in memory at a time. Elements are told by their local names: the strict form of the format has namespaces of its own.</summary>
internal sealed class WorkbookSheet(string name, WorksheetPart part, Lazy<CellContents> values, RowBudget budget) : TableSheet(name, budget)
{
    private readonly HashSet<int> _merged = [];

    public override IReadOnlySet<int> MergedRows => _merged;

    protected override IEnumerable<TableRow> Read()
    {
        _merged.Clear();
        using var reader = XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), SharedTexts.Xml);
        var number = 0;
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                number = reader.GetAttribute("r") is { } told ? int.Parse(told, CultureInfo.InvariantCulture) : number + 1;
                if (!reader.IsEmptyElement)
                {
                    yield return new TableRow(number, ReadCells(reader));
                }
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" } && Merged(reader.GetAttribute("ref")) is { } row)
            {
                _merged.Add(row);
            }
        }
    }

    private ImmutableArray<string> ReadCells(XmlReader reader)
    {
        var cells = ImmutableArray.CreateBuilder<string>();
        var depth = reader.Depth;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                reader.Read();
                continue;
            }

            var column = reader.GetAttribute("r") is { } told ? ColumnOf(told) : cells.Count;
            var value = ReadCell(reader);
            if (column < TableFile.MostColumns && value.Length > 0)
            {
                while (cells.Count <= column)
                {
                    cells.Add("");
                }

                cells[column] = value;
            }
            else if (column == cells.Count && column < TableFile.MostColumns)
            {
                cells.Add("");
            }
        }

        return cells.ToImmutable();
    }

    /// <summary>The reader stands on the cell, and after it afterwards. What a formula last gave stands beside the formula.</summary>
    private string ReadCell(XmlReader reader)
    {
        var (type, style, depth) = (reader.GetAttribute("t"), reader.GetAttribute("s"), reader.Depth);
        var (value, text) = ("", (string?)null);
        var isEmpty = reader.IsEmptyElement;
        reader.Read();
        while (!isEmpty && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "v" })
            {
                value = reader.ReadElementContentAsString();
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "is" })
            {
                text = SharedTexts.ReadText(reader);
            }
            else if (reader.NodeType is XmlNodeType.Element)
            {
                reader.Skip();
            }
            else
            {
                reader.Read();
            }
        }

        if (!isEmpty)
        {
            reader.Read();
        }

        return text ?? (type == "inlineStr" || (type is not null && value.Length == 0) ? "" : values.Value.Of(type, style, value));
    }

    /// <summary>0 for A1, 27 for AB7.</summary>
    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var c in reference.TakeWhile(char.IsAsciiLetter).Take(4))
        {
            column = (column * 26) + (c | 0x20) - 'a' + 1;
        }

        return column > 0 ? column - 1 : throw new InvalidDataException($"{reference} names no cell");
    }

    private static int? Merged(string? range) =>
        range?.Split(':') is [var from, var to] && ColumnOf(from) != ColumnOf(to) && RowOf(from) is { } row && row == RowOf(to) ? row : null;

    private static int? RowOf(string reference) =>
        int.TryParse(reference.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ$"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;
}
