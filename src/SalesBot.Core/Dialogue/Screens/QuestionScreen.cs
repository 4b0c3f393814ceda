using System.Collections.Immutable;
using System.Globalization;
using SalesBot.Core.Interview;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record QuestionWords(
    [Holes("number")] Template Heading,
    [Holes("number", "customer")] Template HeadingFor,
    string DontKnow,
    string Enough,
    string StartOver,
    Template PressAButton);

/// <summary>Asks one interview question; its answers are buttons, and may also be typed: the words of an option, or its number. Any other message that tells something about the customer is evidence too.</summary>
public sealed record QuestionScreen(InterviewSoFar SoFar, QuestionId Asked) : Screen, ISampled
{
    public override bool Fits(World world) => world.Interviewer.Find(Asked) is not null;

    public override bool IsUnfinished() => !SoFar.Answers.IsEmpty || SoFar.Heard is not null;

    public override View Show(World world)
    {
        var words = world.Words.Question;
        var question = world.Interviewer.Find(Asked)!;
        var number = PersianDigits.Of(SoFar.Answers.Length + 1);
        var heading = world.Customer(SoFar.Customer) is { } customer
            ? words.HeadingFor.With(("number", number), ("customer", customer.Name))
            : words.Heading.With(("number", number));
        return View.Of(
            Rich.Lines(heading, Rich.Of(question.Ask, Style.Bold)),
            [
                .. Buttons.InRows([.. question.Options.Select(o => new Button(o.Text, new Press(Verbs.Answer, o.Id.Value))), new Button(words.DontKnow, new Press(Verbs.DontKnow))]),
                SoFar is { Answers.IsEmpty: true, Heard: null } ? [] : [new Button(words.StartOver, new Press(Verbs.StartOver)), new Button(words.Enough, new Press(Verbs.Enough))],
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world)
    {
        var question = world.Interviewer.Find(Asked)!;
        return input switch
        {
            Pressed({ Verb: Verbs.Answer } press) when question.PositionOf(new OptionId(press.Argument)) >= 0 => Answered(new OptionId(press.Argument), world),
            Pressed({ Verb: Verbs.DontKnow }) => Answered(null, world),
            Pressed({ Verb: Verbs.Enough }) when SoFar is not { Answers.IsEmpty: true, Heard: null } => InterviewFlow.Conclude(SoFar, world),
            Pressed({ Verb: Verbs.StartOver }) => Restart(world),
            Pressed({ Verb: Verbs.Back }) when !SoFar.Answers.IsEmpty => InterviewFlow.TakeBack(SoFar),
            Pressed({ Verb: Verbs.Back }) when SoFar.Heard is not null => Step.To(new VerdictScreen(SoFar)),
            Pressed({ Verb: Verbs.Back }) => Step.To(world.Customer(SoFar.Customer) is { } customer ? new CustomerScreen(customer.Id) : new MenuScreen()),
            Said(var text) when IsDontKnow(text, world) => Answered(null, world),
            Said(var text) when Typed(text, question.Options, world) is { } option => Answered(option.Id, world),
            Said(var text) when Heard(text, world) is { } step => step,
            _ => Step.Stay(this, world.Words.Question.PressAButton.With()),
        };
    }

    public static Screen Sample(World world)
    {
        var soFar = new InterviewSoFar(new VerdictId(1), null, []);
        for (var i = 0; i < 2; i++)
        {
            var question = world.Interviewer.Next(soFar.Answers)!;
            soFar = soFar.With(new Answer(question.Id, question.Options[0].Id));
        }

        return new QuestionScreen(soFar, world.Interviewer.Next(soFar.Answers)!.Id);
    }

    private Step Restart(World world) => InterviewFlow.Next(SoFar.WithoutAnswers(), world);

    private Step? Heard(string text, World world) => world.Classifier.Classify(text) is null ? null : InterviewFlow.Next(SoFar.With(text), world);

    private Step Answered(OptionId? option, World world) => InterviewFlow.Next(SoFar.With(new Answer(Asked, option)), world);

    internal static bool IsDontKnow(string text, World world) => Words(text, world) == Words(world.Words.Question.DontKnow, world);

    /// <summary>The option whose words or whose number were typed.</summary>
    internal static Option? Typed(string text, ImmutableArray<Option> options, World world)
    {
        var words = Words(text, world);
        return int.TryParse(PersianText.Fold(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= options.Length
            ? options[number - 1]
            : options.FirstOrDefault(o => words.Length > 0 && Words(o.Text, world) == words);
    }

    // «نمی‌دونم» is «نمی‌دانم».
    private static string Words(string text, World world) => string.Join(' ', world.Knowledge.Normaliser.Normalise(text).Tokens.Select(t => t.Written));
}
