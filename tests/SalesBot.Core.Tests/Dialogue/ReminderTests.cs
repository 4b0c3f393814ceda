using SalesBot.Core.Dialogue;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Dialogue;

/// <summary>Reminders sent at 13:00 on a Saturday, and what presses on them do beside the dialogue.</summary>
public class ReminderTests
{
    private static readonly SellerId Sara = new(101);
    private static readonly SellerId Reza = new(104);
    private static readonly CustomerId Rezaei = new(901);
    private static readonly CustomerId Omid = new(902);
    private static readonly FollowUpId Due = new(911);

    private readonly PureChat _chat = new PureChat().Send("/start");

    public ReminderTests()
    {
        Write(new AddCustomer(Rezaei, Sara, "رضایی", new PhoneNumber("+989123456789")), new AddCustomer(Omid, Sara, "امید"));
        Write(new AddFollowUp(Due, Rezaei, Sara, "پیش‌فاکتور", _chat.Clock.GetUtcNow()), new MarkReminded(Due, _chat.Clock.GetUtcNow()));
    }

    [Fact]
    public void Says_whom_what_for_and_how_to_begin()
    {
        Write(new KeepVerdict(new VerdictId(5), Sara, Rezaei, LensId.Behaviour, new TypeId("skeptic"), 0.9, null, Certainty.Likely, []));

        var view = Reminder();

        var skeptic = _chat.World.Behaviour[new TypeId("skeptic")];
        view.Text.Plain.ShouldContain("رضایی");
        view.Text.Plain.ShouldContain("پیش‌فاکتور");
        view.Text.Plain.ShouldContain("۰۹۱۲ ۳۴۵ ۶۷۸۹");
        view.Text.Plain.ShouldContain(skeptic.Emoji);
        view.Text.Plain.ShouldContain(skeptic.Script.Opening);
        view.Text.Plain.ShouldNotContain("موعد");
        view.Rows.SelectMany(r => r).Select(b => b.Label).ShouldBe(["✅ انجام شد", "⏰ بعداً", "👤 باز کردن"]);
    }

    [Fact]
    public void Without_words_the_last_note_says_what_for()
    {
        Write(new AddNote(Rezaei, Sara, "ضمانت‌نامه خواست"), new AddFollowUp(new FollowUpId(912), Rezaei, Sara, "", _chat.Clock.GetUtcNow()));

        Reminders.Of(Find(new FollowUpId(912))!, _chat.World).Text.Plain.ShouldContain("ضمانت‌نامه خواست");
    }

    [Theory]
    [InlineData(-2, "با تأخیر یادآوری شد؛ موعدش امروز ساعت ۱۱:۰۰ بود")]
    [InlineData(-0.5, "موعد: امروز ساعت ۱۲:۳۰")]
    [InlineData(-27, "موعد: ۲۹ آبان ۱۴۰۵، ساعت ۱۰:۰۰")]
    public void Says_when_it_was_due_where_that_is_not_now(double hours, string says)
    {
        // The last one fell due on Friday, and could go out on Saturday at eight.
        var at = hours < -24 ? new DateTimeOffset(2026, 11, 21, 4, 30, 5, TimeSpan.Zero) : _chat.Clock.GetUtcNow();
        Write(new Snooze(Due, Sara, _chat.Clock.GetUtcNow().AddHours(hours)));
        _chat.Store.Write(at, new MarkReminded(Due, _chat.Clock.GetUtcNow().AddHours(hours)));

        Reminder().Text.Plain.ShouldContain(says);
    }

    [Fact]
    public void Done_is_answered_in_place_and_taken_back_in_place()
    {
        PressOn("done:911");
        _chat.Text.ShouldContain("انجام شد · رضایی: پیش‌فاکتور");
        _chat.Replaced.ShouldBeTrue();
        Find(Due)!.DoneAt.ShouldNotBeNull();

        _chat.Press("برگردان");

        _chat.Labels.ShouldContain("⏰ بعداً");
        Find(Due)!.DoneAt.ShouldBeNull();
        _chat.Press("انجام شد");
        Find(Due)!.DoneAt.ShouldNotBeNull();
    }

    [Fact]
    public void Later_offers_moments_in_place()
    {
        PressOn("later:911");
        _chat.Labels.ShouldContain("فردا ساعت ۱۰:۰۰");
        _chat.Press("برگشت").Labels.ShouldContain("✅ انجام شد");
        PressOn("later:911").Press("فردا ساعت ۱۰:۰۰");

        _chat.Replaced.ShouldBeTrue();
        _chat.Text.ShouldContain("فردا ساعت ۱۰:۰۰ دوباره یادآوری می‌کنم");
        Find(Due)!.ShouldSatisfyAllConditions(f => f.SentAt.ShouldBeNull(), f => f.Due.ShouldBe(new DateTimeOffset(2026, 11, 22, 6, 30, 0, TimeSpan.Zero)));
        _chat.Press("تغییر زمان").Text.ShouldContain("الان برای فردا ساعت ۱۰:۰۰");
    }

