using SalesBot.Core.Lenses;

namespace SalesBot.Core.Classify;

/// <summary>The readers of messages, one for each lens that has examples.</summary>
public interface ITextClassifiers
{
    /// <summary>Null when messages tell nothing in this lens, for it has no examples.</summary>
    ITextClassifier? For(LensId lens);
}
