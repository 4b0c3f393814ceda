using System.Collections.Immutable;
using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SalesBot.Core.Exchange;

namespace SalesBot.Exchange.Files;

/// <summary>The visible sheets of an .xlsx file.</summary>
internal sealed class ExcelFile : IDisposable
{
    private readonly SpreadsheetDocument _document;

    private ExcelFile(byte[] bytes)
    {
        _document = SpreadsheetDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);
        var part = _document.WorkbookPart ?? throw new UnreadableFileException(FileFault.Damaged);
        var is1904 = part.Workbook.WorkbookProperties?.Date1904?.Value is true;
        var values = new Lazy<CellContents>(() => new CellContents(SharedTexts.Read(part.SharedStringTablePart), NumberFormats.Read(part.WorkbookStylesPart), is1904));
        var budget = new RowBudget();
        Sheets =
        [
            .. from sheet in part.Workbook.Sheets?.Elements<Sheet>() ?? []
               where sheet.State is null || sheet.State.Value == SheetStateValues.Visible
               let found = sheet.Id?.Value is { } id && part.TryGetPartById(id, out var of) ? of as WorksheetPart : null
               where found is not null
               select new WorkbookSheet(sheet.Name?.Value ?? "", found, values, budget),
        ];
    }

    public ImmutableArray<TableSheet> Sheets { get; }

    public static ExcelFile Open(byte[] bytes)
    {
        try
        {
            return new ExcelFile(bytes);
        }
        catch (OpenXmlPackageException)
        {
            // A link in some cell that is no address («mailto:a@b,c»): the library looks at all links before anything else, and we at none.
            return new ExcelFile(WithoutLinks(bytes));
        }
    }

    public void Dispose() => _document.Dispose();

    private static byte[] WithoutLinks(byte[] bytes)
    {
        var without = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(bytes, writable: false)))
        using (var to = new ZipArchive(without, ZipArchiveMode.Create))
        {
            foreach (var entry in from.Entries.Where(e => !e.FullName.StartsWith("xl/worksheets/_rels/", StringComparison.OrdinalIgnoreCase)))
            {
                using var read = entry.Open();
                using var written = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                read.CopyTo(written);
            }
        }

        return without.ToArray();
    }
}
