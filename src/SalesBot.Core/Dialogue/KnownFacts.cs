using System.Collections.Immutable;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Standings;

namespace SalesBot.Core.Dialogue;

/// <summary>Answers that the program gives itself, so that nobody is asked what the books say.</summary>
internal static class KnownFacts
{
    private static readonly OptionId Some = new("some");

    public static ImmutableArray<Answer> Answers(Interviewer interviewer, CustomerStanding standing) =>
    [
        .. from question in interviewer.Questions
           let option = OptionOf(question.Fact, standing)
           where option is not null
           select new Answer(question.Id, option),
    ];

    /// <summary>Null where the books do not say: that nothing is written of purchases or of introductions does not mean that there were none.</summary>
    private static OptionId? OptionOf(QuestionFact fact, CustomerStanding standing) => fact switch
    {
        QuestionFact.Value => standing.In(LensId.Worth) is { Source: StandingSource.Purchases } tier ? new OptionId(tier.Type.Value) : null,
        QuestionFact.Referrals => standing.Referrals > 0 ? Some : null,
        _ => null,
    };
}
