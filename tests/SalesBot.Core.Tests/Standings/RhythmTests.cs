using SalesBot.Core.Standings;

namespace SalesBot.Core.Tests.Standings;

public class RhythmTests
{
    [Fact]
    public void Who_never_bought_cannot_be_gone() => Rhythm.LapsesOn(BuyingHistory.None, 30).ShouldBeNull();

    [Fact]
    public void One_purchase_is_measured_by_the_team() => Rhythm.LapsesOn(Buying.On(500), 30).ShouldBe(500 + 1 + 90);

    [Fact]
    public void The_same_pause_is_long_for_one_and_short_for_another()
    {
        var monthly = Rhythm.LapsesOn(Buying.On(700, 730, 760, 790, 820), 90)!.Value - 820;
        var yearly = Rhythm.LapsesOn(Buying.On(-640, -275, 90, 455, 820), 90)!.Value - 820;
        monthly.ShouldBeInRange(45, 75);
        yearly.ShouldBeInRange(500, 900);
    }

    [Fact]
    public void Who_comes_irregularly_may_stay_away_longer() =>
        Rhythm.LapsesOn(Buying.On(700, 702, 760, 762, 820), 90)!.Value.ShouldBeGreaterThan(Rhythm.LapsesOn(Buying.On(700, 730, 760, 790, 820), 90)!.Value);

    [Fact]
    public void A_regular_one_who_shows_it_longer_is_missed_sooner() =>
        Rhythm.LapsesOn(Buying.On([.. Enumerable.Range(0, 12).Select(i => 490 + (i * 30))]), 90)!.Value.ShouldBeLessThan(Rhythm.LapsesOn(Buying.On(760, 790, 820), 90)!.Value);

    [Fact]
    public void A_daily_buyer_is_not_gone_after_a_week() => (Rhythm.LapsesOn(Buying.On(817, 818, 819, 820), 90)!.Value - 820).ShouldBe(Rhythm.Least + 1);
}
