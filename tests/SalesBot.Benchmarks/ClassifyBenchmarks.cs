using BenchmarkDotNet.Attributes;
using SalesBot.Core.Classify;
using SalesBot.Core.Lenses;
using SalesBot.TestKit;

namespace SalesBot.Benchmarks;

/// <summary>One message, and the training. Bounds: 0.3 ms a message; 1 s for the start, or the cache.</summary>
[MemoryDiagnoser]
public class ClassifyBenchmarks
{
    private TextClassifier _classifier = null!;
    private string[] _texts = null!;
    private int _next;

    [GlobalSetup]
    public void Setup()
    {
        _classifier = Shipped.Classifier;
        _texts = [.. Shipped.Knowledge.Examples[0].Examples.Where((_, i) => i % 50 == 0).Select(e => e.Text)];
    }

    [Benchmark]
    public TextEvidence? Classify() => _classifier.Classify(_texts[_next++ % _texts.Length]);

    [Benchmark]
    public TextEvidence? ClassifyTheLongestMessage() => _classifier.Classify(new string('ا', 8).PadRight(4096, 'ب'));

    [Benchmark]
    public TextClassifier? Train() => Shipped.Knowledge.TrainClassifier(LensId.Behaviour);
}
