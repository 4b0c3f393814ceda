using System.Collections.Immutable;
using SalesBot.Core.Text;

namespace SalesBot.Core.Classify;

/// <summary>Finds the words that spoke for a type: each feature's weight for it above the average of the others, shared among the words it comes from.</summary>
internal static class Reasons
{
    private const int Most = 3;

    // A word counts as relied on when it spoke at least this much as loudly as the loudest.
    private const double LeastShare = 0.35;

    public static ImmutableArray<Said> For(int type, ImmutableArray<Token> tokens, List<Feature> features, int[] places, Vocabulary vocabulary, ClassWeights weights)
    {
        var spoke = new double[tokens.Length];
        for (var f = 0; f < places.Length; f++)
        {
            var (feature, place) = (features[f], places[f]);
            if (place < 0)
            {
                continue;
            }

            var others = 0.0;
            for (var k = 0; k < weights.Classes; k++)
            {
                others += k == type ? 0 : weights[place, k];
            }

            var says = feature.Value * vocabulary.Rarity(place) * (weights[place, type] - (others / (weights.Classes - 1)));
            var words = feature.Last - feature.First + 1;
            for (var i = feature.First; i <= feature.Last; i++)
            {
                spoke[i] += says / words;
            }
        }

        var loudest = spoke.Length == 0 ? 0 : spoke.Max();
        if (loudest <= 0)
        {
            return [];
        }

        return [.. Runs(spoke, tokens, loudest * LeastShare).OrderByDescending(r => r.Spoke).Take(Most).Select(r => Span(tokens, r.First, r.Last)).DistinctBy(s => s.Start)];
    }

    /// <summary>Words side by side, with nothing like a full stop between them, are one reason.</summary>
    private static IEnumerable<(int First, int Last, double Spoke)> Runs(double[] spoke, ImmutableArray<Token> tokens, double least)
    {
        for (var i = 0; i < spoke.Length;)
        {
            var first = i;
            var sum = 0.0;
            for (; i < spoke.Length && spoke[i] >= least && !(i > first && tokens[i].AfterBreak); i++)
            {
                sum += spoke[i];
            }

            if (i > first)
            {
                yield return (first, i - 1, sum);
            }

            i = Math.Max(i, first + 1);
        }
    }

    private static Said Span(ImmutableArray<Token> tokens, int first, int last) => new(tokens[first].Start, tokens[last].End - tokens[first].Start);
}
