using SalesBot.Core.Dialogue;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Dialogue;

/// <summary>Saturday, 30 Aban 1405, 13:00 in Tehran.</summary>
public class FollowUpDialogueTests
{
    private static readonly SellerId Sara = new(101);
    private static readonly TimeZoneInfo Tehran = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran");

    private readonly PureChat _chat = new PureChat().Send("/start");

    [Fact]
    public void Two_taps_after_a_saved_note_set_a_follow_up_and_it_says_when()
    {
        Make("رضایی").Send("نمونه را پسندید").Press("ثبت کن");
        _chat.Press("⏰ پیگیری").Press("فردا ساعت ۱۰:۰۰");

        Only().ShouldSatisfyAllConditions(f => When(f).ShouldBe("۱ آذر ۱۴۰۵، ۱۰:۰۰"), f => f.Text.ShouldBe(""), f => f.CustomerName.ShouldBe("رضایی"));
        _chat.Text.ShouldContain("فردا ساعت ۱۰:۰۰");
        _chat.Labels.ShouldContain("⏰ تغییر زمان");
        _chat.Toast!.ShouldContain("فردا ساعت ۱۰:۰۰");
    }

    [Fact]
    public void Today_tomorrow_in_three_days_and_next_week_are_one_tap_away()
    {
        Make("رضایی").Press("⏰ پیگیری");

        _chat.Labels.Take(5).ShouldBe(["امروز ساعت ۱۵:۰۰", "امروز ساعت ۱۷:۰۰", "فردا ساعت ۱۰:۰۰", "سه‌شنبه ۳ آذر، ساعت ۱۰:۰۰", "شنبه ۷ آذر، ساعت ۱۰:۰۰"]);
    }

    [Theory]
    [InlineData("فردا ساعت ۱۰", "۱ آذر ۱۴۰۵، ۱۰:۰۰", "")]
    [InlineData("شنبه", "۷ آذر ۱۴۰۵، ۰۹:۰۰", "")]
    [InlineData("سه روز دیگه عصر", "۳ آذر ۱۴۰۵، ۱۷:۰۰", "")]
    [InlineData("۱۵ آذر", "۱۵ آذر ۱۴۰۵، ۰۹:۰۰", "")]
    [InlineData("۱۴۰۵/۹/۲۰ ساعت ۱۶:۳۰", "۲۰ آذر ۱۴۰۵، ۱۶:۳۰", "")]
    [InlineData("فردا ساعت ۱۰ پیش‌فاکتور بفرستم", "۱ آذر ۱۴۰۵، ۱۰:۰۰", "پیش‌فاکتور بفرستم")]
    public void Words_set_it_and_what_else_they_say_is_what_to_do(string typed, string due, string text)
    {
        Make("رضایی").Press("⏰ پیگیری").Send(typed);

        Only().ShouldSatisfyAllConditions(f => When(f).ShouldBe(due), f => f.Text.ShouldBe(text));
        _chat.Screen.ShouldBeOfType<FollowUpScreen>();
    }

    [Fact]
    public void Words_without_a_time_are_kept_and_a_tap_makes_them_the_thing_to_do()
    {
        Make("رضایی").Press("⏰ پیگیری").Send("پیش‌فاکتور را نهایی کنم");
        _chat.Text.ShouldContain("پیش‌فاکتور را نهایی کنم");
        _chat.Text.ShouldContain("زمانی در آن ندیدم");
        _chat.Text.ShouldContain("«فردا ساعت ۱۰»");
        Open().ShouldBeEmpty();

        _chat.Press("فردا");

        Only().Text.ShouldBe("پیش‌فاکتور را نهایی کنم");
    }

    [Fact]
    public void Words_kept_by_mistake_are_cleared_by_a_tap()
    {
        Make("رضایی").Press("⏰ پیگیری").Send("۳۲ آذر").Press("پاک کردن متن").Press("فردا");

        Only().Text.ShouldBe("");
    }

