using System.Collections.Immutable;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Purchases;
using SalesBot.Core.Standings;

namespace SalesBot.Core.Tests.Standings;

public class StandingRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    // Ten others, so that one can be ranked: half of them earn five Toman and more.
    private static readonly TeamScale Scale = TeamScale.Of([.. Enumerable.Range(0, 10).Select(i => Buying.For(i))], Trade.Mixed);

    [Fact]
    public void Without_purchases_one_is_perhaps_potential_until_somebody_says_otherwise()
    {
        Of(new StandingEvidence(null, null, null, [])).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            s => s.Type.ShouldBe(KnownTypes.Potential), s => s.Certainty.ShouldBe(Certainty.Thin));
        Of(new StandingEvidence(null, null, null, [Judged(LensId.Lifecycle, KnownTypes.Loyal)])).ShouldHaveSingleItem().Type.ShouldBe(KnownTypes.Loyal);
    }

    [Fact]
    public void The_first_two_buying_days_make_one_new_and_the_third_loyal()
    {
        TypeIn(LensId.Lifecycle, Buying.On(990)).ShouldBe(KnownTypes.New);
        TypeIn(LensId.Lifecycle, Buying.On(960, 990)).ShouldBe(KnownTypes.New);
        TypeIn(LensId.Lifecycle, Buying.On(930, 960, 990)).ShouldBe(KnownTypes.Loyal);
    }

    [Fact]
    public void Who_stays_away_for_longer_than_he_does_is_inactive() => TypeIn(LensId.Lifecycle, Buying.On(700, 730, 760, 790)).ShouldBe(KnownTypes.Inactive);

    [Fact]
    public void Only_returns_say_nothing_of_the_stage() => TypeIn(LensId.Lifecycle, Buying.Of(new Buy(990, Money.OfToman(-5), null))).ShouldBeNull();

    [Fact]
    public void A_complaint_goes_before_purchases_and_a_thin_one_does_not()
    {
        var buying = Buying.On(930, 960, 990);
        Lifecycle(Judged(LensId.Satisfaction, KnownTypes.Unsatisfied)).ShouldBe(KnownTypes.Dissatisfied);
        Lifecycle(Judged(LensId.Satisfaction, KnownTypes.Furious)).ShouldBe(KnownTypes.Dissatisfied);
        Lifecycle(Judged(LensId.Satisfaction, KnownTypes.Satisfied)).ShouldBe(KnownTypes.Loyal);
        Lifecycle(Judged(LensId.Satisfaction, KnownTypes.Furious) with { Certainty = Certainty.Thin }).ShouldBe(KnownTypes.Loyal);

        TypeId? Lifecycle(JudgedType judged) => TypeIn(LensId.Lifecycle, buying, judged: judged);
    }

    [Theory]
    [InlineData(9, true, "true_friend")]
    [InlineData(1, true, "barnacle")]
    [InlineData(9, false, "butterfly")]
    [InlineData(1, false, "stranger")]
    public void Profit_and_habit_make_the_quadrant(int toman, bool comesAgain, string wanted) => TypeIn(LensId.Portfolio, Worth(toman, comesAgain)).ShouldBe(new TypeId(wanted));

    [Theory]
    [InlineData(BusinessKind.Machinery)]
    [InlineData(BusinessKind.Government)]
    public void A_maker_of_machines_and_the_state_are_butterflies_at_best(BusinessKind kind)
    {
        TypeIn(LensId.Portfolio, Worth(9, comesAgain: true), kind).ShouldBe(KnownTypes.Butterfly);
        TypeIn(LensId.Portfolio, Worth(1, comesAgain: true), kind).ShouldBe(KnownTypes.Stranger);
        TypeIn(LensId.Portfolio, null, kind, Judged(LensId.Portfolio, KnownTypes.TrueFriend)).ShouldBe(KnownTypes.Butterfly);
    }

    [Fact]
    public void A_team_that_sells_machines_or_to_the_state_has_no_true_friends()
    {
        var evidence = new StandingEvidence(Worth(9, comesAgain: true), BusinessKind.Retail, null, []);
        StandingRules.Of(evidence, Scale, Trade.Government, Buying.Today, Now).Single(s => s.Lens == LensId.Portfolio).Type.ShouldBe(KnownTypes.Butterfly);
    }

    [Fact]
    public void Where_nobody_can_be_ranked_the_answers_count()
    {
        var evidence = new StandingEvidence(Worth(9, comesAgain: true), null, null, [Judged(LensId.Portfolio, KnownTypes.Barnacle)]);
        StandingRules.Of(evidence, TeamScale.None, Trade.Mixed, Buying.Today, Now).Single(s => s.Lens == LensId.Portfolio).Type.ShouldBe(KnownTypes.Barnacle);
    }

    [Fact]
    public void Profit_that_is_mostly_reckoned_is_said_to_be_less_sure()
    {
        Certain(Buying.For(8)).ShouldBe(Certainty.Likely);
        Certain(Buying.For(8, margin: 8)).ShouldBe(Certainty.NearlySure);

        static Certainty Certain(BuyingHistory buying) => Of(new StandingEvidence(buying, null, null, [])).Single(s => s.Lens == LensId.Portfolio).Certainty;
    }

    [Fact]
    public void Standings_come_in_the_order_of_the_card()
    {
        var all = Of(new StandingEvidence(Worth(9, true), null, true, [Judged(LensId.Tribe, KnownTypes.Vampire), Judged(LensId.Satisfaction, KnownTypes.Happy)]));
        all.Select(s => s.Lens).ShouldBe(KnownTypes.ByLens.Select(known => known.Lens));
        all[^1].Type.ShouldBe(KnownTypes.Internal);
    }

    private static BuyingHistory Worth(int toman, bool comesAgain) => comesAgain
        ? Buying.Of(new(930, Money.Zero, null), new(960, Money.Zero, null), new(990, Money.OfToman(toman), null))
        : Buying.For(toman);

    private static JudgedType Judged(LensId lens, TypeId type) => new(lens, type, Certainty.Likely, false, Now.AddDays(-3));

    private static TypeId? TypeIn(LensId lens, BuyingHistory? buying, BusinessKind? kind = null, JudgedType? judged = null) =>
        Of(new StandingEvidence(buying, kind, null, judged is { } one ? [one] : [])).FirstOrDefault(s => s.Lens == lens)?.Type;

    private static ImmutableArray<LensStanding> Of(StandingEvidence evidence) => StandingRules.Of(evidence, Scale, Trade.Mixed, Buying.Today, Now);
}
