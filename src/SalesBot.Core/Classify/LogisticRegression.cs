using System.Runtime.CompilerServices;

namespace SalesBot.Core.Classify;

/// <summary>
/// Multinomial logistic regression with L2 regularisation by stochastic gradient descent, step 1/t (Bottou 2012, "Stochastic gradient
/// descent tricks"). The order of the messages comes from a fixed generator, so that the same examples give the same weights.
/// </summary>
internal static class LogisticRegression
{
    private const double FirstStep = 4;
    private const double Regularisation = 1e-5;
    private const float BiasStep = 0.1f;
    private const int Rounds = 6;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ClassWeights Train(IReadOnlyList<SparseVector> vectors, IReadOnlyList<int> classes, ReadOnlySpan<float> classWeights, int places)
    {
        var count = classWeights.Length;
        var weights = new ClassWeights(places, count);
        var order = Enumerable.Range(0, vectors.Count).ToArray();
        var scores = new float[weights.Stride];
        var step = new float[weights.Stride];
        var state = 12345UL;
        // Weights are kept divided by this, so that shrinking them all is one multiplication.
        var scale = 1.0;
        var t = 0;
        for (var round = 0; round < Rounds; round++)
        {
            Shuffle(order, ref state);
            foreach (var m in order)
            {
                var rate = FirstStep / (1 + (FirstStep * Regularisation * t++));
                scale *= 1 - (rate * Regularisation);
                weights.Score(vectors[m], (float)scale, scores);
                weights.SoftMax(scores);
                for (var k = 0; k < count; k++)
                {
                    var error = classWeights[classes[m]] * ((k == classes[m] ? 1 : 0) - scores[k]);
                    step[k] = (float)(rate / scale) * error;
                    weights.Bias[k] += (float)rate * BiasStep * error;
                }

                weights.Add(vectors[m], step);
            }
        }

        foreach (ref var weight in weights.Weights.AsSpan())
        {
            weight *= (float)scale;
        }

        return weights;
    }

    // Fisher and Yates; the generator is Knuth's MMIX.
    private static void Shuffle(int[] order, ref ulong state)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            state = unchecked((state * 6364136223846793005UL) + 1442695040888963407UL);
            var j = (int)((state >> 33) % (ulong)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
    }
}
