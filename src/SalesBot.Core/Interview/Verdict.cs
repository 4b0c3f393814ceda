using System.Collections.Immutable;
using SalesBot.Core.Classify;
using SalesBot.Core.Lenses;

namespace SalesBot.Core.Interview;

/// <summary>How sure a verdict is, as a person would say it.</summary>
public enum Certainty
{
    /// <summary>Too little was heard to name a type in earnest.</summary>
    Thin,
    Leaning,
    Likely,
    NearlySure,
}

/// <summary>What the taps and the messages about a customer have come to.</summary>
/// <param name="Probability">Of <paramref name="First"/>, 0 to 1.</param>
/// <param name="Second">The runner-up when it is close enough to matter, otherwise null.</param>
/// <param name="Because">The answers that moved the belief most towards <paramref name="First"/>, strongest first; at most two, none when nothing spoke for it.</param>
/// <param name="Words">The words of the message that spoke for <paramref name="First"/>; none when the message spoke for another type.</param>
public sealed record Verdict(TypeId First, double Probability, TypeId? Second, Certainty Certainty, ImmutableArray<Answer> Because, ImmutableArray<Said> Words)
{
    private const double NearlySureFrom = 0.85;
    private const double LikelyFrom = 0.65;
    private const double LeaningFrom = 0.4;

    // A runner-up at a third of the first is worth a seller's attention.
    private const double CloseRatio = 1.0 / 3;

    private const int MostReasons = 2;

    // One tap alone is thin whatever it was; a message says as much as two.
    private const int FewestTelling = 2;
    private const int MessageTells = 2;

    /// <param name="heard">What a message told; null when there was none.</param>
    public static Verdict From(Interviewer interviewer, ImmutableArray<Answer> answers, TextEvidence? heard = null)
    {
        var belief = interviewer.BeliefAfter(answers, heard);
        var ranking = belief.Ranking();
        var (first, second) = (ranking[0], ranking[1]);
        var telling = answers.Count(a => !interviewer.EvidenceOf(a).IsEmpty) + (heard is null ? 0 : MessageTells);
        return new Verdict(
            interviewer.Lens.Types[first].Id,
            belief[first],
            IsClose(belief[first], belief[second]) ? interviewer.Lens.Types[second].Id : null,
            CertaintyOf(belief[first], telling),
            Reasons(interviewer, answers, first),
            heard is not null && heard.Likelihoods[first] >= heard.Likelihoods.Max() ? heard.Because : []);
    }

    /// <summary>Whether the runner-up is likely enough beside the first to be worth a word.</summary>
    public static bool IsClose(double first, double second) => second >= first * CloseRatio;

    private static Certainty CertaintyOf(double probability, int telling) => probability switch
    {
        _ when telling < FewestTelling => Certainty.Thin,
        >= NearlySureFrom => Certainty.NearlySure,
        >= LikelyFrom => Certainty.Likely,
        >= LeaningFrom => Certainty.Leaning,
        _ => Certainty.Thin,
    };

    /// <summary>Weight of evidence (Good 1950): log of how much likelier the answer is from this type than from the others on average.</summary>
    private static ImmutableArray<Answer> Reasons(Interviewer interviewer, ImmutableArray<Answer> answers, int first)
    {
        var weighed = new List<(Answer Answer, double Weight)>();
        foreach (var answer in answers)
        {
            var evidence = interviewer.EvidenceOf(answer);
            if (evidence.IsEmpty)
            {
                continue;
            }

            var others = 0.0;
            for (var type = 0; type < evidence.Length; type++)
            {
                others += type == first ? 0 : evidence[type];
            }

            var weight = Math.Log(evidence[first] * (evidence.Length - 1) / others);
            if (weight > 0)
            {
                weighed.Add((answer, weight));
            }
        }

        return [.. weighed.OrderByDescending(w => w.Weight).Take(MostReasons).Select(w => w.Answer)];
    }
}
