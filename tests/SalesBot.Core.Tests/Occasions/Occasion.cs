using System.Collections.Immutable;
using SalesBot.Core.Occasions;

namespace SalesBot.Core.Tests.Occasions;

/// <summary>Customers with their options, and a budget: drawn by shape, and solved in ways that share nothing with the product's.</summary>
internal sealed record Occasion(ImmutableArray<ImmutableArray<ChannelOption>> Customers, long Budget)
{
    private static readonly ImmutableArray<(long Cost, double Chance)> Channels = [(500, 0.01), (50, 0.004), (150_000, 0.06), (400_000, 0.12), (3_000_000, 0.3)];

    public static ImmutableDictionary<string, Func<Random, ChannelOption>> Shapes { get; } = new Dictionary<string, Func<Random, ChannelOption>>
    {
        ["anything"] = r => new(r.Next(40), r.Next(40)),
        ["wide"] = r => new(r.NextInt64(1_000_000_000_000), r.NextInt64(1_000_000_000_000)),
        ["shared costs"] = r => new(new[] { 0, 2, 15, 40, 41 }[r.Next(5)], r.Next(30)),
        ["coarse costs"] = r => new(r.Next(5) * 6, r.Next(100)),
        ["ties"] = r => new(r.Next(1, 4), r.Next(3)),
        ["zeros"] = r => new(r.Next(3) * r.Next(5), r.Next(3) * r.Next(5)),
        ["value is cost"] = r => r.Next(40) is var cost ? new(cost, cost) : default,
        ["value is cost and more"] = r => r.Next(1, 40) is var cost ? new(cost, cost + 5) : default,
        ["value near cost"] = r => r.Next(2, 60) is var cost ? new(cost, cost + r.Next(-2, 3)) : default,
    }.ToImmutableDictionary();

    /// <summary>About a third of the customers are like an earlier one; an option may be missing, a customer may have none.</summary>
    public static Occasion Draw(Random random, string shape, int customers, int options)
    {
        var drawn = new List<ImmutableArray<ChannelOption>>();
        for (var i = 0; i < customers; i++)
        {
            drawn.Add(i > 0 && random.Next(3) == 0
                ? drawn[random.Next(i)]
                : [.. Enumerable.Range(0, random.Next(options + 1)).Select(_ => Shapes[shape](random))]);
        }

        var most = drawn.Sum(c => c.Length == 0 ? 0 : c.Max(o => o.Cost));
        return new([.. drawn], random.Next(8) == 0 ? random.NextInt64(3) : random.NextInt64(most + 2));
    }

    /// <summary>Worths by Pareto, 80 to 20, from a million Toman on; each channel but the first is open for four in five.</summary>
    public static Occasion Real(int customers, long budget, long roundedTo = 1)
    {
        var random = new Random(customers);
        return new([.. Enumerable.Range(0, customers).Select(_ => OptionsFor((long)(1_000_000 / Math.Pow(1 - random.NextDouble(), 1 / 1.16)) / roundedTo * roundedTo))], budget);

        ImmutableArray<ChannelOption> OptionsFor(long worth) =>
            [.. Channels.Where((_, i) => i == 0 || random.Next(5) > 0).Select(c => new ChannelOption(c.Cost, (long)(worth * c.Chance)))];
    }

    public ImmutableArray<int> Best() => ChannelChoice.Best(Customers, Budget);

    public (long Value, long Cost) Sum(ImmutableArray<int> choice)
    {
        var chosen = Customers.Select((options, i) => choice[i] < 0 ? default : options[choice[i]]).ToList();
        return (chosen.Sum(o => o.Value), chosen.Sum(o => o.Cost));
    }

    /// <summary>Greatest value, then least cost, of all choices there are.</summary>
    public (long Value, long Cost) ByTrying(int from = 0, long value = 0, long cost = 0)
    {
        if (cost > Budget)
        {
            return (-1, 0);
        }

        if (from == Customers.Length)
        {
            return (value, cost);
        }

        var best = ByTrying(from + 1, value, cost);
        foreach (var option in Customers[from])
        {
            var tried = ByTrying(from + 1, value + option.Value, cost + option.Cost);
            best = tried.Value > best.Value || (tried.Value == best.Value && tried.Cost < best.Cost) ? tried : best;
        }

        return best;
    }

    /// <summary>The same by a table of the greatest value for each cost.</summary>
    public (long Value, long Cost) ByTable()
    {
        var values = new long[Budget + 1];
        foreach (var options in Customers)
        {
            var next = (long[])values.Clone();
            foreach (var option in options)
            {
                for (var cost = option.Cost; cost <= Budget; cost++)
                {
                    next[cost] = Math.Max(next[cost], values[cost - option.Cost] + option.Value);
                }
            }

            values = next;
        }

        return (values[^1], Array.IndexOf(values, values[^1]));
    }

    /// <summary>No choice is worth more: each customer takes what is best when a Toman is charged at this price; the least over prices is the bound.</summary>
    public double UpperBound()
    {
        var options = Customers.Select(c => c.ToArray()).ToArray();
        var (low, high) = (0.0, Customers.SelectMany(c => c).Where(o => o.Cost > 0).Max(o => (double)o.Value / o.Cost));
        for (var i = 0; i < 60; i++)
        {
            var (left, right) = (low + ((high - low) / 3), high - ((high - low) / 3));
            (low, high) = At(left) < At(right) ? (low, right) : (left, high);
        }

        return At(low);

        double At(double price)
        {
            var sum = price * Budget;
            foreach (var own in options)
            {
                var most = 0.0;
                foreach (var option in own)
                {
                    most = Math.Max(most, option.Value - (price * option.Cost));
                }

                sum += most;
            }

            return sum;
        }
    }
}
