using SalesBot.Core.Classify;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Lenses;

namespace SalesBot.Hosting;

/// <summary>
/// The behaviour lens's classifier, read or trained beside the start, so that taps are answered at once; a message that comes before it is ready waits for it.
/// </summary>
internal sealed class WarmClassifier(KnowledgeBase knowledge, string resources) : BackgroundService, ITextClassifier
{
    private readonly Lazy<TextClassifier?> _classifier = new(() => ClassifierCache.Classifier(knowledge, LensId.Behaviour, resources, Path.GetTempPath()));

    public TextEvidence? Classify(string text) => _classifier.Value?.Classify(text);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => _classifier.Value, stoppingToken);
}
