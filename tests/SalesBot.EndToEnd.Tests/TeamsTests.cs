using System.Text;
using System.Text.RegularExpressions;

namespace SalesBot.EndToEnd.Tests;

/// <summary>Seller, lead, admin and a stranger on one bot, over HTTP: Sara (101) and Reza (102) sell, Maryam (103) leads, Ali (104) is admin, Niloofar (105) is nobody yet.</summary>
public sealed partial class TeamsTests
{
    private const string Stranger = "ابزار کار یک تیم فروش";

    [Fact]
    public async Task A_stranger_gets_one_sentence_until_an_invite_lets_her_in_and_nobody_uses_it_twice()
    {
        await using var bot = await RunningBot.StartAsync();
        var (ali, niloofar, sara) = (bot.Phone(104), bot.Phone(105), bot.Phone());
        await niloofar.Send("/start");
        niloofar.Text.ShouldContain(Stranger);
        niloofar.Labels.ShouldBeEmpty();
        await niloofar.Send("شکاک");
        niloofar.Text.ShouldContain(Stranger);
        (await niloofar.AskInline("شکاک"))["results"]!.AsArray().ShouldBeEmpty();

        await ali.Send("/start");
        await ali.Send("/team");
        await ali.Press("اعضا");
        await ali.Press("دعوت");
        await ali.Press("فروشنده");
        await ali.Press("یک روز");
        ali.Messages.ShouldContain(m => m["photo"] != null, "the link is shown as a picture too");
        var code = Code().Match(string.Join('\n', ali.Messages.Select(m => m["text"]?.GetValue<string>()))).Groups[1].Value;

        await niloofar.Send($"/start {code}");
        niloofar.Text.ShouldContain("پیوستید");
        await niloofar.Send("/menu");
        niloofar.Labels.ShouldContain(l => l.Contains("مشتری‌ها"));
        await sara.Send("/start");
        await sara.Send($"/start {code}");
        sara.Text.ShouldContain("دیگر کار نمی‌کند");
        await ali.Send("/team");
        await ali.Press("اعضا");
        ali.Labels.ShouldContain(l => l.Contains("نیلوفر"));
    }

    [Fact]
    public async Task Each_sees_what_the_role_allows_and_a_removed_member_nothing_at_once()
    {
        await using var bot = await RunningBot.StartAsync();
        var (sara, reza, maryam, ali) = (bot.Phone(), bot.Phone(102), bot.Phone(103), bot.Phone(104));
        await sara.Send("/start");
        await sara.Send("/customers");
        await sara.Press("مشتری تازه");
        await sara.Send("کارگاه زیتون");
        await sara.Send("پیش‌پرداخت را نقد می‌دهد");
        await sara.Press("ثبت کن");

        await reza.Send("/start");
        await reza.Send("/search زیتون");
        reza.Text.ShouldContain("نه یادداشتی پیدا شد نه مشتری‌ای");
        await maryam.Send("/start");
        await maryam.Send("/search پیش‌پرداخت");
        maryam.Text.ShouldContain("کارگاه زیتون");
        await maryam.Send("/team");
        maryam.Text.ShouldContain("سارا محمدی");

        await sara.Press("ویرایش");
        await ali.Send("/start");
        await ali.Send("/team");
        await ali.Press("اعضا");
        await ali.Press("سارا");
        await ali.Press("حذف از تیم");
        await ali.Press("بله");
        ali.Text.ShouldContain("سارا");
        await sara.Press("شهر");
        sara.Text.ShouldContain(Stranger);
        sara.Labels.ShouldBeEmpty();
        await maryam.Send("/search پیش‌پرداخت");
        maryam.Text.ShouldContain("کارگاه زیتون");
    }

    [Fact]
    public async Task A_file_is_previewed_confirmed_and_taken_back_in_the_chat()
    {
        await using var bot = await RunningBot.StartAsync();
        var maryam = bot.Phone(103);
        await maryam.Send("/start");
        await maryam.Send("/team");
        await maryam.Press("ورود و خروج");
        await maryam.Upload("bad.csv", Encoding.UTF8.GetBytes("نام,موبایل\nآجیل تواضع,123\n"));
        await maryam.Until("ردیف ۲");
        maryam.Text.ShouldContain("ردیف ۲");

        await maryam.Upload("good.csv", Encoding.UTF8.GetBytes("نام,موبایل,شهر\nآجیل تواضع,09120000001,تبریز\nقنادی یاس,09120000002,رشت\n"));
        await maryam.Until("ایرادی ندارد");
        maryam.Text.ShouldContain("آجیل تواضع");
        maryam.Text.ShouldContain("مشتری تازه: ۲");
        await maryam.Send("/customers");
        maryam.Labels.ShouldNotContain(l => l.Contains("آجیل"), "nothing is written before it is agreed to");
        await maryam.Press(maryam.Messages.Last(m => m["text"]?.GetValue<string>().Contains("ایرادی ندارد", StringComparison.Ordinal) == true), "ثبت کن");
        await maryam.Until("ثبت شد");
        await maryam.Send("/customers");
        maryam.Labels.ShouldContain(l => l.Contains("آجیل تواضع"));

        await maryam.Press(maryam.Messages.Last(m => m["text"]?.GetValue<string>().Contains("ثبت شد", StringComparison.Ordinal) == true), "لغو ثبت");
        await maryam.Until("۲ مشتری");
        await maryam.Send("/customers");
        maryam.Labels.ShouldNotContain(l => l.Contains("آجیل"));
    }

    [Fact]
    public async Task Exports_and_the_empty_workbook_come_as_files()
    {
        await using var bot = await RunningBot.StartAsync();
        var maryam = bot.Phone(103);
        await maryam.Send("/start");
        await maryam.Send("/export");
        await maryam.Press("فایل نمونه");
        await maryam.Until("ردیف‌های نمونه");
        await maryam.Press(maryam.Messages.Last(m => m["reply_markup"] != null), "خروجی اکسل");
        await maryam.Until("می‌شود دوباره همین‌جا وارد کرد");

        maryam.Messages.Count(m => m["document"]?["file_name"]?.GetValue<string>().EndsWith(".xlsx", StringComparison.Ordinal) == true).ShouldBe(2);
    }

    [Fact]
    public async Task The_list_of_a_campaign_comes_as_a_file()
    {
        await using var bot = await RunningBot.StartAsync();
        var maryam = bot.Phone(103);
        await maryam.Send("/start");
        await maryam.Send("/customers");
        await maryam.Send("آقای رضایی");
        await maryam.Press("ساختن");
        await maryam.Send("/team");
        await maryam.Press("کمپین‌ها");
        await maryam.Press("بالقوه");
        await maryam.Press("معرفی کوتاه");
        await maryam.Press("فهرست را بفرست");
        await maryam.Until("۱ نفر برای «معرفی کوتاه»");

        maryam.Messages.Last(m => m["document"] != null)["document"]!["file_name"]!.GetValue<string>().ShouldStartWith("فهرست معرفی کوتاه");
    }

    [Fact]
    public async Task Something_that_is_no_table_gets_a_sentence()
    {
        await using var bot = await RunningBot.StartAsync();
        var maryam = bot.Phone(103);
        await maryam.Send("/start");
        await maryam.Send("/import");
        await maryam.Upload("x.xlsx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]);
        await maryam.Until("xlsx");
        await maryam.Upload("y.xlsx", [0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x37, .. new byte[600]]);
        await maryam.Until("PDF");
    }

    [GeneratedRegex(@"/start ([A-Za-z0-9_-]{10,})")]
    private static partial Regex Code();
}
