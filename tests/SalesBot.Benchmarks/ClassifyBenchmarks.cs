using BenchmarkDotNet.Attributes;
using SalesBot.Core.Classify;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Lenses;
using SalesBot.TestKit;

namespace SalesBot.Benchmarks;

/// <summary>One message, and the training. Bounds: 0.3 ms a message; 1 s for the start, or the cache.</summary>
[MemoryDiagnoser]
public class ClassifyBenchmarks
{
    private TextClassifier _classifier = null!;
    private KnowledgeBase _knowledge = null!;
    private string[] _texts = null!;
    private string _longest = "";
    private int _next;

    [GlobalSetup]
    public void Setup()
    {
        _classifier = Shipped.Classifier;
        _knowledge = Shipped.Knowledge;
        _texts = [.. Shipped.Knowledge.Examples[0].Examples.Where((_, i) => i % 50 == 0).Select(e => e.Text)];
        _longest = string.Join(' ', _texts)[..4096];
    }

    [Benchmark]
    public TextEvidence? Classify() => _classifier.Classify(_texts[_next++ % _texts.Length]);

    [Benchmark]
    public TextEvidence? ClassifyTheLongestMessage() => _classifier.Classify(_longest);

    [Benchmark]
    public TextClassifier? Train() => _knowledge.TrainClassifier(LensId.Behaviour);
}
