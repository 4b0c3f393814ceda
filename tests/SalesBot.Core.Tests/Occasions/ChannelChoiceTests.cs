using System.Collections.Immutable;
using SalesBot.Core.Occasions;

namespace SalesBot.Core.Tests.Occasions;

public class ChannelChoiceTests
{
    public static TheoryData<string> Shapes => [.. Occasion.Shapes.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Is_the_best_of_all_choices_at_the_least_cost(string shape)
    {
        var random = new Random(1);
        for (var i = 0; i < 3000; i++)
        {
            var occasion = Occasion.Draw(random, shape, random.Next(8), random.Next(1, 5));

            var best = occasion.Best();

            occasion.Sum(best).ShouldBe(occasion.ByTrying(), $"{i}: {Told(occasion)}");
        }
    }

    [Theory]
    [InlineData("anything")]
    [InlineData("shared costs")]
    [InlineData("coarse costs")]
    [InlineData("ties")]
    [InlineData("zeros")]
    [InlineData("value is cost")]
    [InlineData("value is cost and more")]
    [InlineData("value near cost")]
    public void Agrees_with_a_table_over_the_budget(string shape)
    {
        var random = new Random(2);
        for (var i = 0; i < 100; i++)
        {
            var occasion = Occasion.Draw(random, shape, random.Next(20, 120), 5);

            occasion.Sum(occasion.Best()).ShouldBe(occasion.ByTable(), $"{i}: {Told(occasion)}");
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_larger_budget_is_never_worth_less(string shape)
    {
        var random = new Random(3);
        var occasion = Occasion.Draw(random, shape, 40, 5);
        var most = occasion.Customers.Sum(c => c.Length == 0 ? 0 : c.Max(o => o.Cost));
        var before = 0L;
        for (var i = 0; i <= 200; i++)
        {
            var larger = occasion with { Budget = (long)((Int128)most * i / 200) };

            var (value, cost) = larger.Sum(larger.Best());

            cost.ShouldBeLessThanOrEqualTo(larger.Budget);
            value.ShouldBeGreaterThanOrEqualTo(before);
            before = value;
        }

        before.ShouldBe(occasion.Customers.Sum(c => c.Length == 0 ? 0 : c.Max(o => o.Value)), "all of it");
    }

    [Fact]
    public void The_order_of_the_customers_changes_neither_value_nor_cost()
    {
        var random = new Random(4);
        for (var i = 0; i < 500; i++)
        {
            var occasion = Occasion.Draw(random, "shared costs", 30, 5);
            var turned = occasion with { Customers = [.. occasion.Customers.Reverse()] };

            turned.Sum(turned.Best()).ShouldBe(occasion.Sum(occasion.Best()));
        }
    }

    [Fact]
    public void Of_customers_alike_the_earlier_get_what_is_worth_more() =>
        Best(13, [(3, 3), (5, 5)], [(3, 3), (5, 5)], [(5, 5), (3, 3)]).ShouldBe([1, 1, 1]);

    [Fact]
    public void Of_options_alike_the_first_is_chosen() => Best(5, [(9, 9), (5, 5), (5, 5), (6, 5)]).ShouldBe([1]);

    [Fact]
    public void Of_values_alike_the_least_cost_is_chosen() => Best(10, [(7, 4), (6, 4)], [(4, 3), (3, 3), (9, 7)]).ShouldBe([1, 1]);

    [Fact]
    public void Without_a_budget_only_what_is_free_is_chosen() => Best(0, [(1, 9), (0, 2), (0, 3)], [(1, 1)], [(0, 0)], []).ShouldBe([2, -1, -1, -1]);

    [Fact]
    public void What_costs_more_than_the_budget_does_not_matter() => Best(5, [(long.MaxValue, long.MaxValue), (5, 1)], [(6, 100)]).ShouldBe([1, -1]);

    [Fact]
    public void What_is_worth_nothing_is_not_chosen() => Best(10, [(1, 0), (0, 0)]).ShouldBe([-1]);

    [Fact]
    public void Without_customers_nothing_is_chosen() => Best(10).ShouldBeEmpty();

    [Fact]
    public void A_budget_for_all_buys_the_best_for_all() => Best(long.MaxValue, [(1, 1), (2, 3)], [(7, 7), (6, 8)]).ShouldBe([1, 1]);

    [Fact]
    public void Numbers_near_the_largest_are_compared_exactly()
    {
        const long Half = long.MaxValue / 2;

        Best(Half, [(Half, Half)], [(Half - 1, Half - 1)]).ShouldBe([0, -1]);
        Best(Half - 1, [(Half, Half)], [(Half - 1, Half - 1)]).ShouldBe([-1, 0]);
        Best(Half, [(Half - 2, Half)], [(Half - 1, Half)]).ShouldBe([0, -1]);
    }

    [Fact]
    public void What_is_below_0_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Best(-1)).ParamName.ShouldBe("budget");
        Should.Throw<ArgumentOutOfRangeException>(() => Best(1, [(0, 1), (-1, 1)]));
        Should.Throw<ArgumentOutOfRangeException>(() => Best(1, [(5, -1)]));
    }

    [Fact]
    public void Sums_that_do_not_fit_are_refused()
    {
        Should.Throw<OverflowException>(() => Best(1, [(1, long.MaxValue)], [(1, 1)]));
        Should.Throw<OverflowException>(() => Best(long.MaxValue, [(long.MaxValue, 1)], [(1, 1)]));
    }

    private static ImmutableArray<int> Best(long budget, params (long Cost, long Value)[][] customers) =>
        ChannelChoice.Best([.. customers.Select(c => c.Select(o => new ChannelOption(o.Cost, o.Value)).ToImmutableArray())], budget);

    private static string Told(Occasion occasion) =>
        $"{occasion.Budget} for {string.Join("; ", occasion.Customers.Take(20).Select(c => string.Join(' ', c.Select(o => $"{o.Cost}→{o.Value}"))))}";
}
