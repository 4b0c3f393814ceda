using System.IO.Compression;
using System.Text;
using SalesBot.Exchange.Files;

namespace SalesBot.Adapters.Tests.Exchange;

public class WorkbookSheetTests
{
    [Theory]
    [InlineData("""<c r="A1"><v>9121234567</v></c>""", "9121234567")]
    [InlineData("""<c r="A1"><v>1.5E7</v></c>""", "15000000")]
    [InlineData("""<c r="A1"><v>12</v></c>""", "12")]
    [InlineData("""<c r="A1"><v>0.30000000000000004</v></c>""", "0.3")]
    [InlineData("""<c r="A1"><v>-2500000.5</v></c>""", "-2500000.5")]
    [InlineData("""<c r="A1" t="b"><v>1</v></c>""", "TRUE")]
    [InlineData("""<c r="A1" t="e"><v>#REF!</v></c>""", "\0#REF!")]
    [InlineData("""<c r="A1" t="str"><f>A2&amp;B2</f><v>رضا</v></c>""", "رضا")]
    [InlineData("""<c r="A1"><f>1+1</f><v>2</v></c>""", "2")]
    [InlineData("""<c r="A1" t="inlineStr"><is><r><t>کا</t></r><r><t xml:space="preserve">شی </t></r></is></c>""", "کاشی ")]
    [InlineData("""<c r="A1" t="inlineStr"><is><t>a_x0041_b_x005F_x0041_</t></is></c>""", "aAb_x0041_")]
    [InlineData("""<c r="A1" t="s"><v>0</v></c>""", "ستاره")]
    [InlineData("""<c r="A1" t="s"><v>1</v></c>""", "東京 کاشی")]
    [InlineData("""<c r="A1" s="1"><v>46002</v></c>""", "2025-12-11")]
    [InlineData("""<c r="A1" s="2"><v>46002.586805555555</v></c>""", "2025-12-11 14:05:00")]
    [InlineData("""<c r="A1" s="3"><v>46002</v></c>""", "2025-12-11")]
    [InlineData("""<c r="A1" s="4"><v>46002</v></c>""", "46002")]
    [InlineData("""<c r="A1" s="5"><v>9121234567</v></c>""", "09121234567")]
    [InlineData("""<c r="A1" s="6"><v>0.5</v></c>""", "12:00:00")]
    public void A_cell_is_read_as_the_spreadsheet_means_it(string cell, string text)
    {
        var book = Sheets.Workbook(
            $"""<row r="1">{cell}</row>""",
            shared: """<si><t>ستاره</t></si><si><r><t>東京</t></r><r><t xml:space="preserve"> کاشی</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>""",
            formats: [(14, ""), (22, ""), (164, "[$-fa-IR,16]yyyy/mm/dd;@"), (165, "#,##0 \"day\""), (166, "00000000000"), (20, "")]);

        Sheets.Rows(book).ShouldHaveSingleItem().Cells.ShouldBe([text]);
    }

    [Fact]
    public void Days_of_old_macintoshes_are_counted_from_1904() =>
        Sheets.Rows(Sheets.Workbook("""<row r="1"><c r="A1" s="1"><v>44540</v></c></row>""", is1904: true, formats: [(14, "")])).Single().Cells.ShouldBe(["2025-12-11"]);

    [Fact]
    public void Cells_stand_where_their_references_say_and_blank_rows_are_passed_over()
    {
        var rows = Sheets.Rows(Sheets.Workbook("""<row r="2"><c r="B2" t="str"><v>ب</v></c><c r="D2" t="str"><v>د</v></c></row><row r="3"/><row r="4"><c r="A4" s="0"/></row><row><c t="str"><v>x</v></c><c t="str"><v>y</v></c></row>"""));

        rows.Select(r => r.Number).ShouldBe([2, 5]);
        rows[0].Cells.ShouldBe(["", "ب", "", "د"]);
        rows[1].Cells.ShouldBe(["x", "y"]);
    }

