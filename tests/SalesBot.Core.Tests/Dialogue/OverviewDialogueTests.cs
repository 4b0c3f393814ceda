using SalesBot.Core.Dialogue;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Standings;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Dialogue;

/// <summary>One customer on one card, and who hears of what is learnt about him.</summary>
public class OverviewDialogueTests
{
    private static readonly SellerId Sara = new(101);
    private static readonly SellerId Lead = new(103);
    private static readonly CustomerId Rezaei = new(1);

    private readonly PureChat _sara = new PureChat().Send("/start");
    private readonly PureChat _lead;
    private long _next = 1000;

    public OverviewDialogueTests()
    {
        _lead = _sara.With(103, "مریم احمدی", Role.Lead).Send("/start");
        Write(new AddCustomer(Rezaei, Sara, "رضایی"));
    }

    [Fact]
    public void Of_whom_nothing_is_known_the_card_says_what_to_ask_and_asks_it()
    {
        var card = Open();
        card.Text.ShouldContain("هنوز آن‌قدر از او نمی‌دانیم");
        card.Text.ShouldContain("هنوز نمی‌دانیم: رفتار، رضایت، چرخه‌ی خرید، قبیله، سبد مشتری");
        card.Text.ShouldContain("پرسشی که بیشتر از همه به کارتان می‌آید: «");
        card.Press("بپرس").Screen.ShouldBeOfType<SurveyScreen>();
    }

    [Fact]
    public void The_survey_goes_through_the_lenses_and_ends_by_itself_with_verdicts_and_advice()
    {
        var chat = Open().Press("بپرس");
        var lenses = new HashSet<string>();
        var asked = 0;
        while (chat.Screen is SurveyScreen { Asked: var question })
        {
            lenses.Add(Shipped.Knowledge.Interviews.First(i => i.Find(question) is not null).Lens.Id.Value);
            chat.PressData(chat.View.Rows[0][0].Data);
            (++asked).ShouldBeLessThanOrEqualTo(SurveyFlow.MostQuestions);
        }

        lenses.Count.ShouldBeGreaterThan(1);
        chat.Screen.ShouldBeOfType<OverviewScreen>();
        chat.Text.ShouldContain("سه کاری که بیشتر از همه می‌ارزد");
        lenses.Where(lens => lens != "behaviour").ShouldAllBe(lens => Standing().In(new LensId(lens)) != null);
    }

    [Fact]
    public void Dont_know_to_everything_ends_too_and_keeps_no_verdict()
    {
        var chat = Open().Press("بپرس");
        while (chat.Screen is SurveyScreen)
        {
            chat.Press("نمی‌دانم");
        }

        chat.Screen.ShouldBeOfType<OverviewScreen>();
        Shipped.Knowledge.Interviews.ShouldAllBe(i => chat.Store.Book.Verdicts(Sara, Rezaei, i.Lens.Id, 0, 1).Total == 0);
    }

    [Fact]
    public void Back_takes_the_last_answer_back_and_enough_ends_the_survey_early()
    {
        var chat = Open().Press("بپرس");
        var first = ((SurveyScreen)chat.Screen).Asked;
        chat.PressData(chat.View.Rows[0][0].Data).Press("برگشت");
        ((SurveyScreen)chat.Screen).Asked.ShouldBe(first);
        chat.PressData(chat.View.Rows[0][0].Data);
        chat.Press("همین‌قدر بس است").Screen.ShouldBeOfType<OverviewScreen>();
    }

    [Fact]
    public void Advice_is_put_among_the_follow_ups_with_one_tap()
    {
        Judge(LensId.Lifecycle, KnownTypes.New);
        Open().Press("پیگیری برای ۱");
        _sara.Store.Book.FollowUps(Sara, new FollowUpFilter(Customer: Rezaei), 0, 5).Total.ShouldBe(1);
        _sara.Toast!.ShouldContain("در پیگیری‌ها گذاشته شد");
    }