    [Fact]
    public void A_time_that_is_over_is_said_to_be_and_loses_no_word()
    {
        Make("رضایی").Press("⏰ پیگیری").Send("امروز ساعت ۱۰ صبح پیش‌فاکتور بفرستم");

        Open().ShouldBeEmpty();
        _chat.Text.ShouldContain("گذشته است");
        _chat.Text.ShouldContain("پیش‌فاکتور بفرستم");
        _chat.Send("فردا ساعت ۱۱");
        Only().ShouldSatisfyAllConditions(f => When(f).ShouldBe("۱ آذر ۱۴۰۵، ۱۱:۰۰"), f => f.Text.ShouldBe("پیش‌فاکتور بفرستم"));
    }

    [Fact]
    public void A_moment_tapped_after_it_has_passed_is_offered_anew()
    {
        Make("رضایی").Press("⏰ پیگیری");
        _chat.Clock.Advance(TimeSpan.FromHours(3));
        _chat.Press("امروز ساعت ۱۵:۰۰");

        Open().ShouldBeEmpty();
        _chat.Text.ShouldContain("گذشته است");
        _chat.Labels.First().ShouldBe("امروز ساعت ۱۸:۰۰");
    }

    [Fact]
    public void More_words_than_are_kept_are_refused_with_the_number()
    {
        Make("رضایی").Press("⏰ پیگیری").Send("فردا " + new string('ک', 600));

        Open().ShouldBeEmpty();
        _chat.Text.ShouldContain("۵۰۰ نویسه");
    }

    [Fact]
    public void A_time_outside_working_time_is_said_to_wait()
    {
        Make("رضایی").Press("⏰ پیگیری").Send("جمعه ساعت ۱۰");

        When(Only()).ShouldBe("۶ آذر ۱۴۰۵، ۱۰:۰۰");
        _chat.Text.ShouldContain("شنبه ۷ آذر، ساعت ۸:۰۰ یادآوری می‌کنم");
    }

    [Fact]
    public void A_note_that_names_a_time_offers_it_first_and_sets_nothing_by_itself()
    {
        Make("رضایی").Send("راضی بود، فردا ساعت ۱۰ زنگ بزنم").Press("ثبت کن");
        Open().ShouldBeEmpty();
        _chat.Labels.First().ShouldBe("⏰ فردا ساعت ۱۰:۰۰ یادآوری کن");

        _chat.Press("یادآوری کن");

        Only().ShouldSatisfyAllConditions(f => When(f).ShouldBe("۱ آذر ۱۴۰۵، ۱۰:۰۰"), f => f.Text.ShouldBe("راضی بود، زنگ بزنم"));
        _chat.Press("برگشت").Labels.ShouldNotContain(l => l.Contains("یادآوری کن", StringComparison.Ordinal));
    }

    [Fact]
    public void A_note_that_names_no_time_or_one_that_is_over_offers_none()
    {
        Make("رضایی").Send("نمونه را پسندید").Press("ثبت کن").Labels.First().ShouldContain("شناخت");
        _chat.Send("امروز ساعت ۹ صبح آمد").Press("ثبت کن").Labels.First().ShouldContain("شناخت");
    }

    [Fact]
    public void A_note_put_down_for_a_customer_found_afterwards_offers_its_time_too()
    {
        Make("رضایی");
        _chat.Send("/menu").Send("خیلی شک داشت و سه بار پرسید اگر خراب شد پول را پس می‌دهید؟ فردا ساعت ۱۰ زنگ بزنم").Press("فقط یادداشت").Press("رضایی");

        _chat.Labels.First().ShouldBe("⏰ فردا ساعت ۱۰:۰۰ یادآوری کن");
    }

