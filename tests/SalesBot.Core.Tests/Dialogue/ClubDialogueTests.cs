using SalesBot.Core.Dialogue;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Dialogue;

public class ClubDialogueTests
{
    private static readonly CustomerId Rezaei = new(900);

    [Fact]
    public void A_lead_sets_a_club_up_and_customers_earn_from_then_on()
    {
        var chat = Lead();
        chat.Press("باشگاه مشتری").Text.ShouldContain("امتیازش را با جایزه عوض می‌کند");
        chat.Press("روشن کن").Text.ShouldContain("هر ۱۰۰ هزار تومان خرید، ۱ امتیاز");
        chat.Text.ShouldContain("الماسی");
        Buy(chat, 12_000_000);

        chat.Send("/team").Press("باشگاه مشتری").Text.ShouldContain("امتیازهای خرج‌نشده: ۱۲۰");
        OpenRezaei(chat).Text.ShouldContain("🏅 نقره‌ای، ۱۲۰ امتیاز، ۳۸۰ امتیاز مانده تا «طلایی»");
        chat.Press("🏅 باشگاه").Text.ShouldContain("➕ ۱۲۰ · خرید ۱۲ میلیون تومان");
    }

    [Fact]
    public void Rules_are_tapped_or_typed_and_bad_input_is_told_what_helps()
    {
        var chat = Club();
        chat.Press("نرخ امتیاز").Send("سلام").Text.ShouldContain("مبلغ را کامل بنویسید");
        chat.Send("۰ تومان").Text.ShouldContain("مبلغ را کامل بنویسید");
        chat.Send("۲ تومن").Text.ShouldContain("مبلغ را کامل بنویسید");
        chat.Send("دویست هزار تومان").Text.ShouldContain("هر ۲۰۰ هزار تومان خرید");
        chat.Press("نرخ امتیاز").Press("۵۰ هزار تومان").Text.ShouldContain("هر ۵۰ هزار تومان خرید");
        chat.Press("هدیه‌ی تولد").Send("خیلی").Text.ShouldContain("یک عدد بنویسید");
        chat.Send("۳۵").Text.ShouldContain("هدیه‌ی تولد: ۳۵ امتیاز");
        chat.Press("هدیه‌ی معرفی").Press("۵۰ امتیاز").Text.ShouldContain("هدیه‌ی معرفی: ۵۰ امتیاز");
        chat.Press("هدیه‌ی معرفی").Press("ندارد").Text.ShouldContain("هدیه‌ی معرفی: ندارد");
    }

    [Fact]
    public void Levels_are_added_changed_and_taken_away()
    {
        var chat = Club();
        chat.Press("سطح‌ها").Send("ویژه").Text.ShouldContain("نام سطح و امتیازش را در یک خط بنویسید");
        chat.Send("ویژه از ۱۰۰ امتیاز").Text.ShouldContain("سطح دیگری از همین امتیاز");
        chat.Send("ویژه از ۱۰۰۰ امتیاز").Text.ShouldContain("ویژه");
        chat.Press("مزیت").Send("ناهار با مدیر").Text.ShouldContain("🎀 ناهار با مدیر");
        chat.Press("از چند امتیاز").Send("۵۰").Text.ShouldContain("از ۵۰ امتیاز");
        chat.Press("نام").Send("سبز").Text.ShouldContain("سبز");
        chat.Press("حذف سطح").Text.ShouldNotContain("سبز");
        foreach (var step in new[] { 1, 2, 3, 4 })
        {
            chat.Send("/team").Press("باشگاه مشتری").Press("سطح‌ها").Send($"سطح تازه {step}");
        }

        chat.Send("/team").Press("باشگاه مشتری").Press("سطح‌ها").Send("یکی دیگر ۷").Text.ShouldContain("بیشتر از ۸ سطح نمی‌شود");
    }