    [Fact]
    public void Each_stage_has_three_next_actions()
    {
        foreach (var stage in KnownTypes.ByLens.First(known => known.Lens == LensId.Lifecycle).Types)
        {
            var three = Shipped.Knowledge.Advice.For(new([(LensId.Lifecycle, stage)], null, Trade.Mixed));
            three.Length.ShouldBe(3, stage.Value);
            three.ShouldAllBe(rule => rule.Action != null, stage.Value);
        }
    }

    [Fact]
    public void A_price_breaker_is_told_differently_of_when_he_is_a_true_friend_than_when_he_is_a_churner()
    {
        string Discount(LensId lens, TypeId type) => Shipped.Knowledge.Advice
            .All(new([(LensId.Behaviour, new("price_breaker")), (lens, type)], null, Trade.Mixed)).Single(rule => rule.Topic.Value == "discount").Id.Value;
        Discount(LensId.Portfolio, KnownTypes.TrueFriend).ShouldBe("discount-price-breaker-true-friend");
        Discount(LensId.Tribe, KnownTypes.Churner).ShouldBe("discount-price-breaker-churner");
    }

    [Fact]
    public void A_step_down_the_ladder_warns_the_seller_and_at_the_bottom_those_who_lead()
    {
        Name("شاد");
        Name("ناراضی").Toast!.ShouldContain("از «شاد» به «ناراضی» افتاد");
        ToldTo(Lead).ShouldBe(0);
        Name("خشمگین").Toast!.ShouldContain("از «ناراضی» به «خشمگین» افتاد");
        ToldTo(Lead).ShouldBe(1);
        Open().Text.ShouldContain("چرخه‌ی خرید: 😞 ناراضی · از روی ناراضی بودنش");
    }

    [Fact]
    public void When_the_lead_judges_the_owner_is_warned()
    {
        Name("شاد");
        _lead.PressData(new ButtonDataFor(Verbs.Overview, 1).Free).Press("خودم می‌گویم").Press("رضایت").Press("ناراضی");
        ToldTo(Sara).ShouldBe(1);
    }

    [Fact]
    public void A_snow_leopard_is_shown_to_those_who_lead()
    {
        Name("پلنگ برفی", "قبیله");
        ToldTo(Lead).ShouldBe(1);
    }

    [Fact]
    public void A_vampires_terms_are_asked_for_and_kept()
    {
        Name("خون‌آشام", "قبیله").Press("قرار خدمت").Send("تماس فقط ساعت ۹ تا ۱۷؛ نصب دوم ۲ میلیون");
        _sara.Store.Book.FindCustomer(Sara, Rezaei)!.Facts.ServiceTerms.ShouldBe("تماس فقط ساعت ۹ تا ۱۷؛ نصب دوم ۲ میلیون");
        Open().Labels.ShouldNotContain(label => label.Contains("قرار خدمت", StringComparison.Ordinal));
    }

    [Fact]
    public void Whom_he_brought_is_counted_and_listed()
    {
        Write(new AddCustomer(new(2), Sara, "کاظمی"), new SetField(new(2), Sara, CustomerField.ReferredBy, "1"));
        Open().Text.ShouldContain("تا حالا ۱ مشتری آورده است");
        _sara.Press("معرفی‌شده‌ها").Labels.ShouldContain(label => label.Contains("کاظمی", StringComparison.Ordinal));
    }

    [Fact]
    public void Why_an_inactive_one_left_is_asked_and_kept()
    {
        Buy(400, 12);
        Open().Text.ShouldContain("غیرفعال");
        _sara.Press("چرا رفت؟").Press("سراغ رقیب");
        _sara.Store.Book.FindCustomer(Sara, Rezaei)!.Facts.LeavingReason.ShouldBe("rival");
    }

    [Fact]
    public void An_internal_customer_is_advised_as_one_of_the_network()
    {
        Write(new SetField(Rezaei, Sara, CustomerField.IsInternal, "true"));
        Open().Text.ShouldContain("نسبت با شبکه:");
        Shipped.Knowledge.Advice.All(new([(LensId.Relation, KnownTypes.Internal)], null, Trade.Mixed)).ShouldContain(rule => rule.Topic.Value == "network");
    }

