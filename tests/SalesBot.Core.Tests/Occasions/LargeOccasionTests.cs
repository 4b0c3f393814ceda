using System.Collections.Immutable;
using SalesBot.Core.Occasions;

namespace SalesBot.Core.Tests.Occasions;

public class LargeOccasionTests
{
    [Theory]
    [InlineData(1_000, 5_000_000, 1)]
    [InlineData(1_000, 100_012_345, 1)]
    [InlineData(10_000, 2_000_000_000, 1)]
    [InlineData(50_000, 15_012_345, 1)]
    [InlineData(50_000, 1_000_000_000, 1)]
    [InlineData(50_000, 40_000_012_345, 1)]
    [InlineData(50_000, 1_000_000_000, 1_000_000)]
    [InlineData(50_000, 105_000_012_345, 1_000_000)]
    public void Is_within_a_channel_of_the_bound_for_customers_in_part(int customers, long budget, long roundedTo)
    {
        var occasion = Occasion.Real(customers, budget, roundedTo);

        var (value, cost) = occasion.Sum(occasion.Best());

        cost.ShouldBeLessThanOrEqualTo(budget);
        var bound = occasion.UpperBound();
        ((double)value).ShouldBeLessThanOrEqualTo(bound * (1 + 1e-9));
        // Of the customers in part just one is not whole: without the one, the bound loses at most what one option is worth.
        ((double)value).ShouldBeGreaterThanOrEqualTo(bound - occasion.Customers.Max(c => c.Max(o => o.Value)));
    }

    [Theory]
    [InlineData(12_345)]
    [InlineData(45_012_345)]
    [InlineData(4_500_012_345)]
    [InlineData(45_000_012_345)]
    [InlineData(105_000_012_345)]
    public void Customers_who_are_all_alike_are_shared_out(long budget)
    {
        ImmutableArray<ChannelOption> same = [new(500, 76_543), new(50, 30_617), new(150_000, 459_259), new(400_000, 918_518), new(3_000_000, 2_296_296)];
        var occasion = new Occasion([.. Enumerable.Repeat(same, 50_000)], budget);

        var best = occasion.Best();

        var (value, cost) = occasion.Sum(best);
        cost.ShouldBeLessThanOrEqualTo(budget);
        ((double)value).ShouldBeInRange(occasion.UpperBound() - 2_296_296, occasion.UpperBound() * (1 + 1e-9));
        best.Select(position => position < 0 ? 0 : same[position].Value).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void Two_kinds_of_customers_by_the_thousand_agree_with_all_ways_to_share_them_out()
    {
        // 2 for 3, 5 for 7; 3 for 4: how many of each is three loops.
        ImmutableArray<ChannelOption> one = [new(200, 300), new(500, 701)];
        ImmutableArray<ChannelOption> other = [new(300, 440)];
        var occasion = new Occasion([.. Enumerable.Range(0, 400).Select(i => i % 2 == 0 ? one : other)], 65_100);
        var most = 0L;
        for (var dear = 0; dear <= 200; dear++)
        {
            for (var cheap = 0; cheap + dear <= 200; cheap++)
            {
                var left = occasion.Budget - (500 * dear) - (200 * cheap);
                most = left < 0 ? most : Math.Max(most, (701 * dear) + (300 * cheap) + (440 * Math.Min(200, left / 300)));
            }
        }

        occasion.Sum(occasion.Best()).Value.ShouldBe(most);
    }

    [Fact]
    public void Where_value_is_cost_the_budget_is_spent_whole()
    {
        var random = new Random(7);
        var occasion = new Occasion([.. Enumerable.Range(0, 20_000).Select(_ => ImmutableArray.CreateRange(Enumerable.Range(0, 5).Select(_ =>
            random.Next(1, 100_000) is var cost ? new ChannelOption(cost, cost) : default)))], 500_000_001);

        occasion.Sum(occasion.Best()).ShouldBe((500_000_001, 500_000_001));
    }

    [Fact]
    public void The_same_occasion_gets_the_same_choice_again()
    {
        var occasion = Occasion.Real(5_000, 300_000_000, 100_000);

        occasion.Best().ShouldBe(occasion.Best());
    }
}
