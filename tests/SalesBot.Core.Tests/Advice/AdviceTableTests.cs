using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SalesBot.Core.Advice;
using SalesBot.Core.Lenses;
using SalesBot.Core.Standings;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Advice;

public class AdviceTableTests
{
    private static readonly TypeId PriceBreaker = new("price_breaker");

    private static readonly ImmutableArray<AdviceRule> Rules =
    [
        Rule("discount-churner", "discount", 82, [(LensId.Tribe, [KnownTypes.Churner])]),
        Rule("discount-price-breaker", "discount", 90, [(LensId.Behaviour, [PriceBreaker])]),
        Rule("discount-price-breaker-true-friend", "discount", 60, [(LensId.Behaviour, [PriceBreaker]), (LensId.Portfolio, [KnownTypes.TrueFriend])]),
        Rule("discount-price-breaker-churner", "discount", 60, [(LensId.Behaviour, [PriceBreaker]), (LensId.Tribe, [KnownTypes.Churner])]),
        Rule("complaint-furious", "complaint", 98, [(LensId.Satisfaction, [KnownTypes.Furious, KnownTypes.Unsatisfied])]),
        Rule("loyalty-butterfly", "loyalty", 70, [(LensId.Portfolio, [KnownTypes.Butterfly])]),
        Rule("loyalty-butterfly-state", "loyalty", 40, [(LensId.Portfolio, [KnownTypes.Butterfly])], kinds: [BusinessKind.Government, BusinessKind.Machinery]),
        Rule("time-state", "time", 30, [], trades: [Trade.Government]),
    ];

    private static readonly AdviceTable Table = new(Rules);

    private static readonly ImmutableArray<(LensId Lens, TypeId Type)> AllTypes = [.. Shipped.Knowledge.Lenses.SelectMany(l => l.Types.Select(t => (l.Id, t.Id)))];

    private static readonly Arbitrary<Situation> Situations = (
        from picked in Gen.SubListOf(AllTypes.AsEnumerable())
        from kind in Gen.Elements<BusinessKind?>(null, BusinessKind.Retail, BusinessKind.Wholesale, BusinessKind.Machinery, BusinessKind.Government)
        from trade in Gen.Elements(Enum.GetValues<Trade>())
        select new Situation([.. picked.DistinctBy(p => p.Lens)], kind, trade)).ToArbitrary();

    [Fact]
    public void The_narrower_rule_of_a_topic_speaks_even_where_it_weighs_less()
    {
        Said(Known((LensId.Behaviour, PriceBreaker))).ShouldBe(["discount-price-breaker"]);
        Said(Known((LensId.Behaviour, PriceBreaker), (LensId.Portfolio, KnownTypes.TrueFriend))).ShouldBe(["discount-price-breaker-true-friend"]);
        Said(Known((LensId.Behaviour, PriceBreaker), (LensId.Tribe, KnownTypes.Churner))).ShouldBe(["discount-price-breaker-churner"]);
    }

    [Fact]
    public void Of_two_as_narrow_the_heavier_speaks_and_of_two_as_heavy_the_earlier()
    {
        var both = Known((LensId.Behaviour, PriceBreaker), (LensId.Portfolio, KnownTypes.TrueFriend), (LensId.Tribe, KnownTypes.Churner));
        Said(both).ShouldBe(["discount-price-breaker-true-friend"]);

        var heavier = Rules.SetItem(3, Rules[3] with { Weight = 61 });
        new AdviceTable(heavier).For(both).Select(r => r.Id.Value).ShouldBe(["discount-price-breaker-churner"]);
    }

    [Fact]
    public void The_heaviest_topics_come_first_and_no_more_than_asked_for()
    {
        var much = Known((LensId.Behaviour, PriceBreaker), (LensId.Satisfaction, KnownTypes.Furious), (LensId.Portfolio, KnownTypes.Butterfly)) with { Trade = Trade.Government };

        Said(much).ShouldBe(["complaint-furious", "discount-price-breaker", "loyalty-butterfly"]);
        Table.All(much).Length.ShouldBe(4);
        Table.For(much, 1).ShouldHaveSingleItem().Id.Value.ShouldBe("complaint-furious");
    }

