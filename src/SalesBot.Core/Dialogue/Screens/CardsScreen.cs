using SalesBot.Core.Lenses;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record CardsWords(Template Text, [Holes("lens")] Template OfLens, [Holes("lens")] Template Lens, Template NotFound);

/// <summary>All types of a lens as buttons; a name of any lens may be typed instead, or a sentence about a customer.</summary>
/// <param name="Lens">Null for the behaviour lens, from which buttons lead on to the others.</param>
public sealed record CardsScreen(LensId? Lens = null) : Screen, ISampled
{
    /// <summary>The page of a lens other than behaviour; null when there is no such.</summary>
    public static CardsScreen? OfLens(string id, World world) =>
        new LensId(id) is var lens && lens != LensId.Behaviour && world.Knowledge.LensOf(lens) is not null ? new CardsScreen(lens) : null;

    public override bool Fits(World world) => Lens is not { } lens || world.Knowledge.LensOf(lens) is not null;

    public override View Show(World world)
    {
        var words = world.Words.Cards;
        return Lens is { } id && world.Knowledge.LensOf(id) is { } lens
            ? View.Of(words.OfLens.With(("lens", lens.Name)), [.. Buttons.InRows(lens.Types.Select(Buttons.Card)), Buttons.Exit(world)])
            : View.Of(
                words.Text.With(),
                [
                    .. Buttons.InRows(world.Behaviour.Types.Select(Buttons.Card)),
                    .. Buttons.InRows(world.Knowledge.Lenses.Where(l => l.Id != LensId.Behaviour)
                        .Select(l => new Button(words.Lens.With(("lens", l.Name)).Plain, new Press(Verbs.Cards, l.Id.Value)))),
                    Buttons.Exit(world),
                ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Back }) => Step.To(Lens is null ? new MenuScreen() : new CardsScreen()),
        Said(var text) when FreeText.Read(text, this, world) is { } step => step,
        Said => Step.Stay(this, world.Words.Cards.NotFound.With()),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new CardsScreen();
}

/// <summary>The quick card of one type: who this is and what to do with him.</summary>
public sealed record CardScreen(TypeId Type, Screen From) : Screen, ISampled
{
    public override bool Fits(World world) => world.Knowledge.FindType(Type) is not null && From.Fits(world);

    public override View Show(World world)
    {
        var (lens, type) = world.Knowledge.FindType(Type)!.Value;
        return View.Of(
            Rich.Lines(TenSecondCard.Title(type, lens, world), type.Gist, Rich.Empty, TenSecondCard.Advice(type, world)),
            [Buttons.Script(world, Type)],
            Buttons.Exit(world));
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Back }) => Step.To(From),
        Said(var text) when world.Knowledge.Lookup.Find(text) is { } type => Step.To(this with { Type = type }),
        Said when From is VerdictScreen or CustomerScreen or OverviewScreen => From.React(input, world),
        Said(var text) when FreeText.Read(text, From, world) is { } step => step,
        Said => Step.Stay(this, world.Words.Cards.NotFound.With()),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new CardScreen(world.Behaviour.Types[6].Id, new CardsScreen());
}
