using System.Collections.Immutable;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record MenuWords([Holes("name")] Template Text, string Customers, string Cards, string Search, string FollowUps, string Help, Template NotUnderstood);

/// <summary>The hub: interview, customers, cards, follow-ups, search, help. A type's name typed here opens its card, a sentence about a customer gets its verdict.</summary>
public sealed record MenuScreen : Screen, ISampled
{
    public override View Show(World world) => View.Of(
        world.Words.Menu.Text.With(("name", world.Seller.Name)),
        [Buttons.Interview(world, customer: null)],
        [new Button(world.Words.Menu.Customers, new Press(Verbs.Customers)), new Button(world.Words.Menu.Cards, new Press(Verbs.Cards))],
        [Buttons.FollowUps(world), .. world.Seller.Leads ? [new Button(world.Words.Team.Button, new Press(Verbs.Team))] : ImmutableArray<Button>.Empty],
        [Buttons.Search(world), new Button(world.Words.Menu.Help, new Press(Verbs.Help))]);

    public override Step React(Input input, World world) => input switch
    {
        Said(var text) when FreeText.Read(text, this, world) is { } step => step,
        Said => Step.Stay(this, world.Words.Menu.NotUnderstood.With()),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new MenuScreen();
}
