using System.Collections.Immutable;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Exchange;
using SalesBot.Exchange.Books;

namespace SalesBot.Exchange.Writing;

/// <summary>Writes customers, notes and purchases so that <see cref="BookReader"/> reads the same again, line by line: nothing of the file is kept in memory.</summary>
/// <param name="zone">Where times are to be read.</param>
public sealed class BookWriter(Words words, TimeZoneInfo zone)
{
    private const int HelpWidth = 120;

    private readonly SheetMaker _maker = new(words.ImportHeadings, words.ImportTemplate, new CellChoices(words.ImportValues, words.Leaving), zone);

    /// <summary>A workbook with three sheets, right to left.</summary>
    public void WriteExcel(ExchangeBook book, Stream stream) => WorkbookWriter.Write(_maker.Of(book), stream);

    /// <summary>An archive (.zip) with three texts (.csv).</summary>
    public void WriteCsv(ExchangeBook book, Stream stream) => TextTableWriter.Write(_maker.Of(book), stream);

    /// <summary>The workbook to be filled in: the same sheets with two example lines each, and a sheet of help.</summary>
    public void WriteTemplate(Stream stream)
    {
        var template = words.ImportTemplate;
        var lines = template.HelpLines.Select(line => ImmutableArray.Create(new Cell(line)));
        var help = new WrittenSheet(template.Help, [new Column(SheetKind.Customers, _ => [template.Help], HelpWidth, Look: ColumnLook.Wrapped)], [template.Help], lines);
        WorkbookWriter.Write([.. _maker.OfExamples(), help], stream);
    }
}