    [Fact]
    public void The_customers_page_says_what_comes_next_and_leads_there()
    {
        Make("رضایی").Press("⏰ پیگیری").Send("فردا ساعت ۱۰ پیش‌فاکتور").Press("صفحه‌ی مشتری");

        _chat.Text.ShouldContain("⏰ فردا ساعت ۱۰:۰۰: پیش‌فاکتور");
        _chat.Press("پیگیری بعدی").Screen.ShouldBeOfType<FollowUpScreen>();
        _chat.Press("برگشت").Screen.ShouldBeOfType<CustomerScreen>();
    }

    [Fact]
    public void The_list_begins_with_what_is_overdue_then_today_then_later()
    {
        _chat.Send("/today").Text.ShouldContain("پیگیری بازی ندارید");
        Add("امید", "شنبه ساعت ۱۰");
        Add("نادری", "امروز ساعت ۱۴");
        Add("رضایی", "امروز ساعت ۱۷");
        _chat.Clock.Advance(TimeSpan.FromHours(2));
        _chat.Send("/today");

        ViewText.InOrder(_chat.Text, "عقب‌افتاده (۱)", "نادری", "امروز (۱)", "رضایی", "روزهای بعد (۱)", "امید").ShouldBeTrue(_chat.Text);
        _chat.Press("۲. رضایی").Screen.ShouldBeOfType<FollowUpScreen>();
        _chat.Press("برگشت").Screen.ShouldBeOfType<FollowUpsScreen>();
    }

    [Fact]
    public void A_long_list_has_pages()
    {
        Make("رضایی");
        for (var day = 2; day < 12; day++)
        {
            Add(null, $"{PersianDigits.Of(day)} روز دیگه");
        }

        _chat.Send("/today").Labels.Count(l => l.Contains("رضایی", StringComparison.Ordinal)).ShouldBe(8);
        _chat.Press("بعدی").Labels.Count(l => l.Contains("رضایی", StringComparison.Ordinal)).ShouldBe(2);
        _chat.Text.ShouldContain("۱۰. رضایی");
    }

    [Fact]
    public void A_lead_sees_a_sellers_list_and_a_colleague_does_not()
    {
        Add("رضایی", "فردا ساعت ۱۰");
        var (lead, colleague) = (_chat.With(103, "مریم", Role.Lead), _chat.With(104, "رضا", Role.Seller));

        new FollowUpsScreen(Sara).Show(lead.World).Text.Plain.ShouldContain("رضایی");
        new FollowUpsScreen(Sara).Show(lead.World).Text.Plain.ShouldContain("پیگیری‌های سارا محمدی");
        new FollowUpsScreen(Sara).Show(colleague.World).Text.Plain.ShouldNotContain("رضایی");
        new FollowUpsScreen().Show(lead.World).Text.Plain.ShouldNotContain("رضایی");
        lead.Send("/start").PressData($"9.{Verbs.FollowUps}:{Sara.Value}").Text.ShouldContain("رضایی");
        lead.Press("برگشت").Screen.ShouldBe(new MemberScreen(Sara));
        lead.Press("پیگیری‌ها").Screen.ShouldBe(new FollowUpsScreen(Sara));
        colleague.Send("/start").PressData($"9.{Verbs.FollowUp}:{Only().Id.Value}").Screen.ShouldNotBeOfType<FollowUpScreen>();
    }

    [Fact]
    public void Done_is_taken_back_and_a_result_is_a_note()
    {
        Add("رضایی", "فردا ساعت ۱۰ پیش‌فاکتور");
        _chat.Press("انجام شد");
        Open().ShouldBeEmpty();
        _chat.Text.ShouldContain("انجام شد");
        _chat.Press("برگردان");
        Open().ShouldHaveSingleItem();

        _chat.Press("انجام شد").Press("نتیجه").Send("فرستادم");

        _chat.Store.Book.Notes(Sara, Customer("رضایی"), 0, 9).Items.ShouldHaveSingleItem().Text.ShouldBe("فرستادم");
    }

