using System.Collections.Immutable;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Interview;
using SalesBot.Core.Ports;

namespace SalesBot.Core.Dialogue;

/// <summary>An interview under way: whom it is about and what was tapped. Its verdict keeps one id, however often it is taken back.</summary>
public sealed record InterviewSoFar(VerdictId Verdict, CustomerId? Customer, ImmutableArray<Answer> Answers)
{
    public InterviewSoFar With(Answer answer) => this with { Answers = Answers.Add(answer) };

    public InterviewSoFar WithoutLast() => this with { Answers = Answers.RemoveAt(Answers.Length - 1) };

    public bool Equals(InterviewSoFar? other) =>
        other is not null && Verdict == other.Verdict && Customer == other.Customer && Answers.AsSpan().SequenceEqual(other.Answers.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Verdict, Customer, Answers.Length);
}

/// <summary>Leads from answer to question to verdict.</summary>
public static class InterviewFlow
{
    public static Step Start(CustomerId? customer, World world) =>
        Next(new InterviewSoFar(new VerdictId(world.Ids.Next()), world.Customer(customer)?.Id, []), world);

    /// <summary>The next question, or the verdict when no question is worth a tap.</summary>
    public static Step Next(InterviewSoFar soFar, World world) => world.Interviewer.Next(soFar.Answers) is { } question
        ? Step.To(new QuestionScreen(soFar, question.Id))
        : Conclude(soFar, world);

    public static Step Conclude(InterviewSoFar soFar, World world)
    {
        var verdict = Verdict.From(world.Interviewer, soFar.Answers);
        return Step.To(
            new VerdictScreen(soFar),
            new KeepVerdict(soFar.Verdict, world.Seller.Id, soFar.Customer, world.Behaviour.Id, verdict.First, verdict.Probability, verdict.Second, verdict.Certainty, soFar.Answers));
    }

    /// <summary>Back to the question answered last.</summary>
    public static Step TakeBack(InterviewSoFar soFar) => Step.To(new QuestionScreen(soFar.WithoutLast(), soFar.Answers[^1].Question));
}
