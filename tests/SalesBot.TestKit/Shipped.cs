using SalesBot.Content;
using SalesBot.Core.Classify;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Lenses;

namespace SalesBot.TestKit;

/// <summary>The resources as they ship, loaded once.</summary>
public static class Shipped
{
    private static readonly Lazy<KnowledgeBase> Loaded = new(() =>
    {
        var loaded = ContentLoader.Load(Repository.PathOf("resources"));
        return loaded.Value ?? throw new InvalidOperationException("the shipped resources are faulty:\n" + string.Join('\n', loaded.Problems));
    });

    private static readonly Lazy<TextClassifier> Trained = new(() => Knowledge.TrainClassifier(LensId.Behaviour)!);

    public static KnowledgeBase Knowledge => Loaded.Value;

    /// <summary>Trains at the first message, so that tests without one do not wait.</summary>
    public static ITextClassifier Reader { get; } = new AtFirstMessage();

    /// <summary>Trained once on the shipped examples; takes some seconds.</summary>
    public static TextClassifier Classifier => Trained.Value;

    private sealed class AtFirstMessage : ITextClassifier
    {
        public TextEvidence? Classify(string text) => Classifier.Classify(text);
    }
}
