using System.IO.Compression;
using CsvHelper;
using SalesBot.Exchange.Files;

namespace SalesBot.Exchange.Writing;

/// <summary>Writes tables as texts, one file each in an archive: UTF-8 with a mark, commas, CRLF, so that Excel opens them right; cells are guarded by <see cref="FormulaGuard"/>.</summary>
internal static class TextTableWriter
{
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { WriteByteOrderMark = true };

    public static void Write(IReadOnlyList<WrittenSheet> sheets, Stream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var sheet in sheets)
        {
            using var entry = archive.CreateEntry($"{sheet.Name}.csv").Open();
            using var writer = CsvWriter.Create(entry, Options, leaveOpen: true);
            WriteLine(writer, sheet.Headings);
            foreach (var row in sheet.Rows)
            {
                WriteLine(writer, row.Select(cell => cell.Text));
            }
        }
    }

    private static void WriteLine(CsvWriter writer, IEnumerable<string> cells)
    {
        foreach (var text in cells)
        {
            var cell = FormulaGuard.Add(CellText.Clean(text));

            // Where Excel takes semicolons or tabs for the joints, a cell that has one must stay one cell.
            var isLoose = cell.AsSpan().ContainsAny(';', '\t', '\'') || cell.AsSpan().Trim().Length < cell.Length;
            writer.WriteField(cell, isLoose ? CsvQuoting.Always : CsvQuoting.WhenNeeded);
        }

        writer.EndRecord();
    }
}
