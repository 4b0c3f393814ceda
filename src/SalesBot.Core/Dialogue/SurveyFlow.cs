using System.Collections.Immutable;
using SalesBot.Core.Classify;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Standings;
using SalesBot.Core.Survey;

namespace SalesBot.Core.Dialogue;

/// <summary>All that was answered about a customer in one go through the lenses; of each lens that was touched it becomes a verdict, all of them of one id.</summary>
public sealed record SurveySoFar(VerdictId Verdict, CustomerId Customer, ImmutableArray<Answer> Answers)
{
    public SurveySoFar With(Answer answer) => this with { Answers = Answers.Add(answer) };

    public SurveySoFar WithoutLast() => this with { Answers = Answers.RemoveAt(Answers.Length - 1) };

    public bool Equals(SurveySoFar? other) =>
        other is not null && Verdict == other.Verdict && Customer == other.Customer && Answers.AsSpan().SequenceEqual(other.Answers.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Verdict, Customer, Answers.Length);
}

/// <summary>Leads through the lenses of one customer: what was bought or said in earnest is known, what was answered before is built on, and the rest is asked.</summary>
public static class SurveyFlow
{
    /// <summary>Nobody has time for more at once; what is left is asked another day.</summary>
    public const int MostQuestions = 10;

    // What was seen long ago may be so no more.
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(90);

    public static Step Start(CustomerId customer, World world) => Next(new SurveySoFar(new VerdictId(world.Ids.Next()), customer, []), world);

    /// <summary>The next question, or the whole card when none would change the advice.</summary>
    public static Step Next(SurveySoFar soFar, World world) =>
        soFar.Answers.Length < MostQuestions && Question(soFar, world) is { } question ? Step.To(new SurveyScreen(soFar, question.Id)) : Conclude(soFar, world);

    public static Step TakeBack(SurveySoFar soFar) => Step.To(new SurveyScreen(soFar.WithoutLast(), soFar.Answers[^1].Question));

    /// <summary>Keeps a verdict of each lens that an answer told something of, and warns whom it concerns.</summary>
    public static Step Conclude(SurveySoFar soFar, World world)
    {
        var standing = world.Book.StandingOf(world.Seller.Id, soFar.Customer, world.Now) ?? new CustomerStanding([], null, 0);
        var kept = world.Knowledge.Interviews
            .Where(interviewer => soFar.Answers.Any(answer => !interviewer.EvidenceOf(answer).IsEmpty))
            .Select(interviewer => Verdict(interviewer, soFar, standing, world))
            .ToImmutableArray();
        var alarm = LensAlarms.Of(kept, soFar.Customer, world);
        var step = Step.To(new OverviewScreen(soFar.Customer), [.. kept, .. alarm.Changes]);
        return alarm.Hint is { } hint ? step.Saying(hint) : step;
    }

    /// <summary>The question that would change the advice most; null when none would.</summary>
    public static Question? Question(SurveySoFar soFar, World world)
    {
        if (world.Customer(soFar.Customer) is not { } customer || world.Book.StandingOf(world.Seller.Id, soFar.Customer, world.Now) is not { } standing)
        {
            return null;
        }

        var open = world.Knowledge.Interviews.Where(interviewer => !IsSettled(interviewer.Lens.Id, customer, standing, world))
            .Select(interviewer => (Interviewer: interviewer, Before: Before(interviewer, soFar, standing, world)))
            .ToImmutableArray();
        var known = Situations.Of(customer, standing, world);
        known = open.Aggregate(known, (situation, lens) => situation.With(lens.Interviewer.Lens.Id, null));
        return new Surveyor(world.Knowledge.Advice).Next(
            known,
            [.. open.Select(lens => State(lens.Interviewer, lens.Before.Answers.AddRange(soFar.Answers), lens.Before.Heard))],
            [.. soFar.Answers, .. open.SelectMany(lens => lens.Before.Answers)]);
    }

    private static LensState State(Interviewer interviewer, ImmutableArray<Answer> answers, TextEvidence? heard) =>
        new(interviewer, interviewer.BeliefAfter(answers, heard), Interview.Verdict.From(interviewer, answers, heard).Certainty is Certainty.Thin);

    private static KeepVerdict Verdict(Interviewer interviewer, SurveySoFar soFar, CustomerStanding standing, World world)
    {
        var before = Before(interviewer, soFar, standing, world);
        var answers = before.Answers.AddRange(soFar.Answers.Where(answer => interviewer.Find(answer.Question) is not null));
        var verdict = Interview.Verdict.From(interviewer, answers, before.Heard);
        return new KeepVerdict(
            soFar.Verdict, world.Seller.Id, soFar.Customer, interviewer.Lens.Id, verdict.First, verdict.Probability, verdict.Second, verdict.Certainty, answers, before.Text);
    }

    /// <summary>What the books say, and what the last verdict rested on, when that is not long ago and was not this very survey, taken back.</summary>
    private static (ImmutableArray<Answer> Answers, TextEvidence? Heard, string? Text) Before(Interviewer interviewer, SurveySoFar soFar, CustomerStanding standing, World world)
    {
        var facts = KnownFacts.Answers(interviewer, standing);
        var last = world.Book.Verdicts(world.Seller.Id, soFar.Customer, interviewer.Lens.Id, 0, 1).Items.FirstOrDefault(v => v.Id != soFar.Verdict && world.Now - v.At < Fresh);
        return last is null ? (facts, null, null) : ([.. facts, .. last.Answers.Where(answer => facts.All(fact => fact.Question != answer.Question))], last.Heard is { } heard ? world.EvidenceIn(interviewer.Lens.Id, heard) : null, last.Heard);
    }

    /// <summary>What was bought tells more than any answer, and a seller's own word is not asked again soon.</summary>
    private static bool IsSettled(LensId lens, Customer customer, CustomerStanding standing, World world) => lens == LensId.Behaviour
        ? customer.Persona is { Named: not null }
        : standing.In(lens) switch
        {
            { Source: StandingSource.Purchases, Certainty: not Certainty.Thin } or { Source: StandingSource.Satisfaction } => true,
            { Source: StandingSource.Named } named => world.Now - named.At < Fresh,
            _ => false,
        };
}
