using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using SalesBot.Core.Exchange;
using SalesBot.Core.Purchases;
using SalesBot.Core.Lenses;
using SalesBot.Exchange.Writing;
using SalesBot.TestKit;

namespace SalesBot.Adapters.Tests.Exchange;

public class BookWriterTests
{
    private static readonly BookWriter Writer = new(Shipped.Knowledge.Words, Sheets.Tehran);

    private static readonly ExchangeBook Book = new(
        [new(2, "=HYPERLINK(\"http://x\")", null, ["09121234567", "+982188776655"], "تهران; ری", ["ویژه"], BusinessKind.Machinery, true, "سارا", null, true, "17")],
        [new(2, "17", "سارا", new DateTimeOffset(2026, 12, 11, 10, 35, 0, TimeSpan.Zero), "می‌گوید\nگران است")],
        [new(2, "17", new DateOnly(2026, 12, 11), Money.OfToman(4_500_000), Currency.Toman, Money.OfToman(-20), null)]);

    [Fact]
    public void A_workbook_is_valid_right_to_left_and_its_headings_stay_in_sight()
    {
        using var document = SpreadsheetDocument.Open(Written(Writer.WriteExcel), isEditable: false);

        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value).ShouldBe(["مشتری‌ها", "یادداشت‌ها", "خریدها"]);
        foreach (var part in document.WorkbookPart.WorksheetParts)
        {
            var view = part.Worksheet.SheetViews!.Elements<SheetView>().ShouldHaveSingleItem();
            view.RightToLeft!.Value.ShouldBeTrue();
            view.Pane!.State!.Value.ShouldBe(PaneStateValues.Frozen);
        }
    }

    [Fact]
    public void Numbers_of_telephones_codes_and_dates_are_text_and_amounts_are_numbers()
    {
        using var document = SpreadsheetDocument.Open(Written(Writer.WriteExcel), isEditable: false);
        var cells = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>()).ToLookup(c => c.InnerText, c => c.DataType?.Value);

        cells["17"].ShouldAllBe(type => type == CellValues.InlineString);
        cells["09121234567، +982188776655"].ShouldBe([CellValues.InlineString]);
        cells["1405/09/20 14:05"].ShouldBe([CellValues.InlineString]);
        cells["1405/09/20"].ShouldBe([CellValues.InlineString]);
        cells["4500000"].ShouldBe([null]);
        cells["-20"].ShouldBe([null]);
    }

    [Fact]
    public void Texts_open_right_in_excel_and_run_no_formula()
    {
        using var archive = new ZipArchive(Written(Writer.WriteCsv));

        archive.Entries.Select(e => e.Name).ShouldBe(["مشتری‌ها.csv", "یادداشت‌ها.csv", "خریدها.csv"]);
        var bytes = new MemoryStream();
        archive.Entries[0].Open().CopyTo(bytes);
        bytes.ToArray()[..3].ShouldBe(Encoding.UTF8.Preamble.ToArray());
        Encoding.UTF8.GetString(bytes.ToArray()[3..]).ShouldBe(
            "کد,نام,شرکت,تلفن,شهر,برچسب‌ها,نوع کسب‌وکار,داخلی یا بیرونی,فروشنده,تیپ,بایگانی,ایمیل,تولد,معرف,علت رفتن,قرار خدمات\r\n" +
            "17,\"'=HYPERLINK(\"\"http://x\"\")\",,09121234567، +982188776655,\"تهران; ری\",ویژه,ماشین‌ساز صنعتی,داخلی,سارا,,بله,,,,,\r\n");
        Text(archive.Entries[1]).ShouldBe("\uFEFFمشتری,نویسنده,زمان,متن\r\n17,سارا,1405/09/20 14:05,\"می‌گوید\nگران است\"\r\n");
        Text(archive.Entries[2]).ShouldBe("\uFEFFمشتری,تاریخ,مبلغ,سود,واحد,کالا\r\n17,1405/09/20,4500000,-20,تومان,\r\n");
    }

    [Fact]
    public void A_template_is_valid_and_its_examples_are_not_taken_for_data()
    {
        var template = Written((_, stream) => Writer.WriteTemplate(stream));
        using (var document = SpreadsheetDocument.Open(template, isEditable: false))
        {
            new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken).ShouldBeEmpty();
            document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Last().Name!.Value.ShouldBe("راهنما");
        }

        var reading = Sheets.Read(template.ToArray());

        reading.IsGood.ShouldBeTrue();
        reading.Rows.ShouldBe(0);
        reading.Remarks.Select(r => (r.Kind, r.Count)).ShouldBe([(RemarkKind.ExamplesLeftOut, 2), (RemarkKind.ExamplesLeftOut, 2), (RemarkKind.ExamplesLeftOut, 2)]);
    }

    [Fact]
    public void The_examples_of_the_template_would_be_good_lines()
    {
        var words = Shipped.Knowledge.Words;
        var other = words with { ImportTemplate = words.ImportTemplate with { FirstCustomer = ["–"], SecondCustomer = ["–"], FirstNote = ["–"], SecondNote = ["–"], FirstPurchase = ["–"], SecondPurchase = ["–"] } };
        var template = Written((_, stream) => Writer.WriteTemplate(stream));

        var reading = new SalesBot.Exchange.Books.BookReader(other, Sheets.Tehran, Sheets.NormalPhone, _ => 0).Read(template, "template.xlsx");

        reading.Problems.ShouldBeEmpty();
        (reading.Book.Customers.Length, reading.Book.Notes.Length, reading.Book.Purchases.Length).ShouldBe((2, 2, 2));
        reading.Book.Purchases[1].Amount.Toman.ShouldBe(2_500_000);
    }

    [Fact]
    public void An_empty_book_is_headings_alone_and_can_be_read()
    {
        var stream = new MemoryStream();
        Writer.WriteExcel(ExchangeBook.Empty, stream);

        Sheets.Read(stream.ToArray()).IsGood.ShouldBeTrue();
    }

    private static MemoryStream Written(Action<ExchangeBook, Stream> write)
    {
        var stream = new MemoryStream();
        write(Book, stream);
        stream.Position = 0;
        return stream;
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
