using System.Collections.Frozen;
using SalesBot.Core.Classify;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Lenses;

namespace SalesBot.Hosting;

/// <summary>
/// The classifiers of all lenses with examples, read or trained beside the start, behaviour first, so that taps are answered at once; a message that comes before
/// its classifier is ready waits for it.
/// </summary>
internal sealed class WarmClassifiers : BackgroundService, ITextClassifiers
{
    private readonly FrozenDictionary<LensId, Warm> _classifiers;

    public WarmClassifiers(KnowledgeBase knowledge, string resources) =>
        _classifiers = knowledge.Examples.ToFrozenDictionary(set => set.Lens, set => new Warm(() => ClassifierCache.Classifier(knowledge, set.Lens, resources, Path.GetTempPath())!));

    public ITextClassifier? For(LensId lens) => _classifiers.GetValueOrDefault(lens);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        () =>
        {
            foreach (var (_, classifier) in _classifiers.OrderBy(c => c.Key != LensId.Behaviour).ThenBy(c => c.Key.Value, StringComparer.Ordinal))
            {
                stoppingToken.ThrowIfCancellationRequested();
                classifier.Ready();
            }
        },
        stoppingToken);

    private sealed class Warm(Func<TextClassifier> make) : ITextClassifier
    {
        private readonly Lazy<TextClassifier> _made = new(make);

        public void Ready() => _ = _made.Value;

        public TextEvidence? Classify(string text) => _made.Value.Classify(text);
    }
}