    [Fact]
    public void A_moment_that_has_passed_is_offered_anew()
    {
        PressOn("later:911");
        _chat.Clock.Advance(TimeSpan.FromHours(3));
        _chat.Press("امروز ساعت ۱۵:۰۰");

        _chat.Text.ShouldContain("گذشته است");
        Find(Due)!.SentAt.ShouldNotBeNull();
        _chat.Labels.First().ShouldBe("امروز ساعت ۱۸:۰۰");
    }

    [Theory]
    [InlineData("done:911")]
    [InlineData("done:911", "undone:911")]
    [InlineData("later:911")]
    [InlineData("later:911", "later:911-b")]
    [InlineData("later:911", "later:911-29922150")]
    [InlineData("open:901")]
    [InlineData("done:404")]
    [InlineData("done:911", "undone:911", "done:911", "open:901")]
    public void A_draft_survives_every_press(params string[] presses)
    {
        var save = Draft();
        foreach (var press in presses)
        {
            PressOn(press);
            _chat.Screen.ShouldBeOfType<NoteDraftScreen>();
        }

        _chat.PressData(save);

        Notes(Omid).ShouldBe(["گفت با شریکش مشورت می‌کند"]);
    }

    [Fact]
    public void A_result_is_noted_and_the_draft_comes_back()
    {
        Draft();
        PressOn("done:911").Press("نتیجه");
        _chat.Text.ShouldContain("رضایی");
        _chat.Replaced.ShouldBeFalse();
        _chat.Send("پیش‌فاکتور را فرستادم");
        Notes(Rezaei).ShouldBe(["پیش‌فاکتور را فرستادم"]);

        _chat.Text.ShouldContain("گفت با شریکش مشورت می‌کند");
        _chat.Press("ثبت کن");
        Notes(Omid).ShouldBe(["گفت با شریکش مشورت می‌کند"]);
    }

    [Fact]
    public void A_result_not_written_after_all_leads_back_to_the_draft()
    {
        Draft();
        PressOn("done:911").Press("نتیجه").Press("برگشت").Press("ثبت کن");

        Notes(Omid).ShouldBe(["گفت با شریکش مشورت می‌کند"]);
        Notes(Rezaei).ShouldBeEmpty();
    }

    [Fact]
    public void Another_time_in_words_is_asked_for_and_the_draft_comes_back()
    {
        Draft();
        PressOn("later:911").Press("زمان دیگر").Send("دوشنبه ساعت ۱۱");
        Find(Due)!.Due.ShouldBe(new DateTimeOffset(2026, 11, 23, 7, 30, 0, TimeSpan.Zero));

        _chat.Press("ثبت کن");
        Notes(Omid).ShouldBe(["گفت با شریکش مشورت می‌کند"]);
    }

    [Fact]
    public void Opened_beside_a_draft_the_page_is_shown_with_a_way_to_it()
    {
        Draft();
        PressOn("open:901");
        _chat.Text.ShouldContain("رضایی");
        _chat.Text.ShouldContain("۰۹۱۲ ۳۴۵ ۶۷۸۹");
        _chat.Replaced.ShouldBeFalse();

        _chat.Press("صفحه‌ی مشتری").Screen.ShouldBe(new CustomerScreen(Rezaei));
    }

    [Fact]
    public void Half_an_interview_survives_too()
    {
        _chat.Send("/new").Press(_chat.Labels.First());
        PressOn("open:901").Screen.ShouldBeOfType<QuestionScreen>().SoFar.Answers.Length.ShouldBe(1);
    }

    [Fact]
    public void With_nothing_begun_the_page_opens_below_and_opens_again_later()
    {
        PressOn("open:901").Screen.ShouldBe(new CustomerScreen(Rezaei, IsCall: true));
        _chat.Replaced.ShouldBeFalse();
        _chat.Send("/menu");
        PressOn("open:901").Screen.ShouldBe(new CustomerScreen(Rezaei, IsCall: true));
    }

    [Fact]
    public void Done_before_is_said_to_be_and_stays()
    {
        Write(new SetDone(Due, Sara, true));
        PressOn("done:911").Text.ShouldContain("انجام شده بود");
        PressOn("later:911").Text.ShouldContain("انجام شده بود");
        PressOn("later:911-29922150").Text.ShouldContain("انجام شده بود");
        Find(Due)!.DoneAt.ShouldNotBeNull();

        Write(new SetDone(Due, Sara, true, IsCancelled: true));
        _chat.Send("/menu");
        PressOn("done:911").Text.ShouldContain("لغو شده بود");
    }

    [Fact]
    public void Moved_since_it_is_done_all_the_same_and_says_that_no_reminder_comes()
    {
        Write(new Snooze(Due, Sara, _chat.Clock.GetUtcNow().AddDays(2)));
        PressOn("done:911");

        Find(Due)!.DoneAt.ShouldNotBeNull();
        _chat.Text.ShouldContain("دوشنبه ۲ آذر، ساعت ۱۳:۰۰");
        _chat.Text.ShouldContain("دیگر یادآوری نمی‌کنم");
    }

