using System.Collections.Immutable;
using System.IO.Compression;
using SalesBot.Core.Exchange;

namespace SalesBot.Exchange.Files;

/// <summary>
/// A file with tables: a workbook of Excel (.xlsx), a text with commas, semicolons or tabs, or an archive of such texts. What it is,
/// its content tells and not its name.
/// </summary>
public sealed class TableFile : IDisposable
{
    public const int MostBytes = 20 << 20;

    /// <summary>Lines that are not blank, over all tables.</summary>
    public const int MostRows = 200_000;

    /// <summary>Columns beyond are not read.</summary>
    internal const int MostColumns = 256;

    private const long MostInside = 400L << 20;
    private const int MostEntries = 2000;

    private readonly IDisposable? _holds;

    private TableFile(ImmutableArray<TableSheet> sheets, IDisposable? holds = null) => (Sheets, _holds) = (sheets, holds);

    public ImmutableArray<TableSheet> Sheets { get; }

    /// <param name="stream">Read to its end, or to one byte more than is taken.</param>
    /// <param name="fileName">Names the table where the file is one itself.</param>
    /// <exception cref="UnreadableFileException">The file has no tables that can be read.</exception>
    public static TableFile Open(Stream stream, string fileName)
    {
        var bytes = ReadAll(stream);
        return Content.KindOf(bytes) switch
        {
            ContentKind.Archive => OpenArchive(bytes),
            ContentKind.Text => new([new TextSheet(NameOf(fileName), TextBytes.Decode(bytes), new RowBudget())]),
            ContentKind.OldExcel => throw new UnreadableFileException(FileFault.OldExcel),
            ContentKind.Protected => throw new UnreadableFileException(FileFault.Protected),
            ContentKind.Pdf => throw new UnreadableFileException(FileFault.Pdf),
            ContentKind.Picture => throw new UnreadableFileException(FileFault.Picture),
        };
    }

    public void Dispose() => _holds?.Dispose();

    private static byte[] ReadAll(Stream stream)
    {
        if (stream.CanSeek && stream.Length - stream.Position > MostBytes)
        {
            throw new UnreadableFileException(FileFault.TooLarge);
        }

        var read = new MemoryStream();
        var buffer = new byte[81920];
        while (stream.Read(buffer) is > 0 and var count)
        {
            read.Write(buffer, 0, count);
            if (read.Length > MostBytes)
            {
                throw new UnreadableFileException(FileFault.TooLarge);
            }
        }

        return read.Length > 0 ? read.ToArray() : throw new UnreadableFileException(FileFault.Empty);
    }

    private static TableFile OpenArchive(byte[] bytes) => TableSheet.Guard(() =>
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false));
        var entries = archive.Entries.Where(e => e.Name.Length > 0 && !e.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)).ToList();

        // What an entry says of its length is what is unpacked of it at most: the framework stops there.
        if (entries.Count > MostEntries || entries.Sum(e => e.Length) > MostInside)
        {
            throw new UnreadableFileException(FileFault.TooMuchInside);
        }

        if (entries.Any(e => e.FullName.Equals("xl/workbook.xml", StringComparison.OrdinalIgnoreCase)))
        {
            var workbook = ExcelFile.Open(bytes);
            return new TableFile(workbook.Sheets, workbook);
        }

        if (entries.Count == 0 || !entries.All(e => Path.GetExtension(e.Name).ToLowerInvariant() is ".csv" or ".tsv" or ".txt"))
        {
            throw new UnreadableFileException(FileFault.NoWorkbook);
        }

        var budget = new RowBudget();
        return new TableFile([.. entries.Select(entry => new TextSheet(NameOf(entry.Name), TextOf(entry), budget))]);
    });

    private static string TextOf(ZipArchiveEntry entry)
    {
        // Each text is held whole, so less of it is taken than of a workbook.
        if (entry.Length > 4 * MostBytes)
        {
            throw new UnreadableFileException(FileFault.TooMuchInside);
        }

        using var stream = entry.Open();
        var read = new MemoryStream();
        stream.CopyTo(read);
        return read.Length == 0 ? "" : TextBytes.Decode(read.ToArray());
    }

    private static string NameOf(string fileName) => Path.GetFileNameWithoutExtension(fileName) is { Length: > 0 } name ? name : fileName;
}