    [Fact]
    public void A_reward_is_written_in_a_line_given_after_a_question_and_taken_back()
    {
        var chat = Club();
        chat.Press("جایزه‌ها").Send("تخفیف ۵۰۰ هزار تومانی ۲۰۰ امتیاز").Text.ShouldContain("با ۲۰۰ امتیاز ثبت شد");
        chat.Send("کارت هدیه").Text.ShouldContain("«کارت هدیه» چند امتیاز بخواهد؟");
        chat.Send("صفر").Text.ShouldContain("یک عدد بنویسید");
        chat.Send("۵۰").Labels.ShouldContain("کارت هدیه · ۵۰");
        Buy(chat, 12_000_000);

        OpenRezaei(chat).Press("🏅 باشگاه").Press("دادن جایزه").Labels.ShouldNotContain(l => l.Contains("تخفیف", StringComparison.Ordinal));
        chat.Press("کارت هدیه").Text.ShouldContain("۷۰ امتیاز می‌ماند");
        chat.Press("بله، بده").Text.ShouldContain("➖ ۵۰ · 🎁 کارت هدیه");
        chat.Text.ShouldContain("نقره‌ای، ۷۰ امتیاز");
        chat.Press("پس گرفتن «کارت هدیه»").Text.ShouldContain("پس گرفتن «کارت هدیه»");
        chat.Text.ShouldContain("نقره‌ای، ۱۲۰ امتیاز");
        chat.Labels.ShouldNotContain(l => l.Contains("پس گرفتن", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_cannot_afford_any_is_told_what_is_missing()
    {
        var chat = Club();
        Buy(chat, 1_000_000);
        OpenRezaei(chat).Press("🏅 باشگاه").Press("دادن جایزه").Text.ShouldContain("هنوز جایزه‌ای تعریف نکرده");
        chat.Send("/team").Press("باشگاه مشتری").Press("جایزه‌ها").Send("کارت هدیه ۵۰");
        OpenRezaei(chat).Press("🏅 باشگاه").Press("دادن جایزه").Text.ShouldContain("۴۰ امتیاز مانده");
    }

    [Fact]
    public void A_withdrawn_reward_is_not_offered_and_one_changed_meanwhile_is_not_given()
    {
        var chat = Club();
        chat.Press("جایزه‌ها").Send("کارت هدیه ۵۰");
        Buy(chat, 12_000_000);
        OpenRezaei(chat).Press("🏅 باشگاه").Press("دادن جایزه").Press("کارت هدیه");
        var yes = chat.DataOf("بله");
        var reward = chat.Store.Club.Rewards(new SellerId(101))[0];
        chat.Store.Write(chat.Clock.GetUtcNow(), new PutReward(reward with { Points = 60 }, new SellerId(101)));

        chat.PressData(yes);

        chat.Store.Club.AccountOf(new SellerId(101), Rezaei)!.Balance.ShouldBe(120);
        chat.Send("/team").Press("باشگاه مشتری").Press("جایزه‌ها").Press("کارت هدیه").Press("دیگر داده نشود");
        OpenRezaei(chat).Press("🏅 باشگاه").Press("دادن جایزه").Labels.ShouldNotContain(l => l.Contains("کارت", StringComparison.Ordinal));
    }

    [Fact]
    public void Points_by_hand_are_a_leads_and_never_take_more_than_there_is()
    {
        var chat = Club();
        OpenRezaei(chat).Press("🏅 باشگاه").Press("امتیاز دستی").Send("سلام").Text.ShouldContain("یک عدد و دلیلش را بنویسید");
        chat.Send("منفی ۲۰ اشتباه").Text.ShouldContain("فقط ۰ امتیاز دارد");
        chat.Send("۵۰").Text.ShouldContain("۵۰ امتیاز برای چه؟");
        chat.Send("کمک در نمایشگاه").Text.ShouldContain("➕ ۵۰ · ✍️ کمک در نمایشگاه، سارا محمدی");
        chat.Press("امتیاز دستی").Send("منفی ۲۰ اشتباه ثبت").Text.ShouldContain("برنزی، ۳۰ امتیاز");

        var omid = chat.With(102, "امید", Role.Seller);
        omid.Send("/start").PressData($"0.club:{Rezaei.Value}");
        omid.Text.ShouldNotContain("رضایی");
        omid.PressData("0.club");
        omid.Screen.ShouldNotBeOfType<ClubScreen>();
    }

    [Fact]
    public void With_the_club_off_its_line_goes_and_the_points_stay()
    {
        var chat = Club();
        Buy(chat, 12_000_000);
        chat.Send("/team").Press("باشگاه مشتری").Press("خاموش کن").Text.ShouldContain("خاموش است");
        OpenRezaei(chat).Text.ShouldNotContain("🏅");
        chat.Labels.ShouldNotContain("🏅 باشگاه");
        chat.Store.Club.AccountOf(new SellerId(101), Rezaei)!.Balance.ShouldBe(120);
        chat.Send("/team").Press("باشگاه مشتری").Press("روشن کن").Text.ShouldContain("روشن است");
    }

    [Fact]
    public void The_morning_tells_birthdays_with_a_text_to_send_and_who_has_just_gone()
    {
        var chat = Club();
        chat.Press("هدیه‌ی تولد").Press("۲۰ امتیاز");
        chat.Store.Write(chat.Clock.GetUtcNow(), new SetField(Rezaei, new SellerId(101), CustomerField.Birthday, "08-30"));

        var morning = MorningList.Of(chat.World)!;

        morning.Text.Plain.ShouldContain("امروز تولد رضایی است.");
        morning.Text.Plain.ShouldContain("رضایی، تولدتان مبارک!");
        morning.Text.Plain.ShouldContain("۲۰ امتیاز تولد");
        morning.Rows.SelectMany(r => r).ShouldContain(b => b.Data == $"open:{Rezaei.Value}");
        MorningList.Of(chat.World with { Now = chat.World.Now.AddDays(1) })?.Text.Plain.ShouldNotContain("تولد");
    }

    [Fact]
    public void A_birthday_of_the_day_of_rest_is_told_on_the_morning_after_it()
    {
        var chat = Club();
        chat.Store.Write(chat.Clock.GetUtcNow(), new SetField(Rezaei, new SellerId(101), CustomerField.Birthday, "08-29"));

        // 30 Aban 1405 is a Saturday.
        MorningList.Of(chat.World)!.Text.Plain.ShouldContain("جمعه تولد رضایی بود.");
    }

    private static PureChat Lead()
    {
        var chat = new PureChat(new TestStore(), Shipped.Knowledge, new StandingClock(new DateTimeOffset(2026, 11, 21, 9, 30, 0, TimeSpan.Zero)), new CountingIds(), role: Role.Lead);
        chat.Store.Write(chat.Clock.GetUtcNow(), new AddCustomer(Rezaei, new SellerId(101), "رضایی"));
        return chat.Send("/start").Send("/team");
    }

    private static PureChat Club() => Lead().Press("باشگاه مشتری").Press("روشن کن");

    private static PureChat OpenRezaei(PureChat chat) => chat.PressData($"0.customer:{Rezaei.Value}");

    private static void Buy(PureChat chat, long toman) => chat.Store.Write(
        chat.Clock.GetUtcNow(), new AddPurchase(new PurchaseId(800), Rezaei, new SellerId(101), chat.Clock.GetUtcNow().AddHours(-1), Money.OfToman(toman), Currency.Toman, null, null));
}
