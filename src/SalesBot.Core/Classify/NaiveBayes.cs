using System.Runtime.CompilerServices;

namespace SalesBot.Core.Classify;

/// <summary>
/// Multinomial naive Bayes on weighted counts (Rennie et al. 2003, "Tackling the poor assumptions of naive Bayes text classifiers"):
/// learns from a single sight of a rare word.
/// </summary>
internal static class NaiveBayes
{
    private const double Smoothing = 0.05;

    /// <summary>Adds the log-likelihoods and log-priors, times <paramref name="share"/>, to the weights.</summary>
    /// <param name="classWeights">What one message of each class counts for.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddTo(ClassWeights weights, IReadOnlyList<SparseVector> vectors, IReadOnlyList<int> classes, ReadOnlySpan<float> classWeights, int places, float share)
    {
        var counts = new ClassWeights(places, weights.Classes);
        var totals = new double[weights.Classes];
        var messages = new double[weights.Classes];
        var one = new float[weights.Stride];
        for (var m = 0; m < vectors.Count; m++)
        {
            Array.Clear(one);
            one[classes[m]] = classWeights[classes[m]];
            counts.Add(vectors[m], one);
            messages[classes[m]] += classWeights[classes[m]];
            foreach (var value in vectors[m].Values)
            {
                totals[classes[m]] += value * classWeights[classes[m]];
            }
        }

        var sum = messages.Sum();
        for (var k = 0; k < weights.Classes; k++)
        {
            var all = Math.Log(totals[k] + (Smoothing * places));
            weights.Bias[k] += share * (float)Math.Log(messages[k] / sum);
            var unseen = Math.Log(Smoothing) - all;
            for (var place = 0; place < places; place++)
            {
                weights[place, k] += share * (float)(counts[place, k] == 0 ? unseen : Math.Log(counts[place, k] + Smoothing) - all);
            }
        }
    }
}
