using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Security;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using SalesBot.Exchange.Files;
using Xlsx = DocumentFormat.OpenXml.Spreadsheet;

namespace SalesBot.Exchange.Writing;

/// <summary>
/// Writes .xlsx files line by line. The library's own package keeps every sheet in memory until the end; so the archive is written here, and the library writes
/// the sheets into it.
/// </summary>
internal static class WorkbookWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    // A spreadsheet counts in fifteen digits.
    private const long MostExact = 999_999_999_999_999;

    public static void Write(IReadOnlyList<WrittenSheet> sheets, Stream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Write(archive, "[Content_Types].xml", Types(sheets.Count));
        Write(archive, "_rels/.rels", Relationships([("officeDocument", "xl/workbook.xml")]));
        Write(archive, "xl/workbook.xml", Book(sheets));
        Write(archive, "xl/_rels/workbook.xml.rels", Relationships([.. sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml")), ("styles", "styles.xml")]));
        using (var styles = archive.CreateEntry("xl/styles.xml").Open())
        using (var writer = OpenXmlWriter.Create(styles))
        {
            writer.WriteStartDocument(standalone: true);
            writer.WriteElement(WorkbookStyles.Sheet());
        }

        for (var i = 0; i < sheets.Count; i++)
        {
            using var entry = archive.CreateEntry($"xl/worksheets/sheet{i + 1}.xml").Open();
            using var writer = OpenXmlWriter.Create(entry);
            WriteSheet(writer, sheets[i], isFirst: i == 0);
        }
    }

    private static void WriteSheet(OpenXmlWriter writer, WrittenSheet sheet, bool isFirst)
    {
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(View(isFirst));
        writer.WriteElement(new Xlsx.Columns(sheet.Columns.Select((column, i) =>
            new Xlsx.Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = column.Width, CustomWidth = true, Style = WorkbookStyles.Of(column.Look) })));
        writer.WriteStartElement(new SheetData());
        var number = 0u;
        if (sheet.Headings.Length > 0)
        {
            WriteRow(writer, ++number, [.. sheet.Headings.Select(h => Text(h, WorkbookStyles.Heading))]);
        }

        foreach (var row in sheet.Rows)
        {
            WriteRow(writer, ++number, [.. row.Select((cell, i) => CellOf(cell, WorkbookStyles.Of(sheet.Columns[i].Look)))]);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, uint number, ImmutableArray<Xlsx.Cell?> cells)
    {
        writer.WriteStartElement(new Row { RowIndex = number });
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is { } cell)
            {
                cell.CellReference = $"{(char)('A' + i)}{number.ToString(CultureInfo.InvariantCulture)}";
                writer.WriteElement(cell);
            }
        }

        writer.WriteEndElement();
    }

    private static Xlsx.Cell? CellOf(Cell cell, uint style) =>
        cell.Number is { } number && Math.Abs((decimal)number) <= MostExact ? new() { StyleIndex = style, CellValue = new(number.ToString(CultureInfo.InvariantCulture)) }
        : cell.Text.Length > 0 ? Text(cell.Text, style)
        : null;

    // Texts beside their cells and not in a table of their own: that table would have to be kept until all cells are written.
    private static Xlsx.Cell Text(string text, uint style) =>
        new() { StyleIndex = style, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(CellText.Escape(text)) { Space = SpaceProcessingModeValues.Preserve }) };

    private static SheetViews View(bool isSelected) => new(new SheetView(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
    {
        RightToLeft = true,
        TabSelected = isSelected,
        WorkbookViewId = 0,
    });

    private static string Types(int sheets) =>
        $"""
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{Part("xl/workbook.xml", "sheet.main")}{Part("xl/styles.xml", "styles")}{string.Concat(Enumerable.Range(1, sheets).Select(i => Part($"xl/worksheets/sheet{i}.xml", "worksheet")))}</Types>
        """;

    private static string Part(string path, string type) => $"""<Override PartName="/{path}" ContentType="{MainType}.{type}+xml"/>""";

    private static string Book(IReadOnlyList<WrittenSheet> sheets) =>
        $"""
        <workbook xmlns="{Main}" xmlns:r="{Relations}"><bookViews><workbookView/></bookViews><sheets>{string.Concat(sheets.Select((sheet, i) => $"""<sheet name="{SecurityElement.Escape(sheet.Name)}" sheetId="{i + 1}" r:id="rId{i + 1}"/>"""))}</sheets></workbook>
        """;

    private static string Relationships(IEnumerable<(string Type, string Target)> relations) =>
        $"""
        <Relationships xmlns="{PackageRelations}">{string.Concat(relations.Select((r, i) => $"""<Relationship Id="rId{i + 1}" Type="{Relations}/{r.Type}" Target="{r.Target}"/>"""))}</Relationships>
        """;

    private static void Write(ZipArchive archive, string path, string xml)
    {
        using var writer = new StreamWriter(archive.CreateEntry(path).Open());
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        writer.Write(xml);
    }
}
