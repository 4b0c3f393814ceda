using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;

namespace SalesBot.Core.Dialogue;

/// <summary>Buttons that stand on more than one screen, and the rule for rows: at most two, so that thumbs do not miss.</summary>
public static class Buttons
{
    private const int MostLabel = 28;

    // Two buttons share a row only when both labels stay whole on a narrow phone.
    private const int MostSharedLabel = 17;

    public static Button Menu(World world) => new(world.Words.Common.Menu, new Press(Verbs.Menu));

    public static Button Back(World world) => new(world.Words.Common.Back, new Press(Verbs.Back));

    /// <summary>The last row of every screen but the menu: back, then menu, always in this order.</summary>
    public static ImmutableArray<Button> Exit(World world) => [Back(world), Menu(world)];

    public static Button Interview(World world, CustomerId? customer) => new(
        world.Words.Common.Interview,
        customer is { } id ? new Press(Verbs.Interview, Invariant(id.Value)) : new Press(Verbs.Interview));

    public static Button Search(World world) => new(world.Words.Menu.Search, new Press(Verbs.Search));

    public static Button FollowUps(World world) => new(world.Words.Menu.FollowUps, new Press(Verbs.FollowUps));

    public static Button Script(World world, TypeId type) => new(world.Words.Common.Script, new Press(Verbs.Script, type.Value));

    public static Button Card(CustomerType type) => new($"{type.Emoji} {type.Name}", new Press(Verbs.Card, type.Id.Value));

    public static Button Customer(Customer customer, CustomerType? persona) => new(
        Clip(persona is null ? customer.Name : $"{persona.Emoji} {customer.Name}", MostLabel),
        new Press(Verbs.Customer, Invariant(customer.Id.Value)));

    /// <summary>Newer and older pages, those that exist; the page wanted is the argument.</summary>
    public static ImmutableArray<Button> Pages(World world, int page, int perPage, int total) =>
    [
        .. page > 0 ? [new Button(world.Words.Common.Previous, new Press(Verbs.Page, Invariant(page - 1)))] : ImmutableArray<Button>.Empty,
        .. (page + 1) * perPage < total ? [new Button(world.Words.Common.Next, new Press(Verbs.Page, Invariant(page + 1)))] : ImmutableArray<Button>.Empty,
    ];

    /// <summary>Two to a row, in order; a label too long to share has a row of its own.</summary>
    public static ImmutableArray<ImmutableArray<Button>> InRows(params IEnumerable<Button> buttons)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<Button>>();
        Button? waiting = null;
        foreach (var button in buttons)
        {
            if (button.Label.Length > MostSharedLabel)
            {
                if (waiting is not null)
                {
                    rows.Add([waiting]);
                    waiting = null;
                }

                rows.Add([button]);
            }
            else if (waiting is null)
            {
                waiting = button;
            }
            else
            {
                rows.Add([waiting, button]);
                waiting = null;
            }
        }

        if (waiting is not null)
        {
            rows.Add([waiting]);
        }

        return rows.ToImmutable();
    }

    public static string Clip(string text, int most) => Text.Clipped.To(text, most);

    public static string Invariant(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
