using System.Collections.Immutable;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record VerdictWords(
    [Holes("percent")] Template NearlySure,
    [Holes("percent")] Template Likely,
    [Holes("percent")] Template Leaning,
    [Holes("percent")] Template Thin,
    [Holes("reasons")] Template Because,
    [Holes("emoji", "name")] Template Second,
    [Holes("hint")] Template WatchFor,
    [Holes("customer")] Template For,
    string AskMore,
    string GiveToCustomer,
    [Holes("customer")] Template Given,
    string AddNote,
    Template NothingHeard);

/// <summary>The verdict: persona, how sure, why, and what to say and do. Anything typed here becomes the draft of a note.</summary>
public sealed record VerdictScreen(InterviewSoFar SoFar) : Screen, ISampled
{
    public override View Show(World world)
    {
        var words = world.Words.Verdict;
        var verdict = Verdict.From(world.Interviewer, SoFar.Answers);
        var type = world.Behaviour[verdict.First];
        var lines = new List<Rich>();
        if (world.Customer(SoFar.Customer) is { } known)
        {
            lines.Add(words.For.With(("customer", known.Name)));
        }

        lines.AddRange(Heading(verdict, type, world));
        if (verdict.Certainty is not Certainty.Thin || !verdict.Because.IsEmpty)
        {
            lines.Add(Rich.Empty);
            lines.Add(TenSecondCard.Advice(type, world));
        }

        return View.Of(Rich.Lines(lines), Rows(verdict, world));
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.More }) when MoreToAsk(world) is { } question => Step.To(new QuestionScreen(SoFar, question.Id)),
        Pressed({ Verb: Verbs.Back }) when !SoFar.Answers.IsEmpty => InterviewFlow.TakeBack(SoFar),
        Pressed({ Verb: Verbs.StartOver }) => InterviewFlow.Next(SoFar with { Answers = [] }, world),
        Pressed({ Verb: Verbs.Give }) => Step.To(new CustomersScreen(new Errand(SoFar, null), "", 0)).AsNewMessage(),
        Pressed({ Verb: Verbs.AddNote }) when world.Customer(SoFar.Customer) is { } customer => Step.To(new AddNoteScreen(customer.Id)).AsNewMessage(),
        Said(var text) when world.Customer(SoFar.Customer) is { } customer => Step.To(new NoteDraftScreen(customer.Id, text)),
        Said(var text) => Step.To(new CustomersScreen(new Errand(SoFar, text), "", 0)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world)
    {
        var soFar = new InterviewSoFar(new VerdictId(1), null, []);
        while (world.Interviewer.Next(soFar.Answers) is { } question)
        {
            soFar = soFar.With(new Answer(question.Id, question.Options[^1].Id));
        }

        return new VerdictScreen(soFar);
    }

    private static IEnumerable<Rich> Heading(Verdict verdict, CustomerType type, World world)
    {
        var words = world.Words.Verdict;
        if (verdict.Certainty is Certainty.Thin && verdict.Because.IsEmpty)
        {
            yield return words.NothingHeard.With();
            yield break;
        }

        yield return TenSecondCard.Title(type, world);
        yield return CertaintyWord(verdict.Certainty, words).With(("percent", PersianDigits.Percent(verdict.Probability)));
        if (!verdict.Because.IsEmpty)
        {
            yield return words.Because.With(("reasons", string.Join("؛ ", verdict.Because.Select(world.Interviewer.ReasonOf))));
        }

        if (verdict.Second is { } second)
        {
            yield return words.Second.With(("emoji", world.Behaviour[second].Emoji), ("name", world.Behaviour[second].Name));
        }

        if (verdict.Certainty is Certainty.Thin)
        {
            yield return words.WatchFor.With(("hint", type.WatchFor));
        }
    }

    private IEnumerable<ImmutableArray<Button>> Rows(Verdict verdict, World world)
    {
        var words = world.Words.Verdict;
        var more = verdict.Certainty is Certainty.NearlySure || MoreToAsk(world) is null ? ImmutableArray<Button>.Empty : [new Button(words.AskMore, new Press(Verbs.More))];
        var customer = world.Customer(SoFar.Customer) is { } known
            ? new Button(words.AddNote, new Press(Verbs.AddNote))
            : new Button(words.GiveToCustomer, new Press(Verbs.Give));
        ImmutableArray<Button> second = verdict.Second is { } runnerUp ? [Buttons.Card(world.Behaviour[runnerUp])] : [];

        // Unsure, the next question is worth more than the script.
        return verdict.Certainty is Certainty.Thin
            ? [more, [Buttons.Script(world, verdict.First), customer], second, Buttons.Exit(world)]
            : [[Buttons.Script(world, verdict.First), customer], [.. more, .. second], Buttons.Exit(world)];
    }

    private Question? MoreToAsk(World world) =>
        world.Interviewer.MostTelling(world.Interviewer.BeliefAfter(SoFar.Answers), SoFar.Answers, world.Interviewer.Rules.LeastGain);

    private static Template CertaintyWord(Certainty certainty, VerdictWords words) => certainty switch
    {
        Certainty.NearlySure => words.NearlySure,
        Certainty.Likely => words.Likely,
        Certainty.Leaning => words.Leaning,
        Certainty.Thin => words.Thin,
    };
}
