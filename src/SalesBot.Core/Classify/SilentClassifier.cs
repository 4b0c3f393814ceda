namespace SalesBot.Core.Classify;

/// <summary>Hears nothing in any message.</summary>
public sealed class SilentClassifier : ITextClassifier
{
    public static readonly SilentClassifier Instance = new();

    public TextEvidence? Classify(string text) => null;
}
