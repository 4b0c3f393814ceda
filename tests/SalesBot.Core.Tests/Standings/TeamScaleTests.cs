using SalesBot.Core.Lenses;
using SalesBot.Core.Purchases;
using SalesBot.Core.Standings;

namespace SalesBot.Core.Tests.Standings;

public class TeamScaleTests
{
    [Fact]
    public void Fewer_than_five_buyers_are_not_ranked()
    {
        var scale = TeamScale.Of([.. Enumerable.Range(1, 4).Select(i => Buying.For(i))], Trade.Mixed);
        scale.CanRank.ShouldBeFalse();
        scale.TierOf(Money.OfToman(4)).ShouldBeNull();
    }

    [Theory]
    [InlineData(Trade.Mixed, 20)]
    [InlineData(Trade.Business, 15)]
    [InlineData(Trade.Consumers, 25)]
    public void As_many_as_the_top_share_of_the_trade_stand_above_the_middle(Trade trade, int wanted)
    {
        var scale = Of(trade, Enumerable.Range(1, 100));
        var tiers = Enumerable.Range(1, 100).Select(i => scale.TierOf(Money.OfToman(i))!.Value).ToList();
        tiers.Count(t => t == KnownTypes.Summit || t == KnownTypes.Upper).ShouldBe(wanted);
        tiers.Count(t => t == KnownTypes.Base).ShouldBe(50);
        tiers[^1].ShouldBe(KnownTypes.Summit);
    }

    [Fact]
    public void Ten_equal_totals_at_an_edge_are_all_of_the_upper_tier()
    {
        // The edge of the top fifth of a hundred lies in the midst of the ten.
        var scale = Of(Trade.Mixed, [.. Enumerable.Range(1000, 15), .. Enumerable.Repeat(500, 10), .. Enumerable.Range(1, 75)]);
        scale.TierOf(Money.OfToman(500)).ShouldBe(KnownTypes.Upper);
        scale.TierOf(Money.OfToman(499)).ShouldBe(KnownTypes.Middle);
    }

    [Fact]
    public void When_all_bought_for_the_same_all_stand_at_the_top() => Of(Trade.Mixed, Enumerable.Repeat(7, 30)).TierOf(Money.OfToman(7)).ShouldBe(KnownTypes.Summit);

    [Fact]
    public void Who_gave_back_more_than_he_bought_has_no_tier() => Of(Trade.Mixed, Enumerable.Range(1, 10)).TierOf(Money.OfToman(-3)).ShouldBeNull();

    [Fact]
    public void The_share_of_the_top_fifth_is_that_of_the_numbers()
    {
        var scale = Of(Trade.Mixed, [80, 80, 5, 5, 5, 5, 5, 5, 5, 5]);
        scale.Revenue.ShouldBe(Money.OfToman(200));
        scale.RevenueOfTopFifth.ShouldBe(Money.OfToman(160));
    }

    [Fact]
    public void The_top_share_and_the_top_fifth_are_told_apart()
    {
        var scale = Of(Trade.Consumers, [100, 50, 25, 10, 5, 4, 3, 2, 1, 1]);
        scale.RevenueOfTopFifth.ShouldBe(Money.OfToman(150));
        scale.RevenueOfTop.ShouldBe(Money.OfToman(175));
    }

    [Fact]
    public void Profit_is_the_known_margin_and_the_usual_one_for_the_rest()
    {
        var known = Enumerable.Repeat(Buying.For(100, margin: 20), 5);
        var scale = TeamScale.Of([.. known, Buying.For(50)], Trade.Mixed);
        scale.MarginRate!.Value.ShouldBe(0.2, 1e-12);
        scale.ProfitOf(Buying.For(50)).ShouldBe(Money.OfToman(10));
        scale.ProfitOf(Buying.For(100, margin: 3)).ShouldBe(Money.OfToman(3));
    }

    [Fact]
    public void Without_any_margin_revenue_stands_for_profit() => Of(Trade.Mixed, Enumerable.Range(1, 5)).ProfitOf(Buying.For(4)).ShouldBe(Money.OfToman(4));

    [Fact]
    public void The_pause_of_the_team_is_the_mean_over_all_pauses() => TeamScale.Of([Buying.On(900, 910, 920), Buying.On(900, 970), Buying.On(950)], Trade.Mixed).MeanPause.ShouldBe(30);

    [Fact]
    public void Nobody_at_all_is_a_scale_too() => TeamScale.None.ShouldSatisfyAllConditions(s => s.Buyers.ShouldBe(0), s => s.MeanPause.ShouldBe(TeamScale.UsualPause), s => s.CanRank.ShouldBeFalse());

    [Fact]
    public void Scores_go_from_one_to_five_and_equals_score_alike()
    {
        var scale = Of(Trade.Mixed, Enumerable.Range(1, 10));
        Enumerable.Range(1, 10).Select(i => scale.Monetary.Score(Money.OfToman(i).Rials)).ShouldBe([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
        scale.Recency.Score(Buying.Today).ShouldBe(5);
    }

    private static TeamScale Of(Trade trade, IEnumerable<int> revenues) => TeamScale.Of([.. revenues.Select(toman => Buying.For(toman))], trade);
}
