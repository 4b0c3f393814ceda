using SalesBot.Core.Dialogue;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Occasions;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Dialogue;

/// <summary>Sara (101) and Reza (102) sell, Maryam (103) leads and Ali (104) is admin: an occasion from its name to its follow-ups.</summary>
public sealed class OccasionDialogueTests
{
    private static readonly SellerId Sara = new(101);
    private static readonly SellerId Reza = new(102);
    private static readonly SellerId Ali = new(104);

    private readonly PureChat _sara = new();
    private readonly PureChat _maryam;
    private long _next = 1000;

    public OccasionDialogueTests()
    {
        _maryam = _sara.With(103, "مریم احمدی", Role.Lead);
        _sara.With(102, "رضا کریمی", Role.Seller);
        _sara.With(104, "علی مدیر", Role.Admin);
        _maryam.Send("/start");
    }

    [Fact]
    public void From_a_name_to_a_proposal_and_its_follow_ups()
    {
        Customer("سقف", Sara, millions: 200, phone: "+989120000001");
        Customer("میانه", Reza, millions: 20, phone: "+989120000002");
        Customer("قاعده", Reza, millions: 4, phone: "+989120000003");
        Reckon();

        _maryam.Send("/team").Press("مناسبت‌ها").Text.ShouldContain("هنوز مناسبتی نساخته‌اید");
        _maryam.Press("مناسبت تازه").Send("نمایشگاه پاییز").Send("۲۰ آذر").Send("۱۰ میلیون");
        _maryam.Text.ShouldContain("۲۰ آذر ۱۴۰۵");
        _maryam.Text.ShouldContain("۱۰ میلیون تومان");
        _maryam.Press("پیشنهاد بده").Text.ShouldContain("خودروی مدیر: ۱ نفر");
        _maryam.Text.ShouldContain("دعوت حضوری: ۲ نفر");
        _maryam.Text.ShouldContain("چطور حساب شد؟");

        _maryam.Press("نهایی کن").Text.ShouldContain("خودروی مدیر: ۱ پیگیری برای ۱۰ آذر");
        _maryam.Press("نهایی کن");

        _maryam.Text.ShouldContain("نهایی شده است");
        Due(Ali).ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.CustomerName.ShouldBe("سقف"), f => f.Text.ShouldContain("«نمایشگاه پاییز» (۲۰ آذر ۱۴۰۵)"), f => f.Due.ShouldBe(new DateTimeOffset(2026, 12, 1, 5, 30, 0, TimeSpan.Zero)));
        Due(Reza).Select(f => f.CustomerName).ShouldBe(["میانه", "قاعده"], ignoreOrder: true);
        Due(Sara).ShouldBeEmpty();
    }

    [Fact]
    public void Settled_twice_there_are_no_more_follow_ups()
    {
        Customer("سقف", Sara, millions: 200);
        Plan("۸۰۰ هزار تومان").Press("نهایی کن").Press("نهایی کن");
        var occasion = _maryam.World.Books.Occasions.Occasions(_maryam.World.Seller.Id, 0, 1).Items[0];

        Should.Throw<OutdatedException>(() => _maryam.Store.Write(_maryam.Clock.GetUtcNow(), new SettleOccasion(occasion.Id, _maryam.World.Seller.Id, occasion.Version)));

        _maryam.Press("دعوت حضوری").Press("سقف").Labels.ShouldNotContain(l => l.Contains("پیامک"));
        Due(Sara).Length.ShouldBe(1);
    }

    [Fact]
    public void What_is_changed_by_hand_stays_when_the_rest_is_reckoned_again()
    {
        var first = Customer("اولی", Sara, millions: 50);
        Customer("دومی", Sara, millions: 40);
        Plan("۸۰۰ هزار تومان");
        _maryam.Press("دعوت حضوری (۱)").Press("اولی").Press("دعوت نشود").Press("برگشت").Press("دوباره حساب کن");

        _maryam.Text.ShouldContain("به خواست شما ۱");
        _maryam.Text.ShouldContain("📌");
        _maryam.Press("دعوت حضوری (۱)").Text.ShouldContain("دومی");

        _maryam.Press("برگشت").Press("بی‌دعوت‌ها").Press("اولی").Press("بسپار به محاسبه").Press("برگشت").Press("برگشت").Press("دوباره حساب کن");
        Seat(first).ShouldBe((ChannelKind.InPerson, false));
    }

    [Fact]
    public void A_choice_above_the_budget_is_said_and_leaves_nothing_for_the_others()
    {
        Customer("اولی", Sara, millions: 50);
        Customer("دومی", Sara, millions: 40);
        Plan("یک میلیون تومان");
        _maryam.Send("دومی").Press("دومی").Press("خودروی مدیر");
        _maryam.Toast.ShouldNotBeNull().ShouldContain("۷ میلیون و ۸۰۰ هزار تومان بیشتر از بودجه");

        _maryam.Press("برگشت").Press("دوباره حساب کن");

        _maryam.Text.ShouldContain("۷ میلیون تومان بیشتر از بودجه");
        _maryam.Text.ShouldContain("کمبود بودجه ۱");
    }

    [Fact]
    public void A_budget_or_cost_changed_afterwards_takes_the_proposal_back_until_it_is_made_anew()
    {
        Customer("اولی", Sara, millions: 50);
        Plan("۸۰۰ هزار تومان").Press("بودجه و راه‌ها").Press("دعوت حضوری").Send("۹۰۰ هزار تومان").Press("برگشت");

        _maryam.Labels.ShouldNotContain(l => l.Contains("نهایی کن"));
        _maryam.Text.ShouldContain("۹۰۰ هزار تومان");
        _maryam.Press("پیشنهاد بده").Text.ShouldContain("کارت با پیک: ۱ نفر");

        _maryam.Press("بودجه و راه‌ها").Press("بودجه").Send("۹۰۰ هزار").Press("پیشنهاد بده").Text.ShouldContain("دعوت حضوری: ۱ نفر");
    }

    [Fact]
    public void A_way_left_out_is_used_for_nobody_and_a_choice_for_it_is_given_back()
    {
        var first = Customer("اولی", Sara, millions: 50);
        Plan("۸۰۰ هزار تومان").Press("دعوت حضوری (۱)").Press("اولی").Press("کارت با پیک").Press("برگشت");
        _maryam.Press("بودجه و راه‌ها").Press("کارت با پیک").Press("کنار بگذار").Text.ShouldContain("کارت با پیک: کنار گذاشته شده");

        _maryam.Press("پیشنهاد بده").Toast.ShouldNotBeNull().ShouldContain("۱ انتخاب دستی دیگر شدنی نبود");

        Seat(first).ShouldBe((ChannelKind.InPerson, false));
    }

    [Fact]
    public void A_chance_is_typed_as_a_percentage()
    {
        Customer("اولی", Sara, millions: 50);
        Plan("۸۰۰ هزار تومان").Press("بودجه و راه‌ها").Press("دعوت حضوری").Send("۷۵٪").Text.ShouldContain("۷۵٪");
        _maryam.Send("۲۰ درصد").Text.ShouldContain("۲۰٪");
        _maryam.Send("۱۲۰٪").Text.ShouldContain("این را نفهمیدم");
        _maryam.Send("نمی‌دانم").Text.ShouldContain("این را نفهمیدم");
    }

    [Fact]
    public void A_budget_of_zero_still_invites_by_what_is_free()
    {
        Customer("اولی", Sara, millions: 50, email: "a@example.com");
        Customer("دومی", Sara, millions: 40, phone: "+989120000001");

        Plan("۰").Text.ShouldContain("ایمیل: ۱ نفر");
        _maryam.Text.ShouldContain("کمبود بودجه ۱");
    }

    [Fact]
    public void Costs_above_the_budget_invite_nobody_and_nothing_breaks()
    {
        Customer("اولی", Sara, millions: 50);

        Plan("۲ هزار تومان").Text.ShouldContain("کسی دعوت نمی‌شود");
        _maryam.Press("نهایی کن").Text.ShouldContain("پیگیری تازه‌ای ساخته نمی‌شود");
        _maryam.Press("نهایی کن").Text.ShouldContain("نهایی شده است");
    }

    [Fact]
    public void Without_customers_or_purchases_it_says_how_it_reckoned()
    {
        Plan("۵ میلیون").Text.ShouldContain("هنوز مشتری‌ای ثبت نشده است");
        Add("بی‌خرید", Sara, "+989120000001");

        _maryam.Press("دوباره حساب کن").Text.ShouldContain("هنوز خریدی ثبت نشده");
        _maryam.Text.ShouldContain("شاید یک نفر بیاید");
    }

    [Theory]
    [InlineData("۵۰", "یعنی ۵۰ تومان؟")]
    [InlineData("زیاد", "این مبلغ را نفهمیدم")]
    [InlineData("-۵ میلیون", "این مبلغ را نفهمیدم")]
    [InlineData("۹۹۹۹۹۹۹۹۹۹ میلیارد", "این مبلغ را نفهمیدم")]
    [InlineData("۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹", "این مبلغ را نفهمیدم")]
    public void A_budget_that_cannot_be_read_is_asked_for_again(string typed, string hint)
    {
        _maryam.Send("/occasions").Press("مناسبت تازه").Send("جشن").Send("۲۰ آذر").Send(typed).Text.ShouldContain(hint);

        _maryam.Send("پنجاه میلیون تومان").Text.ShouldContain("۵۰ میلیون تومان");
    }

    [Fact]
    public void A_day_that_is_over_or_none_is_asked_for_again_and_back_loses_no_name()
    {
        _maryam.Send("/occasions").Press("مناسبت تازه").Send("؟؟").Text.ShouldContain("دست‌کم یک حرف");
        _maryam.Send("جشن").Send("نمی‌دانم").Text.ShouldContain("این روز را نفهمیدم");
        _maryam.Send("دیروز").Screen.ShouldBeOfType<EditOccasionScreen>().Field.ShouldBe(OccasionField.Day);
        _maryam.Send("فردا").Press("برگشت").Text.ShouldContain("«جشن» چه روزی است؟");
    }

    [Fact]
    public void An_unsettled_complaint_keeps_a_customer_out_and_says_so()
    {
        var angry = Customer("دلخور", Sara, millions: 90);
        Write(new KeepVerdict(new VerdictId(++_next), Sara, angry, LensId.Satisfaction, KnownTypes.Furious, 0.9, null, Certainty.NearlySure, []));
        Plan("۵۰ میلیون").Text.ShouldContain("گله‌ی حل‌نشده ۱");

        _maryam.Press("بی‌دعوت‌ها").Text.ShouldContain("دلخور · سارا محمدی (گله‌ی حل‌نشده)");
        _maryam.Press("دلخور").Text.ShouldContain("نمک به زخم");
    }

    [Fact]
    public void The_customer_of_one_who_left_goes_to_who_settles()
    {
        Customer("مانده", Reza, millions: 50);
        Plan("۸۰۰ هزار تومان");
        Write(new SetRole(Reza, Ali, null));

        _maryam.Press("نهایی کن").Press("نهایی کن");

        Due(new SellerId(103)).ShouldHaveSingleItem().CustomerName.ShouldBe("مانده");
    }

    [Fact]
    public void The_invitation_is_written_anew_and_tells_when_a_name_is_missing()
    {
        var customer = Customer("خانم کاظمی", Sara, millions: 5);
        Plan("۰").Press("متن دعوت").Text.ShouldContain("[نام] عزیز");
        _maryam.Send("سلام [نام]، بیایید.").Text.ShouldContain("سلام [نام]، بیایید.");
        var occasion = _maryam.World.Books.Occasions.Occasions(_maryam.World.Seller.Id, 0, 1).Items[0];
        OccasionText.Invitation(occasion, _maryam.World.Customer(customer)!.Name, _maryam.World).ShouldBe("سلام خانم کاظمی، بیایید.");

        _maryam.Send("بیایید.").Text.ShouldContain("برای همه یکسان");
        _maryam.Press("متن پیشنهادی ما").Text.ShouldContain("[نام] عزیز");
    }

    [Fact]
    public void The_lists_are_made_beside_the_dialogue()
    {
        Customer("اولی", Sara, millions: 5, phone: "+989120000001");
        Plan("۱۰ هزار تومان").Press("فهرست اکسل");

        _maryam.LastTurn.Changes.OfType<StartJob>().ShouldHaveSingleItem().Kind.ShouldBe(JobKind.GuestsExcel);
        GuestBook.Read(Occasion, _maryam.World)!.Messages.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            row => row.Address.ShouldBe("09120000001"), row => row.Seller.ShouldBe("سارا محمدی"), row => row.Text.ShouldStartWith("اولی عزیز"),
            row => row.Text.ShouldNotContain(c => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format && c != '\u200C'));
    }

    [Fact]
    public void Two_leads_at_once_decide_on_what_is_so_now()
    {
        var customer = Customer("اولی", Sara, millions: 50);
        Plan("۸۰۰ هزار تومان");
        var (stale, _) = OccasionFlow.Plan(_maryam.World.Books.Occasions.FindOccasion(_maryam.World.Seller.Id, Occasion)!, _maryam.World);
        Write(new PinInvite(Occasion, Ali, customer, new Pin(null)));

        Should.Throw<OutdatedException>(() => Write(stale));
    }

    [Fact]
    public void A_draft_can_be_dropped()
    {
        Customer("اولی", Sara, millions: 50);
        Plan("۸۰۰ هزار تومان").Press("بودجه و راه‌ها").Press("پاک کردن").Press("پاک کن").Text.ShouldContain("هنوز مناسبتی نساخته‌اید");
    }

    [Fact]
    public void A_seller_comes_neither_by_command_nor_by_a_forged_button()
    {
        Customer("اولی", Sara, millions: 50);
        Plan("۸۰۰ هزار تومان");
        _sara.Send("/start").Send("/occasions").PressData("0.occasions").PressData($"0.occasion:{Occasion.Value}");

        _sara.Screen.ShouldNotBeOfType<OccasionsScreen>();
        _sara.Screen.ShouldNotBeOfType<OccasionScreen>();
        _sara.Text.ShouldNotContain("نمایشگاه");
    }

    private OccasionId Occasion => _maryam.World.Books.Occasions.Occasions(_maryam.World.Seller.Id, 0, 1).Items[0].Id;

    /// <summary>Reckons the team, makes an occasion with the usual costs, and lets it be proposed.</summary>
    private PureChat Plan(string budget)
    {
        Reckon();
        return _maryam.Send("/occasions").Press("مناسبت تازه").Send("نمایشگاه پاییز").Send("۲۰ آذر").Send(budget).Press("پیشنهاد بده");
    }

    private CustomerId Customer(string name, SellerId owner, int millions, string? phone = null, string? email = null)
    {
        var customer = Add(name, owner, phone);
        Write(new AddPurchase(new PurchaseId(++_next), customer, owner, _sara.Clock.GetUtcNow().AddDays(-3), Money.OfToman(millions * 1_000_000L), Currency.Toman, null, null));
        if (email is not null)
        {
            Write(new SetField(customer, owner, CustomerField.Email, email));
        }

        return customer;
    }

    private CustomerId Add(string name, SellerId owner, string? phone)
    {
        var customer = new CustomerId(++_next);
        Write(new AddCustomer(customer, owner, name, phone is null ? null : new PhoneNumber(phone)));
        return customer;
    }

    private void Reckon() => _sara.Store.Standings.ReckonAsync(TeamId.First, _sara.Clock.GetUtcNow(), CancellationToken.None).GetAwaiter().GetResult();

    private void Write(Change change) => _sara.Store.Write(_sara.Clock.GetUtcNow(), change);

    private (ChannelKind? Channel, bool IsPinned) Seat(CustomerId customer) =>
        _maryam.World.Books.Occasions.FindInvitee(_maryam.World.Seller.Id, Occasion, customer)!.Seat is var seat ? (seat.Channel, seat.IsPinned) : default;

    private FollowUp[] Due(SellerId of) => [.. _maryam.Store.Book.FollowUps(_maryam.World.Seller.Id, new FollowUpFilter(Of: of), 0, 50).Items];
}
