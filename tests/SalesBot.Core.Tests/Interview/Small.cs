using System.Collections.Immutable;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;

namespace SalesBot.Core.Tests.Interview;

/// <summary>A lens of three types and four questions, small enough to reckon by hand.</summary>
internal static class Small
{
    public static readonly InterviewRules Rules = new(EnoughProbability: 0.9, LeastGain: 0.01, MostQuestions: 6, Noise: 0.1);

    public static readonly Lens Lens = new(new LensId("small"), "کوچک", [Type("a"), Type("b"), Type("c")]);

    public static Interviewer Interviewer(InterviewRules? rules = null, params ImmutableArray<Question> questions) =>
        new(Lens, questions.IsDefaultOrEmpty ? [Splits("one", 0), Splits("two", 1), Splits("three", 2), Nothing("zero")] : questions, rules ?? Rules);

    /// <summary>Its option «yes» is nearly always earned by one type and rarely by the others.</summary>
    public static Question Splits(string id, int type) => new(
        new QuestionId(id),
        Lens.Id,
        id,
        [
            new Option(new OptionId("yes"), "بله", "آری", [.. Enumerable.Range(0, 3).Select(t => t == type ? Level.NearlyAlways : Level.Rarely)]),
            new Option(new OptionId("no"), "نه", "نی", [.. Enumerable.Range(0, 3).Select(t => t == type ? Level.Rarely : Level.NearlyAlways)]),
        ]);

    public static Question Nothing(string id) => new(
        new QuestionId(id),
        Lens.Id,
        id,
        [
            new Option(new OptionId("yes"), "بله", "آری", [Level.Often, Level.Often, Level.Often]),
            new Option(new OptionId("no"), "نه", "نی", [Level.Often, Level.Often, Level.Often]),
        ]);

    public static Answer Yes(string question) => new(new QuestionId(question), new OptionId("yes"));

    public static Answer No(string question) => new(new QuestionId(question), new OptionId("no"));

    public static Answer DontKnow(string question) => new(new QuestionId(question), null);

    private static CustomerType Type(string id) =>
        new(new TypeId(id), id, id, "001", [], id, [], [], [], [], id, new Script(id, [], [], [], [], [], []));
}
