using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Dialogue;

public class CampaignDialogueTests
{
    private static readonly SellerId Sara = new(101);

    [Fact]
    public void A_lead_reads_a_draft_whom_it_reaches_and_who_is_left_out()
    {
        var chat = Lead();
        chat.Press("کمپین‌ها").Press("بالقوه").Text.ShouldContain("معرفی کوتاه");
        chat.Press("پیشنهاد خرید اول").Text.ShouldContain("۱ نفر می‌گیرند؛ ۱ نفر موبایل دارند و ۰ نفر ایمیل");
        chat.Text.ShouldContain("۱ نفر کنار مانده‌اند");
        chat.Text.ShouldContain("شورشی‌ها هم پیشنهاد ویژه نمی‌گیرند");
        chat.Text.ShouldContain("{نام}، سلام");
        chat.Text.ShouldContain("متن (۲ پیامک)");

        chat.Press("فهرست را بفرست").LastTurn.Changes.ShouldHaveSingleItem().ShouldBeOfType<StartJob>().ShouldSatisfyAllConditions(j => j.Kind.ShouldBe(JobKind.CampaignList), j => j.FileName.ShouldBe("potential-first"));
    }

    [Fact]
    public void The_text_is_made_ones_own_and_put_back()
    {
        var chat = Lead();
        chat.Press("کمپین‌ها").Press("بالقوه").Press("معرفی کوتاه").Press("تغییر متن");
        chat.Send("سلام {فامیل}").Text.ShouldContain("فقط {نام} پر می‌شود");
        chat.Send(new string('س', 401)).Text.ShouldContain("این یکی ۴۰۱ نویسه است");
        chat.Send("سلام دوست من").Text.ShouldContain("نام مشتری در آن نیست");
        chat.Press("تغییر متن").Send("سلام {نام} عزیز").Text.ShouldContain("متن تیم شما (۱ پیامک)");
        chat.Store.Club.CampaignText(Sara, new("potential-hello")).ShouldBe("سلام {name} عزیز");
        chat.Press("متن اول").Text.ShouldContain("از آشنایی با شما خوشحال شدیم");
        chat.Labels.ShouldNotContain(l => l.Contains("متن اول", StringComparison.Ordinal));
    }

    [Fact]
    public void A_stage_without_customers_has_no_list_to_send()
    {
        var chat = Lead();
        chat.Press("کمپین‌ها").Press("غیرفعال").Press("چرا رفتید").Text.ShouldContain("فعلاً کسی در این مرحله نیست");
        chat.Labels.ShouldNotContain(l => l.Contains("فهرست", StringComparison.Ordinal));
    }

    [Fact]
    public void A_seller_has_no_campaigns()
    {
        var seller = Lead().With(102, "امید", Role.Seller).Send("/start");
        seller.PressData("0.campaigns");
        seller.Screen.ShouldNotBeOfType<CampaignsScreen>();
    }

    private static PureChat Lead()
    {
        var chat = new PureChat(new TestStore(), Shipped.Knowledge, new StandingClock(new DateTimeOffset(2026, 11, 21, 9, 30, 0, TimeSpan.Zero)), new CountingIds(), role: Role.Lead);
        var (one, two) = (new CustomerId(900), new CustomerId(901));
        chat.Store.Write(
            chat.Clock.GetUtcNow(), new AddCustomer(one, Sara, "رضایی", new("+989121234567")), new AddCustomer(two, Sara, "کریمی"),
            new KeepVerdict(new VerdictId(1), Sara, two, LensId.Tribe, KnownTypes.Churner, 0.9, null, Certainty.Likely, [], null, KnownTypes.Churner));
        return chat.Send("/start").Send("/team");
    }
}
