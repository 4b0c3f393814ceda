using SalesBot.Core.Interview;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record SurveyWords([Holes("customer", "lens")] Template Heading, string Enough);

/// <summary>One question of any lens about a customer whose card is being filled: the one that would change the advice most.</summary>
public sealed record SurveyScreen(SurveySoFar SoFar, QuestionId Asked) : Screen, ISampled
{
    public override bool Fits(World world) => world.Customer(SoFar.Customer) is not null && Find(world) is not null;

    public override bool IsUnfinished() => !SoFar.Answers.IsEmpty;

    public override View Show(World world)
    {
        var (interviewer, question) = Find(world)!.Value;
        var heading = world.Words.Survey.Heading.With(("customer", world.Customer(SoFar.Customer)!.Name), ("lens", interviewer.Lens.Name));
        return View.Of(
            Rich.Lines(heading, Rich.Of(question.Ask, Style.Bold)),
            [
                .. Buttons.InRows([.. question.Options.Select(o => new Button(o.Text, new Press(Verbs.Answer, o.Id.Value))), new Button(world.Words.Question.DontKnow, new Press(Verbs.DontKnow))]),
                SoFar.Answers.IsEmpty ? [] : [new Button(world.Words.Survey.Enough, new Press(Verbs.Enough))],
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world)
    {
        var question = Find(world)!.Value.Question;
        return input switch
        {
            Pressed({ Verb: Verbs.Answer } press) when question.PositionOf(new OptionId(press.Argument)) >= 0 => Answered(new OptionId(press.Argument), world),
            Pressed({ Verb: Verbs.DontKnow }) => Answered(null, world),
            Pressed({ Verb: Verbs.Enough }) => SurveyFlow.Conclude(SoFar, world),
            Pressed({ Verb: Verbs.Back }) when !SoFar.Answers.IsEmpty => SurveyFlow.TakeBack(SoFar),
            Pressed({ Verb: Verbs.Back }) => Step.To(new OverviewScreen(SoFar.Customer)),
            Said(var text) when QuestionScreen.IsDontKnow(text, world) => Answered(null, world),
            Said(var text) when QuestionScreen.Typed(text, question.Options, world) is { } option => Answered(option.Id, world),
            _ => Step.Stay(this, world.Words.Question.PressAButton.With()),
        };
    }

    public static Screen Sample(World world)
    {
        var interviewer = world.Knowledge.Interviews.First(i => i.Lens.Id != world.Behaviour.Id);
        var soFar = new SurveySoFar(new VerdictId(1), world.Book.Customers(world.Seller.Id, CustomerFilter.All, 0, 1).Items[0].Id, [new Answer(interviewer.Questions[0].Id, interviewer.Questions[0].Options[0].Id)]);
        return new SurveyScreen(soFar, interviewer.Questions[^1].Id);
    }

    private Step Answered(OptionId? option, World world) => SurveyFlow.Next(SoFar.With(new Answer(Asked, option)), world);

    private (Interviewer Interviewer, Question Question)? Find(World world)
    {
        foreach (var interviewer in world.Knowledge.Interviews)
        {
            if (interviewer.Find(Asked) is { } question)
            {
                return (interviewer, question);
            }
        }

        return null;
    }
}
