using SalesBot.Core.Interview;

namespace SalesBot.Core.Tests.Interview;

public class InterviewerTests
{
    [Fact]
    public void A_tie_goes_to_the_earlier_question() => Small.Interviewer().Next([])!.Id.Value.ShouldBe("one");

    [Fact]
    public void The_same_belief_always_asks_the_same_question()
    {
        var first = Small.Interviewer().Next([Small.No("one")]);

        Small.Interviewer().Next([Small.No("one")])!.Id.ShouldBe(first!.Id);
    }

    [Fact]
    public void A_question_that_tells_nothing_is_never_asked() =>
        Small.Interviewer().Next([Small.DontKnow("one"), Small.DontKnow("two"), Small.DontKnow("three")]).ShouldBeNull();

    [Fact]
    public void A_question_is_not_asked_twice() => Small.Interviewer().Next([Small.DontKnow("one")])!.Id.Value.ShouldBe("two");

    [Fact]
    public void It_stops_when_one_type_is_likely_enough()
    {
        var interviewer = Small.Interviewer(null, Small.Splits("one", 0), Small.Splits("two", 0), Small.Splits("three", 1));

        interviewer.Next([Small.Yes("one")]).ShouldNotBeNull();
        interviewer.Next([Small.Yes("one"), Small.Yes("two")]).ShouldBeNull();
    }

    [Fact]
    public void It_stops_at_the_limit() =>
        Small.Interviewer(Small.Rules with { MostQuestions = 1 }).Next([Small.DontKnow("one")]).ShouldBeNull();

    [Fact]
    public void Answers_to_questions_that_the_content_no_longer_has_say_nothing() =>
        Small.Interviewer().BeliefAfter([new Answer(new QuestionId("gone"), new OptionId("yes")), new Answer(new QuestionId("one"), new OptionId("gone"))])[0].ShouldBe(1.0 / 3, 1e-12);

    [Fact]
    public void The_question_of_greatest_gain_is_chosen_whatever_its_place()
    {
        var interviewer = Small.Interviewer(null, Small.Nothing("zero"), Small.Splits("late", 2));

        interviewer.Next([])!.Id.Value.ShouldBe("late");
    }
}
