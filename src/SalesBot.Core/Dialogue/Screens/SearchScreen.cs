using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Search;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record SearchWords(
    Template Ask,
    [Holes("query", "count")] Template FoundNewest,
    [Holes("query", "count")] Template FoundBest,
    [Holes("filters")] Template Only,
    [Holes("name")] Template ByAuthor,
    [Holes("from")] Template From,
    [Holes("until")] Template Until,
    [Holes("from", "until")] Template Between,
    [Holes("count")] Template Customers,
    [Holes("query")] Template OnlyCustomers,
    [Holes("number", "customer", "when")] Template Stamp,
    [Holes("number", "customer")] Template Open,
    string Newest,
    string Best,
    [Holes("query")] Template NotFound,
    [Holes("name")] Template MakeIt);

/// <summary>Searches notes and customers for what was typed, read anew at each showing: «امروز» is the day it is shown. Whatever is typed here is the next search.</summary>
public sealed record SearchScreen(string Query, SearchOrder Order, int Page) : Screen, ISampled
{
    private const int MostQuery = 200;
    private const int PerPage = 5;
    private const int MostCustomers = 4;
    private const int MostExcerpt = 180;
    private const int MostOfName = 40;
    private const int MostOnButton = 20;

    public static SearchScreen For(string query) => new(Clipped.To(query, MostQuery), SearchOrder.Newest, 0);

    public override View Show(World world)
    {
        var words = world.Words.Search;
        var query = QueryIn(world);
        if (query.IsEmpty)
        {
            return View.Of(words.Ask.With(), Buttons.Exit(world));
        }

        var notes = world.Book.Search(world.Seller.Id, query, Order, Page * PerPage, PerPage);
        var customers = Page == 0 && PersianText.Fold(query.Name).Length > 0 ? world.Book.Customers(world.Seller.Id, CustomerFilter.Named(query.Name), 0, MostCustomers) : new Page<Customer>([], 0);
        var numbered = notes.Items.Select((hit, i) => (Number: PersianDigits.Of((Page * PerPage) + i + 1), Hit: hit)).ToList();
        var canMake = notes.Total + customers.Total == 0 && NewCustomerScreen.IsName(query.Name);
        return View.Of(
            Rich.Lines(
                [
                    Heading(notes.Total, customers.Total, words),
                    .. Filters(query, world),
                    .. canMake ? [words.MakeIt.With(("name", query.Name))] : ImmutableArray<Rich>.Empty,
                    .. customers.Total > 0 ? [words.Customers.With(("count", PersianDigits.Of(customers.Total)))] : ImmutableArray<Rich>.Empty,
                    .. numbered.SelectMany(n => new[]
                    {
                        Rich.Empty,
                        words.Stamp.With(("number", n.Number), ("customer", Clipped.To(n.Hit.Customer.Name, MostOfName)), ("when", world.When(n.Hit.Note.At))),
                        n.Hit.Note.Text.Length == 0 ? Rich.Of(NoteText.Clip(n.Hit.Note, MostExcerpt, world)) : MarkedText.Around(n.Hit.Note.Text, n.Hit.Marks, MostExcerpt),
                    }),
                ]),
            [
                canMake ? [new Button(Buttons.Clip(world.Words.Customers.MakeNamed.With(("name", query.Name)).Plain, 60), new Press(Verbs.MakeNamed))] : [],
                .. Buttons.InRows(customers.Items.Select(c => Buttons.Customer(c, world.PersonaOf(c)))),
                .. Buttons.InRows(numbered.Select(n => Open(n.Number, n.Hit, words))),
                Buttons.Pages(world, Page, PerPage, notes.Total),
                notes.Total > 1 && !query.Terms.IsEmpty ? [OtherOrder(words)] : [],
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Note, Number: { } id }) when world.Book.FindNote(world.Seller.Id, new NoteId(id)) is { } note => Step.To(new FoundNoteScreen(note.Id, this, 0)),
        Pressed({ Verb: Verbs.Page, Number: >= 0 and < 100_000 } press) => Step.To(this with { Page = (int)press.Number.Value }),
        Pressed({ Verb: Verbs.Order } press) => Step.To(this with { Order = press.Argument == nameof(SearchOrder.Best) ? SearchOrder.Best : SearchOrder.Newest, Page = 0 }),
        Pressed({ Verb: Verbs.MakeNamed }) when QueryIn(world).Name is { Length: > 0 } name => NewCustomerScreen.Make(name, null, world),
        Pressed({ Verb: Verbs.Back }) => Step.To(new MenuScreen()),
        Said(var text) => Step.To(For(text)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => For("مشورت می کنه");

    internal SearchQuery QueryIn(World world) => world.Knowledge.SearchParser.Parse(Query, world.Now, world.Zone);

    private Rich Heading(int notes, int customers, SearchWords words) => (notes, customers, Order) switch
    {
        (0, 0, _) => words.NotFound.With(("query", Query)),
        (0, _, _) => words.OnlyCustomers.With(("query", Query)),
        (_, _, SearchOrder.Best) => words.FoundBest.With(("query", Query), ("count", PersianDigits.Of(notes))),
        _ => words.FoundNewest.With(("query", Query), ("count", PersianDigits.Of(notes))),
    };

    /// <summary>How the filters were understood, so that nobody wonders what is missing.</summary>
    private static IEnumerable<Rich> Filters(SearchQuery query, World world)
    {
        var words = world.Words.Search;
        var filters = new List<string>();
        if (query.Persona is { } id && world.Behaviour.TryFind(id, out var type))
        {
            filters.Add($"{type.Emoji} {type.Name}");
        }

        if (query.Author is { } author)
        {
            filters.Add(words.ByAuthor.With(("name", author)).Plain);
        }

        if (query.When is { } when)
        {
            filters.Add(Days(when, world));
        }

        if (filters.Count > 0)
        {
            yield return words.Only.With(("filters", string.Join("، ", filters)));
        }
    }

    private static string Days(DateSpan when, World world)
    {
        var words = world.Words.Search;
        var from = when.From is { } first ? PersianDate.Day(first, world.Zone) : null;
        var until = when.Until is { } end ? PersianDate.Day(end.AddMilliseconds(-1), world.Zone) : null;
        return (from, until) switch
        {
            (null, null) => "",
            ({ } start, null) => words.From.With(("from", start)).Plain,
            (null, { } last) => words.Until.With(("until", last)).Plain,
            var (start, last) => start == last ? start! : words.Between.With(("from", start!), ("until", last!)).Plain,
        };
    }

    private Button OtherOrder(SearchWords words) => Order is SearchOrder.Best
        ? new Button(words.Newest, new Press(Verbs.Order, nameof(SearchOrder.Newest)))
        : new Button(words.Best, new Press(Verbs.Order, nameof(SearchOrder.Best)));

    private static Button Open(string number, NoteHit hit, SearchWords words) => new(
        words.Open.With(("number", number), ("customer", Clipped.To(hit.Customer.Name, MostOnButton))).Plain, new Press(Verbs.Note, Buttons.Invariant(hit.Note.Id.Value)));
}
