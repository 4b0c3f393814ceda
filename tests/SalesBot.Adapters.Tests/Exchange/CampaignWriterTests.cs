using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SalesBot.Exchange.Files;
using SalesBot.Exchange.Writing;
using SalesBot.TestKit;

namespace SalesBot.Adapters.Tests.Exchange;

public class CampaignWriterTests
{
    private static readonly CampaignWriter Writer = new(Shipped.Knowledge.Words.Campaigns);

    [Fact]
    public void Each_line_has_the_text_with_its_own_name_and_a_number_as_panels_want_it()
    {
        using var file = TableFile.Open(Written("{name}، سلام"), "x.xlsx");

        var rows = file.Sheets.ShouldHaveSingleItem().Rows().Select(r => string.Join('|', r.Cells)).ToList();
        rows.ShouldBe(
        [
            "نام|موبایل|ایمیل|فروشنده|متن|تعداد پیامک",
            "رضایی|09121234567||سارا|رضایی، سلام|1",
            "=1+1|+93701234567|k@example.com|امید|=1+1، سلام|1",
            "کریمی|||امید|کریمی، سلام|1",
        ]);
    }

    [Fact]
    public void The_workbook_is_valid()
    {
        using var document = SpreadsheetDocument.Open(Written("سلام"), isEditable: false);

        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken).Select(e => e.Description).ShouldBeEmpty();
    }

    private static MemoryStream Written(string text)
    {
        var stream = new MemoryStream();
        Writer.Write([new("رضایی", new("+989121234567"), null, "سارا"), new("=1+1", new("+93701234567"), "k@example.com", "امید"), new("کریمی", null, null, "امید")], text, stream);
        stream.Position = 0;
        return stream;
    }
}
