using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record WelcomeWords([Holes("name")] Template Text);

/// <summary>The first thing a person sees: what this is for, and one button to begin.</summary>
public sealed record WelcomeScreen : Screen, ISampled
{
    public override View Show(World world) => View.Of(
        world.Words.Welcome.Text.With(("name", world.Seller.Name)),
        [Buttons.Interview(world, customer: null)],
        [new Button(world.Words.Menu.Cards, new Press(Verbs.Cards)), Buttons.Menu(world)]);

    // Whatever is typed here means the same as on the menu.
    public override Step React(Input input, World world) => new MenuScreen().React(input, world);

    public static Screen Sample(World world) => new WelcomeScreen();
}
