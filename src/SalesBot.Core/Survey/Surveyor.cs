using System.Collections.Immutable;
using SalesBot.Core.Advice;
using SalesBot.Core.Interview;

namespace SalesBot.Core.Survey;

/// <summary>Chooses questions across lenses: always the one that is expected to change the advice most, and none when nothing would.</summary>
/// <param name="table">The advice that questions are asked for.</param>
public sealed class Surveyor(AdviceTable table)
{
    /// <summary>In points of weight: three pieces of advice weigh about two hundred together, and a tap should be worth a hundredth of that.</summary>
    public const double LeastWorth = 2;

    // Below this a type is no more than a guess, and advice does not rest on it: as the certainty «leaning».
    private const double Believed = 0.4;

    /// <param name="known">What is settled: lenses that are not asked about.</param>
    /// <param name="open">Lenses that may be asked about, with what is believed so far, in the order that breaks ties.</param>
    /// <param name="asked">Answered already, or not known.</param>
    public Question? Next(Situation known, ImmutableArray<LensState> open, ImmutableArray<Answer> asked)
    {
        Question? best = null;
        var most = LeastWorth;
        foreach (var state in open)
        {
            var others = Suppose(known, open.Remove(state));
            var value = new AdviceValue(table, others, state.Interviewer);
            foreach (var question in state.Interviewer.Questions)
            {
                // Strictly greater: the earlier question wins a tie; 1e-9 is rounding.
                if (asked.All(answer => answer.Question != question.Id) && value.Of(question, state) is var worth && worth > most + 1e-9)
                {
                    (best, most) = (question, worth);
                }
            }
        }

        return best;
    }

    /// <summary>What is known, and what is likely enough to go by.</summary>
    public static Situation Suppose(Situation known, ImmutableArray<LensState> open) => open.Aggregate(known, (situation, state) =>
        !state.IsThin && state.Belief.Ranking()[0] is var first && state.Belief[first] >= Believed ? situation.With(state.Interviewer.Lens.Id, state.Interviewer.Lens.Types[first].Id) : situation);
}