    [Fact]
    public void Columns_far_to_the_right_are_not_read() =>
        Sheets.Rows(Sheets.Workbook("""<row r="1"><c r="A1" t="str"><v>a</v></c><c r="XFD1" t="str"><v>far</v></c></row>""")).Single().Cells.ShouldBe(["a"]);

    [Fact]
    public void Merged_rows_are_known_when_all_is_read()
    {
        using var file = TableFile.Open(new MemoryStream(Sheets.Workbook("""<row r="1"><c r="A1" t="str"><v>a</v></c></row>""", """<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A2:A9"/></mergeCells>""")), "a.xlsx");
        var sheet = file.Sheets.Single();

        sheet.Rows().Count().ShouldBe(1);
        sheet.MergedRows.ShouldBe([1]);
    }

    [Fact]
    public void Whatever_byte_of_a_workbook_is_damaged_it_is_read_or_refused()
    {
        var good = Sheets.Workbook(("مشتری‌ها", [["نام", "تلفن"], ["رضا", "09120000000"]]), ("خریدها", [["مشتری", "تاریخ", "مبلغ"], ["رضا", "1405/01/01", "5000"]]));
        var random = new Random(7);
        for (var i = 0; i < 400; i++)
        {
            var bad = good.ToArray();
            for (var j = 0; j <= i % 3; j++)
            {
                bad[random.Next(bad.Length)] ^= (byte)(1 << random.Next(8));
            }

            Should.NotThrow(() => Sheets.Read(bad), $"round {i}");
        }
    }

    [Fact]
    public void Whatever_is_wrong_in_the_text_of_a_part_it_is_read_or_refused()
    {
        var good = Sheets.Workbook(
            """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>تلفن</t></is></c></row><row r="2"><c r="A2" t="str"><v>رضا</v></c><c r="B2" s="1"><v>46002.5</v></c></row>""",
            """<mergeCells><mergeCell ref="A3:B3"/></mergeCells>""",
            shared: "<si><t>نام</t></si>",
            formats: [(14, ""), (164, "yyyy/mm/dd")]);
        using var archive = new ZipArchive(new MemoryStream(good));
        (string Name, string Text)[] parts = [.. archive.Entries.Select(e => (e.FullName, new StreamReader(e.Open()).ReadToEnd()))];
        const string Signs = "<>/\"= A1:90-xs&;#";
        var random = new Random(11);
        for (var i = 0; i < 400; i++)
        {
            var broken = random.Next(parts.Length);
            var bad = Sheets.Zip([.. parts.Select((part, at) => (part.Name, Encoding.UTF8.GetBytes(at == broken ? Spoil(part.Text) : part.Text)))]);

            Should.NotThrow(() => Sheets.Read(bad), $"round {i}, {parts[broken].Name}");
        }

        string Spoil(string text)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 9), text.Length - at);
            return random.Next(3) == 0 ? text.Remove(at, length) : text.Remove(at, 1).Insert(at, Signs[random.Next(Signs.Length)].ToString());
        }
    }

    [Fact]
    public void A_link_that_is_no_address_does_not_stop_the_reading()
    {
        using var archive = new ZipArchive(new MemoryStream(Sheets.Workbook(("Sheet1", [["نام"], ["رضا"]]))));
        var parts = archive.Entries.Select(e => (e.FullName, Content: Encoding.UTF8.GetBytes(new StreamReader(e.Open()).ReadToEnd()))).ToList();
        var sheet = parts.Single(p => p.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).FullName;
        var link = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="mailto:reza@@example,com; http://[x" TargetMode="External"/></Relationships>""";
        parts.Add(($"xl/worksheets/_rels/{Path.GetFileName(sheet)}.rels", Encoding.UTF8.GetBytes(link)));

        Sheets.Rows(Sheets.Zip([.. parts])).Select(r => r.Cells[0]).ShouldBe(["نام", "رضا"]);
    }
}
