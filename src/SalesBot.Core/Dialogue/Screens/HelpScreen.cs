using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record HelpWords(Template Text);

/// <summary>How to use the bot, on one page.</summary>
public sealed record HelpScreen : Screen, ISampled
{
    public override View Show(World world) => View.Of(
        world.Words.Help.Text.With(),
        [Buttons.Interview(world, customer: null)],
        [Buttons.Menu(world)]);

    public override Step React(Input input, World world) => new MenuScreen().React(input, world);

    public static Screen Sample(World world) => new HelpScreen();
}