    [Fact]
    public void A_government_buyer_is_a_butterfly_at_best_and_his_loyalty_is_not_chased()
    {
        Write(new SetField(Rezaei, Sara, CustomerField.Kind, nameof(BusinessKind.Government)));
        Judge(LensId.Portfolio, KnownTypes.TrueFriend);
        Open().Text.ShouldContain("پروانه");
        var rules = Shipped.Knowledge.Advice.All(new([(LensId.Portfolio, KnownTypes.Butterfly)], BusinessKind.Government, Trade.Mixed));
        rules.Single(rule => rule.Topic.Value == "loyalty").When.Kinds.ShouldContain(BusinessKind.Government);
    }

    [Fact]
    public void What_he_buys_stands_on_the_card_and_is_not_asked_about()
    {
        Buy(70, 10);
        Buy(40, 10);
        Buy(10, 10);
        var text = Open().Text;
        text.ShouldContain("چرخه‌ی خرید: 🌳 وفادار · از روی خریدها".Replace("🌳", Shipped.Knowledge.LensOf(LensId.Lifecycle)![KnownTypes.Loyal].Emoji, StringComparison.Ordinal));
        text.ShouldContain("۳ روز خرید در ۱۲ ماه · ۳۰ میلیون تومان");
        SurveyFlow.Question(new SurveySoFar(new(1), Rezaei, []), _sara.World)?.Lens.ShouldNotBe(LensId.Lifecycle);
    }

    [Fact]
    public void A_message_is_read_in_every_lens_and_given_to_a_customer_it_stands_on_his_card()
    {
        _sara.Send("/menu").Send("خیلی ازمون راضیه، سه تا از همکاراش رو هم خودش فرستاده و همه‌جا ازمون تعریف می‌کنه");
        while (_sara.View.Rows[0].Any(b => b.Data.Contains($".{Verbs.Answer}:", StringComparison.Ordinal)))
        {
            _sara.Press("نمی‌دانم");
        }

        _sara.Press("ثبت برای مشتری").Press("رضایی");
        Standing().Lenses.ShouldContain(s => s.Lens == LensId.Satisfaction);
    }

    [Fact]
    public void A_sellers_own_word_is_what_the_card_says_and_purchases_are_not_overruled()
    {
        Name("شیفته").Text.ShouldContain("شیفته · به گفته‌ی خودتان");
        Buy(10, 5);
        Open().Press("خودم می‌گویم").Labels.ShouldNotContain("چرخه‌ی خرید");
    }

    private PureChat Open() => _sara.PressData(new ButtonDataFor(Verbs.Overview, 1).Free);

    private PureChat Name(string type, string lens = "رضایت") => Open().Press("خودم می‌گویم").Press(lens).Press(type);

    private CustomerStanding Standing() => _sara.Store.Book.StandingOf(Sara, Rezaei, _sara.Clock.GetUtcNow())!;

    private void Judge(LensId lens, TypeId type) => Write(new KeepVerdict(new(_next++), Sara, Rezaei, lens, type, 0.8, null, Certainty.Likely, []));

    private void Buy(int daysAgo, long millions) => Write(new AddPurchase(
        new(_next++), Rezaei, Sara, new DateTimeOffset(2026, 11, 20, 20, 30, 0, TimeSpan.Zero).AddDays(-daysAgo), Money.OfToman(millions * 1_000_000), Currency.Toman, null, null));

    private int ToldTo(SellerId seller) => _sara.Store.Outbox.Unsettled(0, 1000).Count(m => m.Chat == seller.Chat && m.Payload.Contains($"{Verbs.Overview}:1", StringComparison.Ordinal));

    private void Write(params Change[] changes) => _sara.Store.Write(_sara.Clock.GetUtcNow(), changes);

    /// <summary>What a button on a message of the bot's own accord sends.</summary>
    private readonly record struct ButtonDataFor(string Verb, long Number)
    {
        public string Free => ButtonData.Encode(ButtonData.NoSerial, new Press(Verb, Buttons.Invariant(Number)).Code);
    }
}
