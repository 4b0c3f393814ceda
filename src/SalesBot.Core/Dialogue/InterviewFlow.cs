using System.Collections.Immutable;
using SalesBot.Core.Classify;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;

namespace SalesBot.Core.Dialogue;

/// <summary>All that was learnt about a customer so far: whom it is about, what was tapped and what was typed. Its verdict keeps one id, however often it is taken back.</summary>
/// <param name="Heard">What the seller wrote about the customer; null when nothing was written.</param>
/// <param name="Named">The type that the seller said it is; null while nothing was said.</param>
public sealed record InterviewSoFar(VerdictId Verdict, CustomerId? Customer, ImmutableArray<Answer> Answers, string? Heard = null, TypeId? Named = null)
{
    public InterviewSoFar With(Answer answer) => this with { Answers = Answers.Add(answer), Named = null };

    public InterviewSoFar WithoutLast() => this with { Answers = Answers.RemoveAt(Answers.Length - 1), Named = null };

    public InterviewSoFar WithoutAnswers() => this with { Answers = [], Named = null };

    /// <summary>Two messages are one story, and are read as one.</summary>
    public InterviewSoFar With(string heard) => this with { Heard = Heard is null ? heard : $"{Heard}\n{heard}", Named = null };

    /// <summary>What the messages tell; null when there are none, or when they tell nothing.</summary>
    public TextEvidence? Evidence(World world) => Heard is { } text ? world.Classifier.Classify(text) : null;

    public bool Equals(InterviewSoFar? other) =>
        other is not null && Verdict == other.Verdict && Customer == other.Customer && Heard == other.Heard && Named == other.Named
        && Answers.AsSpan().SequenceEqual(other.Answers.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Verdict, Customer, Answers.Length, Heard, Named);
}

/// <summary>Leads from message to answer to question to verdict.</summary>
public static class InterviewFlow
{
    /// <summary>Who writes a sentence has no time for a form: after it so many questions are asked at a time, at most.</summary>
    public const int MostQuestionsAfterMessage = 2;

    // A message soon after a verdict adds to it; a later one is about the next customer.
    private static readonly TimeSpan SameStory = TimeSpan.FromMinutes(10);

    public static Step Start(CustomerId? customer, World world) => Next(Empty(customer, world), world);

    /// <summary>The verdict on a message, or null when it tells nothing about a customer.</summary>
    public static Step? Hear(string text, CustomerId? customer, World world) => Told(Empty(customer, world).With(text), world);

    /// <summary>The same verdict with one more message; a new one when the last is long past.</summary>
    public static Step? HearMore(string text, InterviewSoFar soFar, World world) =>
        IsSameStory(soFar, world) && (soFar.Heard?.Length ?? 0) + text.Length < View.MostCharacters && Tells(text, world)
            ? Told(soFar.With(text), world)
            : Hear(text, soFar.Customer, world);

    /// <summary>The next question, or the verdict when no question is worth a tap.</summary>
    public static Step Next(InterviewSoFar soFar, World world) =>
        HasPatience(soFar) && world.Interviewer.Next(soFar.Answers, soFar.Evidence(world)) is { } question
            ? Step.To(new QuestionScreen(soFar, question.Id))
            : Conclude(soFar, world);

    public static Step Conclude(InterviewSoFar soFar, World world)
    {
        var verdict = VerdictOn(soFar, world);
        return Kept(
            new VerdictScreen(soFar),
            soFar,
            [
                new KeepVerdict(
                    soFar.Verdict, world.Seller.Id, soFar.Customer, world.Behaviour.Id, verdict.First, verdict.Probability, verdict.Second, verdict.Certainty, soFar.Answers, soFar.Heard, soFar.Named),
                .. HeardLenses.Kept(soFar, world),
            ],
            world);
    }

    /// <summary>Whether a message tells anything about a customer, in whatever lens.</summary>
    public static bool Tells(string text, World world) => world.Classifier.Classify(text) is not null || !HeardLenses.Of(text, world).IsEmpty;

    /// <summary>Back to the question answered last.</summary>
    public static Step TakeBack(InterviewSoFar soFar) => Step.To(new QuestionScreen(soFar.WithoutLast(), soFar.Answers[^1].Question));

    public static Verdict VerdictOn(InterviewSoFar soFar, World world) => Verdict.From(world.Interviewer, soFar.Answers, soFar.Evidence(world));

    /// <summary>The question that would tell most now, or null when none would tell enough.</summary>
    public static Question? MostTelling(InterviewSoFar soFar, World world) =>
        world.Interviewer.MostTelling(world.Interviewer.BeliefAfter(soFar.Answers, soFar.Evidence(world)), soFar.Answers, world.Interviewer.Rules.LeastGain);

    /// <summary>Where behaviour shows itself thinly and another lens clearly, the other one is what the message is about.</summary>
    private static Step? Told(InterviewSoFar soFar, World world)
    {
        var tells = soFar.Evidence(world) is not null;
        return soFar.Answers.IsEmpty && (!tells || VerdictOn(soFar, world).Certainty is Certainty.Thin) && HeardLenses.Kept(soFar, world) is { IsEmpty: false } kept
            ? Kept(new HeardLensScreen(soFar), soFar, kept, world)
            : tells ? Conclude(soFar, world) : null;
    }

    private static Step Kept(Screen next, InterviewSoFar soFar, ImmutableArray<KeepVerdict> kept, World world)
    {
        var alarm = soFar.Customer is { } customer ? LensAlarms.Of(kept, customer, world) : ([], null);
        var step = Step.To(next, [.. kept, .. alarm.Changes]);
        return alarm.Hint is { } hint ? step.Saying(hint) : step;
    }

    private static bool HasPatience(InterviewSoFar soFar) => soFar.Heard is null || soFar.Answers.Length < MostQuestionsAfterMessage;

    private static bool IsSameStory(InterviewSoFar soFar, World world) =>
        world.Knowledge.Interviews.Select(i => world.Book.FindVerdict(world.Seller.Id, soFar.Verdict, i.Lens.Id)).OfType<KeptVerdict>().Any(kept => world.Now - kept.At < SameStory);

    private static InterviewSoFar Empty(CustomerId? customer, World world) => new(new VerdictId(world.Ids.Next()), world.Customer(customer)?.Id, []);
}
