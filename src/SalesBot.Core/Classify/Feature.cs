namespace SalesBot.Core.Classify;

/// <summary>What kind of thing a feature is; each kind is brought to length 1 by itself, so that long words do not drown few words.</summary>
internal enum FeatureKind
{
    Words,
    Letters,
}

/// <summary>Something that a message has: a word, two words together, a run of letters. Known by its hash alone.</summary>
/// <param name="First">Position of the first token it comes from.</param>
/// <param name="Last">Of the last.</param>
internal readonly record struct Feature(FeatureKind Kind, uint Hash, float Value, int First, int Last);
