using System.Collections.Immutable;

namespace SalesBot.Core.Classify;

/// <summary>Words of a message that spoke for a type, as typed: a place in the original text in UTF-16 units.</summary>
public readonly record struct Said(int Start, int Length)
{
    public string In(string text) => text.Substring(Start, Length);
}

/// <summary>What a message tells about a customer: evidence like a tap.</summary>
/// <param name="Likelihoods">
/// P(message | type) up to a factor, for each type in the lens's order; each above 0 and at most 1, the likeliest 1. Given an even belief, the belief
/// after it is the calibrated probability of each type.
/// </param>
/// <param name="Because">The words relied on for the likeliest type, strongest first; at most three, and they do not overlap.</param>
public sealed record TextEvidence(ImmutableArray<double> Likelihoods, ImmutableArray<Said> Because);
