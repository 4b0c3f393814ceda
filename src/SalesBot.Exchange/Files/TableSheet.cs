using System.Xml;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using SalesBot.Core.Exchange;

namespace SalesBot.Exchange.Files;

/// <summary>One table of a file, read as it is gone through.</summary>
public abstract class TableSheet
{
    private readonly RowBudget _budget;

    private protected TableSheet(string name, RowBudget budget) => (Name, _budget) = (name, budget);

    public string Name { get; }

    /// <summary>Lines with cells that are merged across columns; known once all lines have been read.</summary>
    public virtual IReadOnlySet<int> MergedRows => new HashSet<int>();

    /// <summary>The lines that are not blank, in order.</summary>
    /// <exception cref="UnreadableFileException">The file is damaged from here on, or longer than is taken.</exception>
    public IEnumerable<TableRow> Rows()
    {
        using var rows = Guard(() => Read().GetEnumerator());
        while (Guard(rows.MoveNext))
        {
            if (rows.Current.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                _budget.Take();
                yield return rows.Current;
            }
        }
    }

    protected abstract IEnumerable<TableRow> Read();

    /// <summary>What the libraries throw for bytes that are not as they should be becomes one fault.</summary>
    internal static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is XmlException or CsvFormatException or InvalidDataException or IOException or FormatException or OverflowException or OpenXmlPackageException
            or InvalidOperationException or ArgumentException or KeyNotFoundException)
        {
            throw new UnreadableFileException(FileFault.Damaged, e);
        }
    }
}