    [Theory]
    [InlineData("done:911")]
    [InlineData("later:911")]
    [InlineData("later:911-29922150")]
    [InlineData("undone:911")]
    public void Handed_over_it_is_the_colleagues_where_that_may_be_seen_and_gone_where_not(string press)
    {
        Write(new Enrol(Reza, TeamId.First, Role.Seller, "رضا کریمی"), new HandOver(Rezaei, Sara, Reza));
        PressOn(press).Text.ShouldContain("دیگر با شما نیست");

        Write(new Enrol(new SellerId(7), TeamId.First, Role.Admin, "مدیر"), new PutTeam(new Team(TeamId.First, "فروش", null, IsOpen: true, WorkingTime.Usual), new SellerId(7)));
        _chat.Send("/menu");
        PressOn(press).Text.ShouldContain("حالا با رضا کریمی است");

        _chat.Store.Book.FindFollowUp(Reza, Due)!.ShouldSatisfyAllConditions(f => f.DoneAt.ShouldBeNull(), f => f.SentAt.ShouldNotBeNull());
    }

    [Fact]
    public void A_customer_who_is_gone_is_said_to_be()
    {
        Write(new Enrol(Reza, TeamId.First, Role.Seller, "رضا کریمی"), new HandOver(Rezaei, Sara, Reza));

        PressOn("open:901").Toast!.ShouldContain("دیگر در فهرست شما نیست");
    }

    [Theory]
    [InlineData("done")]
    [InlineData("done:")]
    [InlineData("done:x")]
    [InlineData("later:911-")]
    [InlineData("later:911-99999999999999999999")]
    [InlineData("later:-")]
    [InlineData("undone:-1")]
    [InlineData("open:")]
    public void A_forged_press_changes_nothing(string press)
    {
        var before = Find(Due);
        PressOn(press);

        Find(Due).ShouldBe(before);
    }

    [Fact]
    public void The_morning_list_tells_what_is_overdue_what_today_brings_and_who_is_silent()
    {
        Write(new AddNote(Omid, Sara, "نمونه خواست"));
        _chat.Clock.Advance(TimeSpan.FromDays(40));
        Write(new AddFollowUp(new FollowUpId(913), Rezaei, Sara, "", _chat.Clock.GetUtcNow().AddHours(2)));

        var view = MorningList.Of(_chat.World)!;

        ViewText.InOrder(view.Text.Plain, "سارا", "عقب‌افتاده (۱)", "رضایی: پیش‌فاکتور", "امروز (۱)", "امروز ساعت ۱۵:۰۰", "بی‌خبرید از (۱)", "امید · ۹۶۰ ساعت پیش").ShouldBeTrue(view.Text.Plain);
        view.Rows.SelectMany(r => r).Select(b => b.Data).ShouldBe(["dues", "open:901", "open:902"]);
    }

    [Fact]
    public void The_longest_of_names_and_words_fit_into_one_message()
    {
        for (var i = 0; i < 30; i++)
        {
            Write(
                new AddCustomer(new CustomerId(5000 + i), Sara, new string('ک', NewCustomerScreen.MostName)), new AddNote(new CustomerId(5000 + i), Sara, new string('ک', 4000)),
                new AddFollowUp(new FollowUpId(5000 + i), new CustomerId(5000 + i), Sara, new string('ک', 500), _chat.Clock.GetUtcNow().AddDays(40).AddHours(i % 3 - 1)));
        }

        _chat.Clock.Advance(TimeSpan.FromDays(40));

        MorningList.Of(_chat.World)!.Text.Length.ShouldBeInRange(2000, View.MostCharacters);
        new FollowUpsScreen().Show(_chat.World).Text.Length.ShouldBeInRange(1000, View.MostCharacters);
        Reminders.Of(Find(new FollowUpId(5000))!, _chat.World).Text.Length.ShouldBeInRange(500, View.MostCharacters);
    }

    [Fact]
    public void A_morning_with_nothing_to_say_has_no_list()
    {
        Write(new SetDone(Due, Sara, true));

        MorningList.Of(_chat.World).ShouldBeNull();
    }

    private void Write(params Change[] changes) => _chat.Store.Write(_chat.Clock.GetUtcNow(), changes);

    private View Reminder() => Reminders.Of(Find(Due)!, _chat.World);

    private FollowUp? Find(FollowUpId id) => _chat.Store.Book.FindFollowUp(Sara, id);

    private IEnumerable<string> Notes(CustomerId customer) => _chat.Store.Book.Notes(Sara, customer, 0, 9).Items.Select(n => n.Text);

    private PureChat PressOn(string press) => _chat.PressData(ButtonData.Encode(ButtonData.NoSerial, press));

    /// <summary>Leaves a draft of a note open; the button that saves it.</summary>
    private string Draft() => _chat.Send("/customers").Press("امید").Send("گفت با شریکش مشورت می‌کند").DataOf("ثبت کن");
}
