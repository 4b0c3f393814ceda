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
    Template Named,
    [Holes("reasons")] Template Because,
    [Holes("emoji", "name")] Template Second,
    [Holes("emoji", "name")] Template Instead,
    [Holes("hint")] Template WatchFor,
    Template OneQuestion,
    [Holes("customer")] Template For,
    string Right,
    string Other,
    string AskMore,
    string GiveToCustomer,
    [Holes("customer")] Template Given,
    string AddNote,
    string OnlyNote,
    Template NothingHeard);

/// <summary>
/// The verdict: persona, how sure, why, and what to say and do. A thin one on a message asks at once the question that would help most. The seller may say
/// that it is right or name another type. Typed here, a type's name opens its card, more about the customer sharpens the verdict, anything else becomes a note.
/// </summary>
public sealed record VerdictScreen(InterviewSoFar SoFar) : Screen, ISampled
{
    public override View Show(World world)
    {
        var verdict = InterviewFlow.VerdictOn(SoFar, world);
        var named = SoFar.Named is { } name && world.Behaviour.TryFind(name, out var known) ? known : null;
        var type = named ?? world.Behaviour[verdict.First];
        var question = named is null ? AskedHere(verdict, world) : null;
        var lines = new List<Rich>();
        if (world.Customer(SoFar.Customer) is { } customer)
        {
            lines.Add(world.Words.Verdict.For.With(("customer", customer.Name)));
        }

        lines.AddRange(named is null ? Heading(verdict, type, question is not null, world) : NamedHeading(verdict, named, world));
        if (question is not null)
        {
            lines.AddRange([Rich.Empty, world.Words.Verdict.OneQuestion.With(), Rich.Of(question.Ask, Style.Bold)]);
        }
        else if (named is not null || verdict.Certainty is not Certainty.Thin || !verdict.Because.IsEmpty || !verdict.Words.IsEmpty)
        {
            lines.AddRange([Rich.Empty, TenSecondCard.Advice(type, world)]);
        }

        return View.Of(Rich.Lines(lines), question is null ? Rows(verdict, type, named is not null, world) : QuestionRows(question, type, world));
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Answer } press) when Asked(world) is { } asked && asked.PositionOf(new OptionId(press.Argument)) >= 0 =>
            InterviewFlow.Conclude(SoFar.With(new Answer(asked.Id, new OptionId(press.Argument))), world),
        Pressed({ Verb: Verbs.DontKnow }) when Asked(world) is { } asked => InterviewFlow.Conclude(SoFar.With(new Answer(asked.Id, null)), world),
        Pressed({ Verb: Verbs.Right }) => InterviewFlow.Conclude(SoFar with { Named = InterviewFlow.VerdictOn(SoFar, world).First }, world),
        Pressed({ Verb: Verbs.Other }) => Step.To(new NameTypeScreen(SoFar)),
        Pressed({ Verb: Verbs.More }) when InterviewFlow.MostTelling(SoFar, world) is { } question => Step.To(new QuestionScreen(SoFar with { Named = null }, question.Id)),
        Pressed({ Verb: Verbs.Back }) when !SoFar.Answers.IsEmpty => InterviewFlow.TakeBack(SoFar),
        Pressed({ Verb: Verbs.Back }) => Step.To(world.Customer(SoFar.Customer) is { } customer ? new CustomerScreen(customer.Id) : new MenuScreen()),
        Pressed({ Verb: Verbs.StartOver }) => InterviewFlow.Next(SoFar.WithoutAnswers(), world),
        Pressed({ Verb: Verbs.Give }) => Step.To(new CustomersScreen(new Errand(SoFar, null), "", 0)).AsNewMessage(),
        Pressed({ Verb: Verbs.AddNote }) when world.Customer(SoFar.Customer) is { } customer => Step.To(new AddNoteScreen(customer.Id)).AsNewMessage(),
        Pressed({ Verb: Verbs.OnlyNote }) when SoFar.Heard is { } heard => world.Customer(SoFar.Customer) is { } customer
            ? AddNoteScreen.Save(customer.Id, new Sent(heard, null, null), world)
            : Step.To(new CustomersScreen(new Errand(null, heard), "", 0)),
        Said(var text) when world.Customer(SoFar.Customer) is { } customer => Step.To(new NoteDraftScreen(customer.Id, text)),
        Said(var text) when world.Knowledge.Lookup.Find(text) is { } type => Step.To(new CardScreen(type, this)),
        Said(var text) when InterviewFlow.HearMore(text, SoFar, world) is { } verdict => verdict,
        Said(var text) => Step.To(new CustomersScreen(new Errand(SoFar, text), "", 0)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public override Step? Take(Sent sent, World world) =>
        world.Customer(SoFar.Customer) is { } customer ? NoteDraftScreen.Of(customer.Id, sent) : Step.To(new CustomersScreen(new Errand(SoFar, sent.Text, sent.Media, sent.From), "", 0));

    public static Screen Sample(World world)
    {
        var soFar = new InterviewSoFar(new VerdictId(1), null, []);
        while (world.Interviewer.Next(soFar.Answers) is { } question)
        {
            soFar = soFar.With(new Answer(question.Id, question.Options[^1].Id));
        }

        return new VerdictScreen(soFar);
    }

    /// <summary>The question asked in this very bubble: on a message alone that is not enough, until the seller's patience ends.</summary>
    private Question? AskedHere(Verdict verdict, World world) =>
        SoFar.Heard is not null && SoFar.Answers.Length < InterviewFlow.MostQuestionsAfterMessage && verdict.Certainty is Certainty.Thin ? InterviewFlow.MostTelling(SoFar, world) : null;

    private Question? Asked(World world) => AskedHere(InterviewFlow.VerdictOn(SoFar, world), world);

    private IEnumerable<Rich> Heading(Verdict verdict, CustomerType type, bool asks, World world)
    {
        var words = world.Words.Verdict;
        if (verdict is { Certainty: Certainty.Thin, Because.IsEmpty: true } && SoFar.Heard is null)
        {
            yield return words.NothingHeard.With();
            yield break;
        }

        yield return TenSecondCard.Title(type, world);
        yield return CertaintyWord(verdict.Certainty, words).With(("percent", PersianDigits.Percent(verdict.Probability)));
        foreach (var reason in Reasons(verdict, world))
        {
            yield return reason;
        }

        if (HeardLenses.Line(SoFar, world) is { } also)
        {
            yield return also;
        }

        if (verdict.Second is { } second)
        {
            yield return words.Second.With(("emoji", world.Behaviour[second].Emoji), ("name", world.Behaviour[second].Name));
        }

        if (verdict.Certainty is Certainty.Thin && !asks)
        {
            yield return words.WatchFor.With(("hint", type.WatchFor));
        }
    }

    private IEnumerable<Rich> NamedHeading(Verdict verdict, CustomerType named, World world)
    {
        yield return TenSecondCard.Title(named, world);
        yield return world.Words.Verdict.Named.With();
        if (verdict.First != named.Id)
        {
            yield return world.Words.Verdict.Instead.With(("emoji", world.Behaviour[verdict.First].Emoji), ("name", world.Behaviour[verdict.First].Name));
        }
        else
        {
            foreach (var reason in Reasons(verdict, world))
            {
                yield return reason;
            }
        }
    }

    private IEnumerable<Rich> Reasons(Verdict verdict, World world)
    {
        if (SoFar.Heard is { } heard)
        {
            yield return HeardText.Marked(heard, verdict.Words);
        }

        if (!verdict.Because.IsEmpty)
        {
            yield return world.Words.Verdict.Because.With(("reasons", string.Join("؛ ", verdict.Because.Select(world.Interviewer.ReasonOf))));
        }
    }

    private IEnumerable<ImmutableArray<Button>> Rows(Verdict verdict, CustomerType type, bool isNamed, World world)
    {
        var words = world.Words.Verdict;
        var isThin = verdict.Certainty is Certainty.Thin && !isNamed;
        var nothing = isThin && verdict.Because.IsEmpty && SoFar.Heard is null;
        var more = isNamed || verdict.Certainty is Certainty.NearlySure || InterviewFlow.MostTelling(SoFar, world) is null
            ? ImmutableArray<Button>.Empty
            : [new Button(words.AskMore, new Press(Verbs.More))];
        var customer = world.Customer(SoFar.Customer) is null ? new Button(words.GiveToCustomer, new Press(Verbs.Give)) : new Button(words.AddNote, new Press(Verbs.AddNote));
        ImmutableArray<Button> second = !isNamed && verdict.Second is { } runnerUp && SoFar.Heard is null ? [Buttons.Card(world.Behaviour[runnerUp])] : [];
        ImmutableArray<Button> onlyNote = SoFar.Heard is null ? [] : [new Button(words.OnlyNote, new Press(Verbs.OnlyNote))];
        var other = new Button(words.Other, new Press(Verbs.Other));
        ImmutableArray<Button> judged = isNamed ? [other, .. onlyNote] : nothing ? [other] : [new Button(words.Right, new Press(Verbs.Right)), other];
        ImmutableArray<Button> rest = isNamed ? [] : [.. more, .. second, .. onlyNote];
        ImmutableArray<Button> use = [Buttons.Script(world, type.Id), customer];

        // Unsure, the next question is worth more than the script.
        return isThin ? [more, use, judged, [.. second, .. onlyNote], Buttons.Exit(world)] : [use, judged, rest, Buttons.Exit(world)];
    }

    private static IEnumerable<ImmutableArray<Button>> QuestionRows(Question question, CustomerType type, World world) =>
    [
        .. Buttons.InRows([.. question.Options.Select(o => new Button(o.Text, new Press(Verbs.Answer, o.Id.Value))), new Button(world.Words.Question.DontKnow, new Press(Verbs.DontKnow))]),
        [Buttons.Card(type), new Button(world.Words.Verdict.OnlyNote, new Press(Verbs.OnlyNote))],
        Buttons.Exit(world),
    ];

    private static Template CertaintyWord(Certainty certainty, VerdictWords words) => certainty switch
    {
        Certainty.NearlySure => words.NearlySure,
        Certainty.Likely => words.Likely,
        Certainty.Leaning => words.Leaning,
        Certainty.Thin => words.Thin,
    };
}
