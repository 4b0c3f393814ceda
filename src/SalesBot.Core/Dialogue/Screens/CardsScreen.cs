using SalesBot.Core.Lenses;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record CardsWords(Template Text, Template NotFound);

/// <summary>All types of the behaviour lens as buttons; a name may be typed instead, or a sentence about a customer.</summary>
public sealed record CardsScreen : Screen, ISampled
{
    public override View Show(World world) => View.Of(
        world.Words.Cards.Text.With(),
        [.. Buttons.InRows(world.Behaviour.Types.Select(Buttons.Card)), Buttons.Exit(world)]);

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Back }) => Step.To(new MenuScreen()),
        Said(var text) when FreeText.Read(text, this, world) is { } step => step,
        Said => Step.Stay(this, world.Words.Cards.NotFound.With()),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new CardsScreen();
}

/// <summary>The quick card of one type: who this is and what to do with him.</summary>
public sealed record CardScreen(TypeId Type, Screen From) : Screen, ISampled
{
    public override bool Fits(World world) => world.Behaviour.PositionOf(Type) >= 0 && From.Fits(world);

    public override View Show(World world)
    {
        var type = world.Behaviour[Type];
        return View.Of(
            Rich.Lines(TenSecondCard.Title(type, world), type.Gist, Rich.Empty, TenSecondCard.Advice(type, world)),
            [Buttons.Script(world, Type)],
            Buttons.Exit(world));
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Back }) => Step.To(From),
        Said(var text) when world.Knowledge.Lookup.Find(text) is { } type => Step.To(this with { Type = type }),
        Said when From is VerdictScreen or CustomerScreen => From.React(input, world),
        Said(var text) when FreeText.Read(text, From, world) is { } step => step,
        Said => Step.Stay(this, world.Words.Cards.NotFound.With()),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new CardScreen(world.Behaviour.Types[6].Id, new CardsScreen());
}
