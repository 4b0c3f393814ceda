using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SalesBot.Core.Exchange;
using SalesBot.Core.Text;
using SalesBot.Exchange.Books;
using SalesBot.Exchange.Files;
using SalesBot.TestKit;

namespace SalesBot.Adapters.Tests.Exchange;

/// <summary>Files as people send them, and the reader with its surroundings.</summary>
internal static class Sheets
{
    public static readonly TimeZoneInfo Tehran = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran");

    public static BookReader Reader { get; } = new(Shipped.Knowledge.Words, Tehran, NormalPhone, _ => 0);

    /// <summary>Ten digits after the zero, however they are typed; the product's own rule is finer.</summary>
    public static string? NormalPhone(string text)
    {
        var digits = string.Concat(text.Select(PersianDigits.DigitValue).OfType<int>());
        return digits.Length is >= 8 and <= 14 && text.All(c => PersianDigits.DigitValue(c) is not null || c is '+' or '-' or ' ' or '(' or ')') ? digits.TrimStart('0') : null;
    }

    public static ImportReading Read(string csv) => Reader.Read(new MemoryStream(Encoding.UTF8.GetBytes(csv)), "customers.csv");

    public static ImportReading Read(byte[] file) => Reader.Read(new MemoryStream(file), "file");

    public static ImmutableArray<TableRow> Rows(byte[] file, string name = "file.csv")
    {
        using var table = TableFile.Open(new MemoryStream(file), name);
        return [.. table.Sheets.SelectMany(s => s.Rows())];
    }

    public static FileFault FaultOf(byte[] file) => Should.Throw<UnreadableFileException>(() => Rows(file)).Fault;

    /// <summary>A workbook with the sheet's XML as it stands, all its other parts as the library writes them.</summary>
    public static byte[] Workbook(string sheetData, string after = "", string? shared = null, bool is1904 = false, params (uint Id, string Code)[] formats)
    {
        var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var styles = book.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = new Stylesheet(
                new NumberingFormats(formats.Where(f => f.Code.Length > 0).Select(f => new NumberingFormat { NumberFormatId = f.Id, FormatCode = f.Code })),
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
                new CellFormats(formats.Select(f => new CellFormat { NumberFormatId = f.Id }).Prepend(new CellFormat())));
            var sheet = book.AddNewPart<WorksheetPart>();
            Feed(sheet, $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{sheetData}</sheetData>{after}</worksheet>""");
            if (shared is not null)
            {
                Feed(book.AddNewPart<SharedStringTablePart>(), $"""<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{shared}</sst>""");
            }

            book.Workbook = new Workbook(new WorkbookProperties { Date1904 = is1904 }, new DocumentFormat.OpenXml.Spreadsheet.Sheets(new Sheet { Name = "Sheet1", SheetId = 1, Id = book.GetIdOfPart(sheet) }));
        }

        return stream.ToArray();
    }

    /// <summary>A workbook with texts alone, one sheet for each table.</summary>
    public static byte[] Workbook(params (string Name, string[][] Rows)[] tables)
    {
        var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets());
            foreach (var (name, rows) in tables)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows.Select(row => new Row(row.Select(cell => new Cell { DataType = CellValues.String, CellValue = new CellValue(cell) })))));
                book.Workbook.Sheets!.AppendChild(new Sheet { Name = name, SheetId = (uint)book.WorksheetParts.Count(), Id = book.GetIdOfPart(part) });
            }
        }

        return stream.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var stream = part.GetStream(FileMode.Create);
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }
}
