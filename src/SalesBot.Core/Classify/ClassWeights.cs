using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SalesBot.Core.Classify;

/// <summary>A linear score for each class: one row of weights for each place of the vocabulary, and a bias.</summary>
internal sealed class ClassWeights(int places, int classes)
{
    // Rows are whole vectors of 8; the classes beyond the last stay 0.
    public const int Lane = 8;

    public int Classes { get; } = classes;

    public int Stride { get; } = (classes + Lane - 1) / Lane * Lane;

    public float[] Weights { get; } = new float[places * ((classes + Lane - 1) / Lane * Lane)];

    public float[] Bias { get; } = new float[(classes + Lane - 1) / Lane * Lane];

    public float this[int place, int type]
    {
        get => Weights[(place * Stride) + type];
        set => Weights[(place * Stride) + type] = value;
    }

    /// <summary>Bias plus <paramref name="scale"/> times the sum of values times weights; <paramref name="scores"/> has <see cref="Stride"/> places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Score(SparseVector vector, float scale, Span<float> scores)
    {
        for (var lane = 0; lane < Stride; lane += Lane)
        {
            var sum = Vector256<float>.Zero;
            for (var i = 0; i < vector.Places.Length; i++)
            {
                sum += Vector256.Create(vector.Values[i]) * Vector256.LoadUnsafe(ref Weights[(vector.Places[i] * Stride) + lane]);
            }

            ((sum * scale) + Vector256.LoadUnsafe(ref Bias[lane])).CopyTo(scores[lane..]);
        }
    }

    /// <summary>Adds <paramref name="step"/> times the vector to the weights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(SparseVector vector, ReadOnlySpan<float> step)
    {
        for (var lane = 0; lane < Stride; lane += Lane)
        {
            var by = Vector256.Create(step[lane..]);
            for (var i = 0; i < vector.Places.Length; i++)
            {
                ref var at = ref Weights[(vector.Places[i] * Stride) + lane];
                (Vector256.LoadUnsafe(ref at) + (by * Vector256.Create(vector.Values[i]))).StoreUnsafe(ref at);
            }
        }
    }

    public void Scale(float by)
    {
        foreach (ref var weight in Weights.AsSpan())
        {
            weight *= by;
        }

        foreach (ref var bias in Bias.AsSpan())
        {
            bias *= by;
        }
    }

    /// <summary>Turns scores into probabilities in place; those beyond the classes become 0.</summary>
    public void SoftMax(Span<float> scores)
    {
        var most = float.NegativeInfinity;
        for (var k = 0; k < Classes; k++)
        {
            most = MathF.Max(most, scores[k]);
        }

        var total = 0f;
        for (var k = 0; k < Classes; k++)
        {
            scores[k] = MathF.Exp(scores[k] - most);
            total += scores[k];
        }

        for (var k = 0; k < scores.Length; k++)
        {
            scores[k] = k < Classes ? scores[k] / total : 0;
        }
    }
}
