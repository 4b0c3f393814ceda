using System.IO.Compression;
using System.Text;

namespace SalesBot.EndToEnd.Tests;

/// <summary>An occasion for more customers than one turn reckons with, over HTTP: the proposal and the lists are made beside the dialogue.</summary>
public sealed class OccasionTests
{
    private const int Customers = 5_100;

    [Fact]
    public async Task A_lead_with_thousands_of_customers_gets_a_proposal_and_the_lists_as_files()
    {
        await using var bot = await RunningBot.StartAsync();
        var maryam = bot.Phone(103);
        await maryam.Send("/start");
        await maryam.Send("/import");
        await maryam.Upload("مشتری‌ها.csv", Csv());
        await maryam.Until("ثبت کن");
        await maryam.Press("ثبت کن");
        await maryam.Until("ثبت شد");

        await maryam.Send("/occasions");
        await maryam.Press("مناسبت تازه");
        await maryam.Send("نمایشگاه پاییز");
        await maryam.Send("یک ماه دیگر");
        await maryam.Send("سه میلیون تومان");
        maryam.Text.ShouldContain("۳ میلیون تومان");
        await maryam.Press("پیشنهاد بده");
        await maryam.Until("آماده است");
        await maryam.Press("دیدن پیشنهاد");
        maryam.Text.ShouldContain("پیامک");
        maryam.Text.ShouldContain("کمبود بودجه");

        await maryam.Press("فهرست اکسل");
        await maryam.Until("نمایشگاه پاییز.xlsx");
        var workbook = await FileAsync(bot, maryam);
        workbook["xl/worksheets/sheet1.xml"].ShouldContain("0912");
        workbook["xl/worksheets/sheet1.xml"].ShouldContain("عزیز، سلام");

        await maryam.Send("/occasions");
        await maryam.Press("نمایشگاه پاییز");
        await maryam.Press("فهرست CSV");
        await maryam.Until("نمایشگاه پاییز.zip");
        var messages = (await FileAsync(bot, maryam)).Values.First();
        messages.ShouldContain("0912000");
        messages.ShouldContain("نام,موبایل,فروشنده,متن");
    }

    private static byte[] Csv()
    {
        var text = new StringBuilder("نام,موبایل\n");
        for (var i = 0; i < Customers; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"مشتری {i},0912{i:0000000}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>What is in the archive that came last, by name.</summary>
    private static async Task<Dictionary<string, string>> FileAsync(RunningBot bot, TestKit.Phone phone)
    {
        using var http = new HttpClient { BaseAddress = bot.Emulator.Url };
        var document = phone.Messages.Last(m => m["document"] is not null)["document"]!;
        var bytes = await http.GetByteArrayAsync(new Uri($"phone/api/file?id={document["file_id"]}", UriKind.Relative), TestContext.Current.CancellationToken);
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return archive.Entries.ToDictionary(e => e.FullName, e => new StreamReader(e.Open()).ReadToEnd());
    }
}
