using System.Collections.Immutable;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Standings;
using SalesBot.Core.Tests.Interview;

namespace SalesBot.Core.Tests.Dialogue;

public class KnownFactsTests
{
    private static readonly Interviewer Interviewer = Small.Interviewer(
        null, Asking("size", QuestionFact.Value, "summit", "upper", "middle", "base", "none"), Asking("friends", QuestionFact.Referrals, "none", "some"), Small.Splits("one", 0));

    [Fact]
    public void Who_buys_in_a_tier_and_brought_others_is_asked_neither()
    {
        KnownFacts.Answers(Interviewer, Standing(KnownTypes.Upper, StandingSource.Purchases, referrals: 2)).ShouldBe(
            [new Answer(new QuestionId("size"), new OptionId("upper")), new Answer(new QuestionId("friends"), new OptionId("some"))]);
    }

    [Fact]
    public void What_the_books_do_not_say_is_left_to_be_asked()
    {
        KnownFacts.Answers(Interviewer, new CustomerStanding([], null, 0)).ShouldBeEmpty();
        KnownFacts.Answers(Interviewer, Standing(KnownTypes.Upper, StandingSource.Named, referrals: 0)).ShouldBeEmpty();
    }

    [Fact]
    public void An_answer_of_the_books_counts_as_one_of_a_seller()
    {
        var answers = KnownFacts.Answers(Interviewer, Standing(KnownTypes.Summit, StandingSource.Purchases, referrals: 0));

        Interviewer.EvidenceOf(answers.ShouldHaveSingleItem()).IsEmpty.ShouldBeFalse();
        Interviewer.Next(answers)!.Id.ShouldNotBe(new QuestionId("size"));
    }

    private static CustomerStanding Standing(TypeId tier, StandingSource source, int referrals) =>
        new([new LensStanding(LensId.Worth, tier, Certainty.NearlySure, source, DateTimeOffset.UnixEpoch)], null, referrals);

    private static Question Asking(string id, QuestionFact fact, params ImmutableArray<string> options) => new(
        new QuestionId(id),
        Small.Lens.Id,
        id,
        [.. options.Select((option, i) => new Option(new OptionId(option), option, option, [i == 0 ? Level.Often : Level.Rarely, Level.Sometimes, i == 0 ? Level.Rarely : Level.Often]))],
        fact);
}
