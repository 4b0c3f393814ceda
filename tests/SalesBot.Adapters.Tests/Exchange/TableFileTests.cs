using System.Text;
using SalesBot.Core.Exchange;
using SalesBot.Exchange.Files;

namespace SalesBot.Adapters.Tests.Exchange;

public class TableFileTests
{
    private static readonly Encoding Windows1256 = CodePagesEncodingProvider.Instance.GetEncoding(1256)!;

    public static TheoryData<byte[], FileFault> Unreadable => new()
    {
        { [], FileFault.Empty },
        { "  \r\n\t\r\n"u8.ToArray(), FileFault.Empty },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0], FileFault.OldExcel },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("….EncryptedPackage")], FileFault.Protected },
        { "%PDF-1.7 …"u8.ToArray(), FileFault.Pdf },
        { [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10], FileFault.Picture },
        { [0xFF, 0xD8, 0xFF, 0xE0], FileFault.Picture },
        { "\n<html><table><tr><td>نام</td></tr></table></html>"u8.ToArray(), FileFault.WebPage },
        { "<?xml version=\"1.0\"?><Workbook/>"u8.ToArray(), FileFault.WebPage },
        { Sheets.Zip(("word/document.xml", "<document/>"u8.ToArray())), FileFault.NoWorkbook },
        { Sheets.Zip(), FileFault.NoWorkbook },
        { [1, 2, 3, 0, 255, 254, 7], FileFault.NotText },
        { [0x90, 0x91, 0x02, 0x01], FileFault.NotText },
        { Good()[..(Good().Length / 2)], FileFault.Damaged },
        { Sheets.Zip(("xl/workbook.xml", "not a workbook"u8.ToArray())), FileFault.Damaged },
        { Sheets.Workbook("""<row r="1"><c r="A1" t="s"><v>7</v></c></row>"""), FileFault.Damaged },
        { Sheets.Workbook("""<row r="1"><c r="A1"><v>text</v></c></row>"""), FileFault.Damaged },
        { new byte[TableFile.MostBytes + 1], FileFault.TooLarge },
    };

    [Theory]
    [MemberData(nameof(Unreadable), DisableDiscoveryEnumeration = true)]
    public void A_file_without_readable_tables_tells_why(byte[] file, FileFault fault) => Sheets.FaultOf(file).ShouldBe(fault);

    [Fact]
    public void A_file_of_50_megabytes_is_refused_before_it_is_read()
    {
        using var file = new UnreadableStream(50L << 20);

        Should.Throw<UnreadableFileException>(() => TableFile.Open(file, "large.xlsx")).Fault.ShouldBe(FileFault.TooLarge);
    }

    [Fact]
    public void A_small_archive_that_unpacks_to_more_than_is_taken_is_refused_unopened()
    {
        var archive = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(archive, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        using (var sheet = zip.CreateEntry("xl/workbook.xml", System.IO.Compression.CompressionLevel.Fastest).Open())
        {
            var spaces = new byte[1 << 20];
            for (var i = 0; i < 401; i++)
            {
                sheet.Write(spaces);
            }
        }

        archive.Length.ShouldBeLessThan(TableFile.MostBytes);
        Sheets.FaultOf(archive.ToArray()).ShouldBe(FileFault.TooMuchInside);
    }

    [Fact]
    public void An_archive_that_lies_about_its_size_yields_no_more_than_it_says()
    {
        var honest = Sheets.Zip(("a.csv", Encoding.UTF8.GetBytes("نام\n" + new string('x', 1 << 20))));
        var lying = honest.ToArray();

        // The uncompressed length, in the local header is left; the central directory says 10 bytes.
        var central = lying.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(lying.AsSpan(central + 24), 10).ShouldBeTrue();

        var read = 0;
        try
        {
            read = Sheets.Rows(lying).Sum(r => r.Cells.Sum(c => c.Length));
        }
        catch (UnreadableFileException e)
        {
            e.Fault.ShouldBe(FileFault.Damaged);
        }

        read.ShouldBeLessThan(100);
    }

    [Fact]
    public void Entities_that_grow_are_not_read()
    {
        var xml = """<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>""";
        var book = Sheets.Workbook("""<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>""");
        var grown = Repack(book, "xl/worksheets/sheet", text => xml + text);

        Sheets.FaultOf(grown).ShouldBe(FileFault.Damaged);
    }

    [Fact]
    public void More_rows_than_are_taken_are_refused()
    {
        var lines = string.Concat(Enumerable.Range(0, TableFile.MostRows + 1).Select(i => $"{i}\n"));

        Sheets.FaultOf(Encoding.UTF8.GetBytes(lines)).ShouldBe(FileFault.TooManyRows);
    }

    [Theory]
    [InlineData("نام,شهر\nرضا,تهران")]
    [InlineData("نام;شهر\r\nرضا;تهران")]
    [InlineData("نام\tشهر\nرضا\tتهران")]
    [InlineData("sep=;\r\nنام;شهر\r\nرضا;تهران")]
    [InlineData("نام;شهر;\"یک, دو, سه, چهار\"\nرضا;تهران;\"a,b,c,d\"")]
    public void Joints_are_found_by_counting_them_outside_quotes(string text)
    {
        var rows = Sheets.Rows(Encoding.UTF8.GetBytes(text));

        rows.Select(r => r.Cells[0]).ShouldBe(["نام", "رضا"]);
        rows.Select(r => r.Cells[1]).ShouldBe(["شهر", "تهران"]);
    }

    [Fact]
    public void Text_is_read_in_the_encodings_that_spreadsheets_write()
    {
        const string Text = "نام,شهر\nرضا,تهران";
        byte[][] files =
        [
            Encoding.UTF8.GetBytes(Text),
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)],
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)],
            [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)],
            Windows1256.GetBytes(Text),
        ];

        files.ShouldAllBe(file => string.Join('|', Sheets.Rows(file).SelectMany(r => r.Cells)) == "نام|شهر|رضا|تهران");
    }

    [Fact]
    public void Arabic_ye_of_the_windows_code_page_is_persian_ye() => Sheets.Rows(Windows1256.GetBytes("علي")).Single().Cells.ShouldBe(["علی"]);

    [Fact]
    public void Quotes_line_feeds_and_half_spaces_survive_and_empty_lines_are_counted()
    {
        var rows = Sheets.Rows(Encoding.UTF8.GetBytes("a,b\r\n\r\n\"می\u200Cگوید \"\"نه\"\"\nو رفت\",2\r\n,\r\nx,y"));

        rows.Select(r => r.Number).ShouldBe([1, 3, 5]);
        rows[1].Cells.ShouldBe(["می\u200Cگوید \"نه\"\nو رفت", "2"]);
    }

    [Fact]
    public void An_archive_of_texts_is_a_file_of_several_tables()
    {
        using var file = TableFile.Open(new MemoryStream(Sheets.Zip(("مشتری‌ها.csv", "نام\nرضا"u8.ToArray()), ("خریدها.csv", "a\nb"u8.ToArray()))), "all.zip");

        file.Sheets.Select(s => s.Name).ShouldBe(["مشتری‌ها", "خریدها"]);
    }

    private static byte[] Good() => Sheets.Workbook(("Sheet1", [["نام", "شهر"], ["رضا", "تهران"]]));

    private static byte[] Repack(byte[] archive, string entry, Func<string, string> change)
    {
        using var from = new System.IO.Compression.ZipArchive(new MemoryStream(archive));
        return Sheets.Zip([.. from.Entries.Select(e =>
        {
            var text = new StreamReader(e.Open()).ReadToEnd();
            return (e.FullName, Encoding.UTF8.GetBytes(e.FullName.StartsWith(entry, StringComparison.Ordinal) ? change(text) : text));
        })]);
    }

    private sealed class UnreadableStream(long length) : MemoryStream
    {
        public override long Length => length;

        public override int Read(Span<byte> buffer) => throw new InvalidOperationException("nothing of it should be read");
    }
}
