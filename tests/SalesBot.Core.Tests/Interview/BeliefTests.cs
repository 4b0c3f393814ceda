using FsCheck;
using FsCheck.Fluent;
using SalesBot.Core.Interview;

namespace SalesBot.Core.Tests.Interview;

public class BeliefTests
{
    private static readonly Interviewer Shipped = TestKit.Shipped.Knowledge.Interviewer;

    // Any answers to any of the shipped questions, «نمی‌دانم» among them, each question once.
    private static readonly Arbitrary<Answer[]> Answers = Gen.Shuffle(Shipped.Questions.ToArray())
        .SelectMany(
            _ => Gen.Choose(0, Shipped.Questions.Length),
            (questions, count) => questions.Take(count).ToArray())
        .SelectMany(
            questions => Gen.ListOf(Gen.Choose(0, 100), questions.Length),
            (questions, draws) => questions.Zip(draws, (q, d) => new Answer(q.Id, d % (q.Options.Length + 1) is var o && o == q.Options.Length ? null : q.Options[o].Id)).ToArray())
        .ToArbitrary();

    [Fact]
    public void Probabilities_sum_to_one_and_none_is_ruled_out() => Prop.ForAll(Answers, answers =>
    {
        var belief = Shipped.BeliefAfter([.. answers]);
        belief.Posterior.ToArray().Sum().ShouldBe(1, 1e-9);
        belief.Posterior.ToArray().ShouldAllBe(p => p > 0);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_same_answers_does_not_matter() => Prop.ForAll(Answers, answers =>
    {
        var forward = Shipped.BeliefAfter([.. answers]).Posterior.ToArray();
        var backward = Shipped.BeliefAfter([.. answers.Reverse()]).Posterior.ToArray();
        forward.Zip(backward).ShouldAllBe(p => Math.Abs(p.First - p.Second) < 1e-9);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Bayes_rule_by_hand()
    {
        // P(yes | a) = 90/94, P(yes | others) = 4/94; with a tenth of noise over two options: 0.9 * p + 0.05.
        double likely = 0.9 * 90 / 94 + 0.05, unlikely = 0.9 * 4 / 94 + 0.05;

        Small.Interviewer().BeliefAfter([Small.Yes("one")])[0].ShouldBe(likely / (likely + 2 * unlikely), 1e-12);
    }

    [Fact]
    public void Not_knowing_changes_nothing() =>
        Small.Interviewer().BeliefAfter([Small.DontKnow("one")]).Posterior.ToArray().ShouldAllBe(p => Math.Abs(p - 1.0 / 3) < 1e-12);

    [Fact]
    public void One_wrong_tap_is_outweighed_by_two_right_ones()
    {
        var interviewer = Small.Interviewer(null, Small.Splits("one", 0), Small.Splits("two", 1), Small.Splits("again", 0));

        interviewer.BeliefAfter([Small.Yes("two"), Small.Yes("one"), Small.Yes("again")]).Ranking()[0].ShouldBe(0);
    }

    [Fact]
    public void Evidence_that_would_rule_a_type_out_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Belief.Even(3).After([0.5, 0, 0.5]));

    [Fact]
    public void Knowing_nothing_is_log2_of_the_types() => Belief.Even(8).Entropy().ShouldBe(3, 1e-12);
}
