using SalesBot.Core.Lenses;

namespace SalesBot.Core.Classify;

/// <summary>What training is told beside the examples; each lens has what fitted it best by <c>salesbot measure</c>.</summary>
/// <param name="NoEvidenceShare">Share of the training weight that messages without evidence have, however many are written: this settles how easily a verdict is withheld.</param>
/// <param name="Temperature">By what the scores are divided, so that what is said as 80 % is right in 80 of 100 (Guo et al. 2017, "On calibration of modern neural networks").</param>
public sealed record Tuning(double NoEvidenceShare, double Temperature)
{
    public static readonly Tuning Usual = new(0.3, 2);

    // A tenth of the examples, and types that resemble each other more than tempers do: surer of itself than it has reason to be.
    private static readonly Tuning Further = new(0.3, 4);

    public static Tuning Of(LensId lens) => lens == LensId.Behaviour ? Usual : Further;
}
