using System.Collections.Immutable;
using SalesBot.Core.Advice;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Standings;
using SalesBot.Core.Survey;

namespace SalesBot.Core.Tests.Survey;

/// <summary>Two lenses of two types: «mood» (glad, cross) and «size» (big, small), with one question each that tells them apart, and one of mood that tells nothing.</summary>
public class SurveyorTests
{
    private static readonly LensId Mood = new("mood");
    private static readonly LensId Size = new("size");
    private static readonly TypeId Glad = new("glad");
    private static readonly TypeId Cross = new("cross");
    private static readonly TypeId Big = new("big");
    private static readonly TypeId Small = new("small");

    private static readonly Interviewer OfMood = Interviewer(Mood, [Glad, Cross], Asking("mood-tells", Mood, sharp: true), Asking("mood-vague", Mood, sharp: false));
    private static readonly Interviewer OfSize = Interviewer(Size, [Big, Small], Asking("size-tells", Size, sharp: true));
    private static readonly Situation Nothing = new([], null, Trade.Mixed);

    [Fact]
    public void The_question_whose_answer_moves_the_weightier_advice_is_asked() =>
        Next(Table(Rule("glad", 10, (Mood, Glad)), Rule("cross", 10, (Mood, Cross)), Rule("big", 90, (Size, Big)), Rule("small", 90, (Size, Small)))).ShouldBe("size-tells");

    [Fact]
    public void A_lens_that_no_advice_speaks_of_is_never_asked() => Next(Table(Rule("glad", 50, (Mood, Glad)), Rule("cross", 50, (Mood, Cross)))).ShouldBe("mood-tells");

    [Fact]
    public void The_sharper_question_of_a_lens_comes_first() => Next(Table(Rule("glad", 50, (Mood, Glad)), Rule("cross", 50, (Mood, Cross)))).ShouldNotBe("mood-vague");

    [Fact]
    public void When_all_answers_lead_to_the_same_advice_nothing_is_asked() => Next(Table(Rule("both", 90, (Mood, Glad), (Mood, Cross)))).ShouldBeNull();

    [Fact]
    public void What_was_answered_is_not_asked_again()
    {
        var table = Table(Rule("glad", 50, (Mood, Glad)), Rule("cross", 50, (Mood, Cross)));
        new Surveyor(table).Next(Nothing, Open(), [new Answer(new("mood-tells"), null)])?.Id.Value.ShouldNotBe("mood-tells");
    }

    [Fact]
    public void When_a_type_is_as_good_as_sure_no_tap_is_worth_asking()
    {
        var table = Table(Rule("glad", 50, (Mood, Glad)), Rule("cross", 50, (Mood, Cross)));
        var sure = Belief.Even(2).After([1, 0.001]);
        new Surveyor(table).Next(Nothing, [new LensState(OfMood, sure)], []).ShouldBeNull();
    }

    [Fact]
    public void On_a_thin_verdict_one_more_question_is_worth_asking_however_clear_it_looks()
    {
        var table = Table(Rule("glad", 50, (Mood, Glad)), Rule("cross", 50, (Mood, Cross)));
        var sure = Belief.Even(2).After([1, 0.001]);
        new Surveyor(table).Next(Nothing, [new LensState(OfMood, sure, IsThin: true)], []).ShouldNotBeNull();
        Surveyor.Suppose(Nothing, [new LensState(OfMood, sure, IsThin: true)]).In(Mood).ShouldBeNull();
    }

    [Fact]
    public void What_is_known_in_one_lens_can_make_another_worthless_to_ask()
    {
        // Whoever is big is told one thing, whatever his mood.
        var table = new AdviceTable([Rule("glad", 50, (Mood, Glad)), Rule("cross", 50, (Mood, Cross)), Narrow("glad-big", 50, Glad), Narrow("cross-big", 50, Cross)]);
        Next(table).ShouldBe("mood-tells");
        new Surveyor(table).Next(Nothing with { Types = [(Size, Big)] }, [new LensState(OfMood, Belief.Even(2))], []).ShouldNotBeNull();
        var one = new AdviceTable([Rule("glad", 50, (Mood, Glad)), Rule("cross", 50, (Mood, Cross)), new AdviceRule(new("any-big"), new("mood"), "", 90, new([(Size, [Big]), (Mood, [Glad, Cross])], [], []), null)]);
        new Surveyor(one).Next(Nothing with { Types = [(Size, Big)] }, [new LensState(OfMood, Belief.Even(2))], []).ShouldBeNull();
    }

    [Fact]
    public void Supposed_is_only_what_is_likely_enough()
    {
        var situation = Surveyor.Suppose(Nothing, [new LensState(OfMood, Belief.Even(2).After([1, 0.2])), new LensState(OfSize, Belief.Even(2))]);
        situation.In(Mood).ShouldBe(Glad);
        situation.In(Size).ShouldBe(Big);
        Surveyor.Suppose(Nothing, [new LensState(Interviewer(Size, [Big, Small, new("middling")], Asking3()), Belief.Even(3))]).In(Size).ShouldBeNull();
    }

    private static string? Next(AdviceTable table) => new Surveyor(table).Next(Nothing, Open(), [])?.Id.Value;

    private static ImmutableArray<LensState> Open() => [new(OfMood, Belief.Even(2)), new(OfSize, Belief.Even(2))];

    private static AdviceTable Table(params ImmutableArray<AdviceRule> rules) => new(rules);

    private static AdviceRule Rule(string id, int weight, params (LensId Lens, TypeId Type)[] types) =>
        new(new(id), new(types[0].Lens.Value), "", weight, new([.. types.GroupBy(t => t.Lens).Select(g => (g.Key, g.Select(t => t.Type).ToImmutableArray()))], [], []), null);

    private static AdviceRule Narrow(string id, int weight, TypeId mood) => new(new(id), new("mood"), "", weight, new([(Size, [Big]), (Mood, [mood])], [], []), null);

    private static Interviewer Interviewer(LensId id, ImmutableArray<TypeId> types, params ImmutableArray<Question> questions) =>
        new(new Lens(id, id.Value, [.. types.Select(Type)]), questions, new InterviewRules(0.8, 0.02, 5, 0.1));

    private static CustomerType Type(TypeId id) => new(id, id.Value, "🙂", "001", [], "", [], [], [], [], "", new Script("", [], [], [], [], [], []));

    private static Question Asking(string id, LensId lens, bool sharp) => new(new(id), lens, id,
    [
        new Option(new("yes"), "yes", "", sharp ? [Level.NearlyAlways, Level.Rarely] : [Level.Sometimes, Level.Rarely]),
        new Option(new("no"), "no", "", sharp ? [Level.Rarely, Level.NearlyAlways] : [Level.Often, Level.NearlyAlways]),
    ]);

    private static Question Asking3() => new(new("three"), Size, "three",
        [new Option(new("yes"), "yes", "", [Level.NearlyAlways, Level.Rarely, Level.Rarely]), new Option(new("no"), "no", "", [Level.Rarely, Level.NearlyAlways, Level.NearlyAlways])]);
}
