using BenchmarkDotNet.Attributes;
using SalesBot.Core.Lenses;
using SalesBot.TestKit;

namespace SalesBot.Benchmarks;

/// <summary>One lookup of a few typed words, found and not found, in turn. Bound: 0.05 ms.</summary>
[MemoryDiagnoser]
public class LookupBenchmarks
{
    private static readonly string[] Typed = ["شکاک", "مشتری شكاك", "شکاگ", "بدبین", "shakak", "سلام", "قیمت دلار", "آقای رضایی فردا می‌آید"];

    private Lookup _lookup = null!;
    private int _next;

    [GlobalSetup]
    public void Setup() => _lookup = Shipped.Knowledge.Lookup;

    [Benchmark]
    public TypeId? Find() => _lookup.Find(Typed[_next++ % Typed.Length]);
}
