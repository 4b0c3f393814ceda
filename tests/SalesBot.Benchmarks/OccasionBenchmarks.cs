using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using SalesBot.Core.Occasions;

namespace SalesBot.Benchmarks;

/// <summary>
/// A budget of so many Toman a customer, shared out over five channels; worths by Pareto, 80 to 20, from a million Toman on; each channel but
/// the message is open for four customers in five. Bound: 1 s for 50,000 customers. <c>occasions</c> runs these alone, shortly.
/// </summary>
[MemoryDiagnoser]
public class OccasionBenchmarks
{
    private static readonly ImmutableArray<(long Cost, double Chance)> Channels = [(500, 0.01), (50, 0.004), (150_000, 0.06), (400_000, 0.12), (3_000_000, 0.3)];
    private ImmutableArray<ImmutableArray<ChannelOption>> _customers;

    [Params(1_000, 10_000, 50_000)]
    public int Customers { get; set; }

    [Params(300, 20_000, 900_000)]
    public long TomanEach { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(Customers);
        _customers = [.. Enumerable.Range(0, Customers).Select(_ => OptionsFor(1_000_000 / Math.Pow(1 - random.NextDouble(), 1 / 1.16)))];

        ImmutableArray<ChannelOption> OptionsFor(double worth) =>
            [.. Channels.Where((_, i) => i == 0 || random.Next(5) > 0).Select(c => new ChannelOption(c.Cost, (long)(worth * c.Chance)))];
    }

    [Benchmark]
    public ImmutableArray<int> Best() => ChannelChoice.Best(_customers, (TomanEach * Customers) + 12_345);
}
