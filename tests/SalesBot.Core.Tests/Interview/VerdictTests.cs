using SalesBot.Core.Interview;

namespace SalesBot.Core.Tests.Interview;

public class VerdictTests
{
    private static readonly Interviewer Four = Small.Interviewer(null, Small.Splits("one", 0), Small.Splits("again", 0), Small.Splits("two", 1), Small.Nothing("zero"));

    [Fact]
    public void Two_clear_answers_make_it_nearly_sure()
    {
        var verdict = Verdict.From(Four, [Small.Yes("one"), Small.Yes("again")]);

        (verdict.First.Value, verdict.Certainty, verdict.Second).ShouldBe(("a", Certainty.NearlySure, null));
    }

    [Fact]
    public void A_single_answer_is_thin_however_clear() => Verdict.From(Four, [Small.Yes("one")]).Certainty.ShouldBe(Certainty.Thin);

    [Fact]
    public void Answers_of_not_knowing_do_not_count_as_evidence() =>
        Verdict.From(Four, [Small.Yes("one"), Small.DontKnow("two"), Small.DontKnow("again")]).Certainty.ShouldBe(Certainty.Thin);

    [Fact]
    public void A_close_runner_up_is_named()
    {
        var verdict = Verdict.From(Four, [Small.Yes("one"), Small.Yes("two")]);

        new[] { verdict.First.Value, verdict.Second!.Value.Value }.ShouldBe(["a", "b"], ignoreOrder: true);
    }

    [Fact]
    public void Reasons_are_the_answers_that_spoke_for_it_strongest_first()
    {
        var verdict = Verdict.From(Four, [Small.Yes("zero"), Small.No("two"), Small.Yes("one"), Small.DontKnow("again")]);

        verdict.Because.ShouldBe([Small.Yes("one"), Small.No("two")]);
    }

    [Fact]
    public void Nothing_heard_has_no_reasons() => Verdict.From(Four, [Small.DontKnow("one")]).Because.ShouldBeEmpty();
}