    [Fact]
    public void Nothing_is_said_of_a_lens_in_which_nothing_is_known() => Said(Known()).ShouldBeEmpty();

    [Fact]
    public void The_kind_of_business_and_of_trade_change_the_advice()
    {
        var butterfly = Known((LensId.Portfolio, KnownTypes.Butterfly));

        Said(butterfly with { Kind = BusinessKind.Retail }).ShouldBe(["loyalty-butterfly"]);
        Said(butterfly with { Kind = BusinessKind.Government }).ShouldBe(["loyalty-butterfly-state"]);
        Said(butterfly with { Trade = Trade.Government }).ShouldBe(["loyalty-butterfly", "time-state"]);
    }

    [Fact]
    public void A_rule_that_others_always_outdo_cannot_win()
    {
        var shadow = Rule("shadow", "complaint", 50, [(LensId.Satisfaction, [KnownTypes.Furious])]);
        var beside = shadow with { When = shadow.When with { Kinds = [BusinessKind.Retail] } };

        new AdviceTable(Rules.Add(shadow)).CanWin(shadow).ShouldBeFalse();
        new AdviceTable(Rules.Add(beside)).CanWin(beside).ShouldBeTrue();
        Rules.ShouldAllBe(rule => Table.CanWin(rule));
    }

    [Fact]
    public void Whatever_is_known_of_a_topic_one_rule_at_most_speaks_and_always_the_same() => Prop.ForAll(Situations, situation =>
    {
        var said = Shipped.Knowledge.Advice.All(situation);
        return said.DistinctBy(r => r.Topic).Count() == said.Length
            && said.SequenceEqual(Shipped.Knowledge.Advice.All(situation))
            && said.Select(r => r.Weight).SequenceEqual(said.Select(r => r.Weight).OrderDescending())
            && Shipped.Knowledge.Advice.For(situation).SequenceEqual(said.Take(AdviceTable.MostShown));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_rule_speaks_only_where_all_that_it_asks_for_is_known() => Prop.ForAll(Situations, situation =>
        Shipped.Knowledge.Advice.All(situation).All(rule => rule.When.Types.All(wanted => situation.Types.Any(known => known.Lens == wanted.Lens && wanted.Types.Contains(known.Type)))))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void No_narrower_rule_of_the_topic_was_passed_over() => Prop.ForAll(Situations, situation =>
        Shipped.Knowledge.Advice.All(situation).All(said => Shipped.Knowledge.Advice.Rules.Where(r => r.Topic == said.Topic && r.When.Fits(situation))
            .All(r => (r.When.Count, r.Weight).CompareTo((said.When.Count, said.Weight)) <= 0))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        var topics = Shipped.Knowledge.Advice.Rules.GroupBy(r => r.Topic).ToArray();
        Prop.ForAll(Situations, Gen.Shuffle(topics).ToArbitrary(), (situation, shuffled) =>
            new AdviceTable([.. shuffled.SelectMany(topic => topic)]).All(situation).SequenceEqual(Shipped.Knowledge.Advice.All(situation))).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<string> Said(Situation situation) => Table.For(situation).Select(r => r.Id.Value);

    private static Situation Known(params ImmutableArray<(LensId, TypeId)> types) => new(types, null, Trade.Mixed);

    private static AdviceRule Rule(
        string id, string topic, int weight, ImmutableArray<(LensId, ImmutableArray<TypeId>)> types, ImmutableArray<BusinessKind> kinds = default, ImmutableArray<Trade> trades = default) =>
        new(new AdviceId(id), new TopicId(topic), id, weight, new AdviceCondition(types, kinds.IsDefault ? [] : kinds, trades.IsDefault ? [] : trades), null);
}
