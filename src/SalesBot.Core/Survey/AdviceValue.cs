using SalesBot.Core.Advice;
using SalesBot.Core.Interview;

namespace SalesBot.Core.Survey;

/// <summary>
/// What an answer is worth to the advice: the expected value of sample information (Raiffa and Schlaifer 1961). To give the advice for one type to a customer of
/// another is worth the weight of what both would be told; the best advice under a belief is that of greatest expected worth; a question is worth by how much
/// the best advice after its answer is expected to be better than the best one now. A question whose answers all lead to the same advice is worth nothing.
/// </summary>
internal sealed class AdviceValue
{
    private readonly double[][] _worth; // [advice of type][customer of type]
    private readonly double[] _unknown; // what the advice given to one of unknown type is worth to a customer of each

    /// <param name="situation">What is known in the other lenses.</param>
    public AdviceValue(AdviceTable table, Situation situation, Interviewer interviewer)
    {
        var lens = interviewer.Lens;
        var advice = lens.Types.Select(type => table.For(situation.With(lens.Id, type.Id)).ToDictionary(rule => rule.Id, rule => rule.Weight)).ToArray();
        var unknown = table.For(situation.With(lens.Id, null)).ToDictionary(rule => rule.Id, rule => rule.Weight);
        _unknown = [.. advice.Select(due => Shared(unknown, due))];
        _worth = [.. advice.Select(given => advice.Select(due => Shared(given, due)).ToArray())];
    }

    /// <summary>In points of weight, 0 or more.</summary>
    public double Of(Question question, LensState state)
    {
        var expected = 0.0;
        foreach (var option in question.Options)
        {
            var evidence = state.Interviewer.EvidenceOf(new Answer(question.Id, option.Id));
            var probability = 0.0;
            for (var type = 0; type < evidence.Length; type++)
            {
                probability += state.Belief[type] * evidence[type];
            }

            expected += probability * Best(state.Belief.After(evidence));
        }

        return expected - (state.IsThin ? Worth(_unknown, state.Belief) : Best(state.Belief));
    }

    private double Best(Belief belief)
    {
        var best = 0.0;
        foreach (var given in _worth)
        {
            best = Math.Max(best, Worth(given, belief));
        }

        return best;
    }

    private static double Worth(double[] given, Belief belief)
    {
        var worth = 0.0;
        for (var type = 0; type < given.Length; type++)
        {
            worth += belief[type] * given[type];
        }

        return worth;
    }

    private static double Shared(Dictionary<AdviceId, int> given, Dictionary<AdviceId, int> due)
    {
        var shared = 0.0;
        foreach (var (id, weight) in given)
        {
            shared += due.ContainsKey(id) ? weight : 0;
        }

        return shared;
    }
}