    [Fact]
    public void Given_up_is_not_done_and_the_customers_life_says_so()
    {
        Add("رضایی", "فردا ساعت ۱۰ پیش‌فاکتور");
        _chat.Press("لغو پیگیری");

        Open().ShouldBeEmpty();
        _chat.Text.ShouldContain("لغو شد");
        _chat.Press("صفحه‌ی مشتری").Press("پرونده").Text.ShouldContain("✖️ پیش‌فاکتور");
        _chat.Press("برگشت");
    }

    [Fact]
    public void It_is_moved_by_a_tap_or_by_words_that_may_say_what_to_do_anew()
    {
        Add("رضایی", "فردا ساعت ۱۰ پیش‌فاکتور");
        _chat.Press("تغییر زمان").Press("شنبه ۷ آذر");
        Only().ShouldSatisfyAllConditions(f => When(f).ShouldBe("۷ آذر ۱۴۰۵، ۱۰:۰۰"), f => f.Text.ShouldBe("پیش‌فاکتور"));

        _chat.Press("تغییر زمان").Send("دوشنبه ساعت ۱۱ قرارداد را ببرم");

        Only().ShouldSatisfyAllConditions(f => When(f).ShouldBe("۲ آذر ۱۴۰۵، ۱۱:۰۰"), f => f.Text.ShouldBe("قرارداد را ببرم"));
        _chat.Screen.ShouldBeOfType<FollowUpScreen>();
    }

    [Fact]
    public void The_hour_of_the_morning_list_is_ones_own()
    {
        _chat.Send("/today").Press("تنظیمات من");
        _chat.Labels.ShouldContain("✅ ۸:۳۰");
        _chat.Press("۷:۳۰");
        Morning().ShouldBe(new TimeOnly(7, 30));
        _chat.Press("تنظیمات من").Send("ساعت ۱۷").Text.ShouldContain("ساعتی بین ۵:۰۰ و ۱۱:۳۰");
        _chat.Send("هشت و ربع");
        Morning().ShouldBe(new TimeOnly(8, 15));
        _chat.Press("تنظیمات من").Press("خاموش");
        Morning().ShouldBeNull();
        _chat.Press("تنظیمات من").Text.ShouldContain("خاموش است");
        _chat.Press("۹:۰۰");
        Morning().ShouldBe(new TimeOnly(9, 0));
    }

    [Theory]
    [InlineData("value:99999999999999999")]
    [InlineData("value:-5")]
    [InlineData("value:0")]
    [InlineData("value:x")]
    [InlineData("value")]
    public void A_forged_moment_sets_nothing(string press)
    {
        Make("رضایی").Press("⏰ پیگیری");
        _chat.PressData($"{_chat.View.Rows[0][0].Data.Split('.')[0]}.{press}");

        Open().ShouldBeEmpty();
        _chat.Screen.ShouldBeOfType<FollowUpDraftScreen>();
    }

    private TimeOnly? Morning() => _chat.Store.Teams.PreferencesOf(Sara).Morning;

    private System.Collections.Immutable.ImmutableArray<FollowUp> Open() => _chat.Store.Book.FollowUps(Sara, new FollowUpFilter(), 0, 50).Items;

    private FollowUp Only() => Open().ShouldHaveSingleItem();

    private CustomerId Customer(string name) => _chat.Store.Book.Customers(Sara, CustomerFilter.Named(name), 0, 1).Items[0].Id;

    private void Add(string? customer, string typed)
    {
        if (customer is not null)
        {
            Make(customer);
        }
        else
        {
            _chat.Send("/customers").Press("رضایی");
        }

        _chat.Press("⏰ پیگیری").Send(typed);
    }

    private PureChat Make(string name) => _chat.Send("/customers").Send(name).Press("ساختن");

    private static string When(FollowUp followUp) => PersianDate.DayAndTime(followUp.Due, Tehran);
}
