using FsCheck;
using FsCheck.Fluent;
using SalesBot.Core.Purchases;
using SalesBot.Core.Standings;

namespace SalesBot.Core.Tests.Standings;

public class BuyingHistoryTests
{
    [Fact]
    public void Without_purchases_there_is_nothing() => Buying.Of().ShouldBe(BuyingHistory.None);

    [Fact]
    public void One_purchase_has_no_pause()
    {
        var history = Buying.For(5);
        history.BuyingDays.ShouldBe(1);
        history.Pauses.ShouldBe(0);
        history.Revenue.ShouldBe(Money.OfToman(5));
    }

    [Fact]
    public void Two_purchases_on_one_day_are_one_buying_day() =>
        Buying.Of(new(900, Money.OfToman(2), null), new(900, Money.OfToman(3), null)).ShouldSatisfyAllConditions(h => h.BuyingDays.ShouldBe(1), h => h.RevenueEver.ShouldBe(Money.OfToman(5)));

    [Fact]
    public void Only_returns_make_no_buying_day_and_take_away_revenue()
    {
        var history = Buying.Of(new(900, Money.OfToman(-2), null), new(950, Money.OfToman(-1), null));
        history.BuyingDays.ShouldBe(0);
        history.Revenue.ShouldBe(Money.OfToman(-3));
        history.RevenueEver.ShouldBe(Money.OfToman(-3));
    }

    [Fact]
    public void Purchases_of_days_to_come_do_not_count_yet() =>
        Buying.Of(new(Buying.Today, Money.OfToman(2), null), new(Buying.Today + 1, Money.OfToman(100), null)).RevenueEver.ShouldBe(Money.OfToman(2));

    [Fact]
    public void The_period_ends_after_its_last_day_back()
    {
        var edge = Buying.Today - Buying.Year;
        var history = Buying.Of(new(edge, Money.OfToman(10), null), new(edge + 1, Money.OfToman(1), null));
        history.Revenue.ShouldBe(Money.OfToman(1));
        history.RevenueEver.ShouldBe(Money.OfToman(11));
        history.DaysInPeriod.ShouldBe(1);
        history.BuyingDays.ShouldBe(2);
    }

    [Fact]
    public void The_mean_pause_and_its_variation_are_those_of_the_days()
    {
        var history = Buying.On(900, 910, 940);
        history.MeanPause.ShouldBe(20);
        history.PauseVariation.ShouldBe(0.5, 1e-12);
    }

    [Fact]
    public void The_order_of_the_purchases_does_not_matter()
    {
        var buys = Gen.Choose(0, 1100).SelectMany(_ => Gen.Choose(-50, 100), (day, toman) => new Buy(day, Money.OfToman(toman), toman > 20 ? Money.OfToman(toman / 5) : null)).ListOf();
        Prop.ForAll(buys.ToArbitrary(), list => Buying.Of([.. list]) == Buying.Of([.. list.AsEnumerable().Reverse()])).QuickCheckThrowOnFailure();
    }
}
