using SalesBot.Core.Lenses;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record NameTypeWords(Template Ask, Template NotFound);

/// <summary>Asks which type the customer is, when the seller knows better: the likeliest first; a name may be typed instead.</summary>
public sealed record NameTypeScreen(InterviewSoFar SoFar) : Screen, ISampled
{
    public override View Show(World world)
    {
        var belief = world.Interviewer.BeliefAfter(SoFar.Answers, SoFar.Evidence(world));
        var shown = SoFar.Named ?? InterviewFlow.VerdictOn(SoFar, world).First;
        var types = belief.Ranking().Select(position => world.Behaviour.Types[position]).Where(t => t.Id != shown);
        return View.Of(
            world.Words.NameType.Ask.With(),
            [.. Buttons.InRows(types.Select(t => new Button($"{t.Emoji} {t.Name}", new Press(Verbs.Name, t.Id.Value)))), Buttons.Exit(world)]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Name } press) when world.Behaviour.TryFind(new TypeId(press.Argument), out var type) => InterviewFlow.Conclude(SoFar with { Named = type.Id }, world),
        Pressed({ Verb: Verbs.Back }) => Step.To(new VerdictScreen(SoFar)),
        Said(var text) when world.Knowledge.Lookup.Find(text, LensId.Behaviour) is { } type => InterviewFlow.Conclude(SoFar with { Named = type }, world),
        Said => Step.Stay(this, world.Words.NameType.NotFound.With()),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new NameTypeScreen(((VerdictScreen)VerdictScreen.Sample(world)).SoFar);
}
