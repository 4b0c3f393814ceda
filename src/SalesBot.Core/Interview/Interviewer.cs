using System.Collections.Immutable;
using SalesBot.Core.Classify;
using SalesBot.Core.Lenses;

namespace SalesBot.Core.Interview;

/// <summary>One tap: the option chosen, or null for «نمی‌دانم», which says nothing but spares the question a second asking.</summary>
public readonly record struct Answer(QuestionId Question, OptionId? Option);

/// <summary>When the interview stops, and how far one tap may be trusted.</summary>
/// <param name="EnoughProbability">Stop when one type has reached this probability.</param>
/// <param name="LeastGain">Stop when no question left is expected to tell this many bits.</param>
/// <param name="MostQuestions">Stop after so many taps, «نمی‌دانم» included.</param>
/// <param name="Noise">Share of answers taken to be slips: each option keeps at least this share of an even chance, so that no tap is final.</param>
public sealed record InterviewRules(double EnoughProbability, double LeastGain, int MostQuestions, double Noise);

/// <summary>Chooses questions by greatest expected information gain and turns answers into a belief. Holds no state of an interview: the answers are the state.</summary>
public sealed class Interviewer
{
    private readonly Dictionary<QuestionId, int> _positions;
    private readonly double[][][] _evidence; // [question][option][type], noise floor included

    public Interviewer(Lens lens, ImmutableArray<Question> questions, InterviewRules rules)
    {
        Lens = lens;
        Questions = questions;
        Rules = rules;
        _positions = questions.Select((question, position) => (question.Id, position)).ToDictionary(q => q.Id, q => q.position);
        _evidence = [.. questions.Select(q => Enumerable.Range(0, q.Options.Length).Select(o => Floored(q, o, rules.Noise)).ToArray())];
    }

    public Lens Lens { get; }

    /// <summary>The questions of the lens in content order, which breaks ties.</summary>
    public ImmutableArray<Question> Questions { get; }

    public InterviewRules Rules { get; }

    public Question? Find(QuestionId id) => _positions.TryGetValue(id, out var position) ? Questions[position] : null;

    /// <summary>P(option | type) for each type, with the noise floor; null for «نمی‌دانم» and for questions or options that the content no longer has.</summary>
    public ReadOnlySpan<double> EvidenceOf(Answer answer) =>
        answer.Option is { } option && _positions.TryGetValue(answer.Question, out var q) && Questions[q].PositionOf(option) is >= 0 and var o
            ? _evidence[q][o]
            : [];

    /// <summary>How the answer reads as a reason, or null when it says nothing or the content no longer has it.</summary>
    public string? ReasonOf(Answer answer) =>
        answer.Option is { } option && Find(answer.Question) is { } question && question.PositionOf(option) is >= 0 and var position
            ? question.Options[position].Reason
            : null;

    /// <param name="heard">What a message told before or between the taps; null when there was none.</param>
    public Belief BeliefAfter(ImmutableArray<Answer> answers, TextEvidence? heard = null)
    {
        var belief = heard is null ? Belief.Even(Lens.Types.Length) : Belief.Even(Lens.Types.Length).After(heard.Likelihoods.AsSpan());
        foreach (var answer in answers)
        {
            var evidence = EvidenceOf(answer);
            if (!evidence.IsEmpty)
            {
                belief = belief.After(evidence);
            }
        }

        return belief;
    }

    /// <summary>The question to ask now, or null when it is time for the verdict.</summary>
    public Question? Next(ImmutableArray<Answer> answers, TextEvidence? heard = null)
    {
        var belief = BeliefAfter(answers, heard);
        return answers.Length >= Rules.MostQuestions || belief[belief.Ranking()[0]] >= Rules.EnoughProbability
            ? null
            : MostTelling(belief, answers, Rules.LeastGain);
    }

    /// <summary>The unasked question of greatest expected gain, or null when none reaches <paramref name="leastGain"/> bits.</summary>
    public Question? MostTelling(Belief belief, ImmutableArray<Answer> answers, double leastGain)
    {
        Question? best = null;
        var bestGain = leastGain;
        for (var q = 0; q < Questions.Length; q++)
        {
            if (answers.Any(a => a.Question == Questions[q].Id))
            {
                continue;
            }

            var gain = ExpectedGain(belief, _evidence[q]);
            // Strictly greater: the earlier question wins a tie. Differences below 1e-12 bits are rounding, not knowledge.
            if (gain > bestGain + 1e-12)
            {
                (best, bestGain) = (Questions[q], gain);
            }
        }

        return best;
    }

    /// <summary>
    /// Mutual information between the type and the answer, in bits: H(answer) - H(answer | type)
    /// (Lindley 1956, "On a measure of the information provided by an experiment").
    /// </summary>
    private static double ExpectedGain(Belief belief, double[][] evidence)
    {
        var gain = 0.0;
        foreach (var option in evidence)
        {
            var marginal = 0.0;
            var conditional = 0.0;
            for (var type = 0; type < option.Length; type++)
            {
                var joint = belief[type] * option[type];
                marginal += joint;
                conditional += joint * Math.Log2(option[type]);
            }

            gain += conditional - marginal * Math.Log2(marginal);
        }

        return gain;
    }

    private static double[] Floored(Question question, int option, double noise)
    {
        var even = 1.0 / question.Options.Length;
        var floored = new double[question.Likelihoods(option).Length];
        for (var type = 0; type < floored.Length; type++)
        {
            floored[type] = (1 - noise) * question.Likelihoods(option)[type] + noise * even;
        }

        return floored;
    }
}
