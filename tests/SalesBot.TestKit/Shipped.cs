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

    private static readonly Dictionary<LensId, Lazy<TextClassifier?>> Trained =
        KnownTypes.ByLens.Select(l => l.Lens).Prepend(LensId.Behaviour).ToDictionary(lens => lens, lens => new Lazy<TextClassifier?>(() => Knowledge.TrainClassifier(lens)));

    public static KnowledgeBase Knowledge => Loaded.Value;

    /// <summary>Trains at the first message, so that tests without one do not wait.</summary>
    public static ITextClassifiers Readers { get; } = new AtFirstMessage();

    /// <summary>Of the behaviour lens; trained once on the shipped examples, which takes some seconds.</summary>
    public static TextClassifier Classifier => ClassifierOf(LensId.Behaviour)!;

    /// <summary>Trained once; null where the lens has no examples.</summary>
    public static TextClassifier? ClassifierOf(LensId lens) => Trained[lens].Value;

    private sealed class AtFirstMessage : ITextClassifiers
    {
        public ITextClassifier? For(LensId lens) => Knowledge.Examples.Any(set => set.Lens == lens) ? new Reader(lens) : null;
    }

    private sealed class Reader(LensId lens) : ITextClassifier
    {
        public TextEvidence? Classify(string text) => ClassifierOf(lens)!.Classify(text);
    }
}
