using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record FilterWords(
    Template Ask,
    [Holes("filters")] Template AskMore,
    Template AskValue,
    Template NothingToPick,
    string Persona,
    string Tag,
    string City,
    string Kind,
    string IsInternal,
    string Owner,
    string Archived,
    string Show,
    [Holes("customer")] Template ReferredBy);

/// <summary>What a list of customers can be narrowed by. Stored by name.</summary>
public enum Facet
{
    Persona,
    Tag,
    City,
    Kind,
    IsInternal,
    Owner,
}

/// <summary>Narrows the list of customers: first by what, then which.</summary>
/// <param name="Facet">What a value is being chosen for; null for the choice of facets.</param>
public sealed record FilterScreen(CustomerFilter Filter, Facet? Facet) : Screen, ISampled
{
    private const int MostValues = 14;

    public override View Show(World world)
    {
        var words = world.Words.Filter;
        if (Facet is { } facet)
        {
            var values = Values(facet, world).ToList();
            return View.Of(
                values.Count == 0 ? words.NothingToPick.With() : words.AskValue.With(),
                [.. Buttons.InRows(values.Select(v => new Button(Buttons.Clip(v.Label, 28), new Press(Verbs.Value, v.Key)))), Buttons.Exit(world)]);
        }

        ImmutableArray<Button> owner = world.Seller.Leads || world.Team.IsOpen ? [Button(words.Owner, Screens.Facet.Owner)] : [];
        return View.Of(
            Filter == CustomerFilter.All ? words.Ask.With() : words.AskMore.With(("filters", InWords(Filter, world))),
            Filter == CustomerFilter.All ? [] : [new Button(words.Show, new Press(Verbs.Yes))],
            [Button(words.Persona, Screens.Facet.Persona), Button(words.Tag, Screens.Facet.Tag)],
            [Button(words.City, Screens.Facet.City), Button(words.Kind, Screens.Facet.Kind)],
            [Button(words.IsInternal, Screens.Facet.IsInternal), .. owner],
            [new Button(words.Archived, new Press(Verbs.Archive)), new Button(world.Words.Silent.Button, new Press(Verbs.Silent))],
            Buttons.Exit(world));
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Filter } press) when Enum.GetNames<Facet>().Contains(press.Argument) => Step.To(this with { Facet = Enum.Parse<Facet>(press.Argument) }),
        Pressed({ Verb: Verbs.Value } press) when Facet is { } facet && Values(facet, world).Any(v => v.Key == press.Argument) =>
            Step.To(new CustomersScreen(null, "", 0, Values(facet, world).First(v => v.Key == press.Argument).Narrowed)),
        Pressed({ Verb: Verbs.Archive }) => Step.To(new CustomersScreen(null, "", 0, Filter with { IsArchived = true })),
        Pressed({ Verb: Verbs.Yes }) => Step.To(List),
        Pressed({ Verb: Verbs.Back }) => Step.To(Facet is null ? List : this with { Facet = null }),
        Said => List.React(input, world),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new FilterScreen(CustomerFilter.All, null);

    /// <summary>«🤨 شکاک، #تهران».</summary>
    public static string InWords(CustomerFilter filter, World world)
    {
        var (words, facts) = (world.Words.Filter, world.Words.Facts);
        string?[] parts =
        [
            filter.Persona is { } id ? world.Behaviour.TryFind(id, out var type) ? $"{type.Emoji} {type.Name}" : id.Value : null,
            filter.Tag is { } tag ? $"#{tag}" : null,
            filter.City,
            filter.Kind is { } kind ? Facts.Of(kind, facts) : null,
            Facts.Of(filter.IsInternal, facts),
            filter.Owner is { } owner ? world.Books.Teams.Members(world.Seller.Id).FirstOrDefault(m => m.Seller.Id == owner)?.Seller.Name ?? "…" : null,
            filter.Standing is { } standing ? PortfolioText.Name(world.Knowledge.LensOf(standing.Lens), standing.Type) : null,
            filter.Moved is { } move && world.Knowledge.LensOf(move.Lens) is { } lens ? world.Words.Portfolio.MoveList.With(("from", PortfolioText.Name(lens, move.From)), ("to", PortfolioText.Name(lens, move.To))).Plain : null,
            filter.LeavingReason is { } reason ? world.Words.Leaving.Say(reason) : null,
            filter.ReferredBy is { } who ? words.ReferredBy.With(("customer", world.Customer(who)?.Name ?? "…")).Plain : null,
            filter.IsArchived ? words.Archived : null,
        ];
        return string.Join("، ", parts.OfType<string>());
    }

    private Screen List => new CustomersScreen(null, "", 0, Filter == CustomerFilter.All ? null : Filter);

    private IEnumerable<(string Label, string Key, CustomerFilter Narrowed)> Values(Facet facet, World world) => facet switch
    {
        Screens.Facet.Persona => world.Behaviour.Types.Select(t => ($"{t.Emoji} {t.Name}", t.Id.Value, Filter with { Persona = t.Id })),
        Screens.Facet.Tag => world.Book.Tags(world.Seller.Id, MostValues).Select(tag => ($"#{tag}", ShortKey.Of(tag), Filter with { Tag = tag })),
        Screens.Facet.City => world.Book.Cities(world.Seller.Id, MostValues).Select(city => (city, ShortKey.Of(city), Filter with { City = city })),
        Screens.Facet.Kind => Enum.GetValues<BusinessKind>().Select(kind => (Facts.Of(kind, world.Words.Facts), kind.ToString(), Filter with { Kind = kind })),
        Screens.Facet.IsInternal => [(world.Words.Facts.Internal, "true", Filter with { IsInternal = true }), (world.Words.Facts.External, "false", Filter with { IsInternal = false })],
        Screens.Facet.Owner => world.Books.Teams.Members(world.Seller.Id).Select(m => (m.Seller.Name, Buttons.Invariant(m.Seller.Id.Value), Filter with { Owner = m.Seller.Id })),
    };

    private static Button Button(string label, Facet facet) => new(label, new Press(Verbs.Filter, facet.ToString()));
}
