using System.Collections.Immutable;

namespace SalesBot.Core.Interview;

/// <summary>
/// A probability over the types of a lens. Evidence multiplies in by Bayes' rule; the order of the same evidence does not matter
/// (beyond the last bits of floating point).
/// </summary>
public sealed class Belief
{
    private readonly double[] _posterior;

    private Belief(double[] posterior) => _posterior = posterior;

    /// <summary>One probability for each type in the lens's order; they sum to 1.</summary>
    public ReadOnlySpan<double> Posterior => _posterior;

    public double this[int type] => _posterior[type];

    /// <summary>The belief before anything is known: every type alike.</summary>
    public static Belief Even(int types)
    {
        var posterior = new double[types];
        Array.Fill(posterior, 1.0 / types);
        return new Belief(posterior);
    }

    /// <summary>The belief after evidence of the given likelihoods, P(evidence | type), each above 0 and at most 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A likelihood is not above 0: no evidence may rule a type out.</exception>
    public Belief After(ReadOnlySpan<double> likelihoods)
    {
        var posterior = new double[_posterior.Length];
        var total = 0.0;
        for (var i = 0; i < posterior.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(likelihoods[i]);
            posterior[i] = _posterior[i] * likelihoods[i];
            total += posterior[i];
        }

        for (var i = 0; i < posterior.Length; i++)
        {
            posterior[i] /= total;
        }

        return new Belief(posterior);
    }

    /// <summary>Positions of the types, likeliest first; ties keep the lens's order.</summary>
    public ImmutableArray<int> Ranking() => [.. Enumerable.Range(0, _posterior.Length).OrderByDescending(i => _posterior[i])];

    /// <summary>Shannon entropy in bits: log2 of the number of types when nothing is known, 0 when all is.</summary>
    public double Entropy()
    {
        var bits = 0.0;
        foreach (var p in _posterior)
        {
            if (p > 0)
            {
                bits -= p * Math.Log2(p);
            }
        }

        return bits;
    }
}
