using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record CustomersWords(
    Template Browse,
    Template BrowseEmpty,
    Template PickForVerdict,
    Template PickForNote,
    [Holes("query", "count")] Template Found,
    [Holes("query")] Template NotFound,
    [Holes("count")] Template Count,
    string New,
    [Holes("name")] Template MakeNamed,
    string ShowAll);

/// <summary>What waits for a customer to be chosen: a verdict to be given, a note to be written, or both.</summary>
public sealed record Errand(InterviewSoFar? Verdict, string? Note)
{
    public static readonly Errand None = new(null, null);

    /// <summary>Opens the customer and does what waited for him.</summary>
    public Step CarryOut(CustomerId customer, string name, World world, params ImmutableArray<Change> first)
    {
        var changes = first.ToBuilder();
        Rich? done = null;
        if (Verdict is { } soFar)
        {
            changes.Add(new GiveVerdict(soFar.Verdict, world.Seller.Id, customer));
            done = world.Words.Verdict.Given.With(("customer", name));
        }

        if (Note is { } text)
        {
            changes.Add(new AddNote(customer, world.Seller.Id, text));
            done = world.Words.AddNote.Saved.With(("customer", name));
        }

        return new Step(new CustomerScreen(customer), changes.ToImmutable(), done);
    }
}

/// <summary>The seller's customers, most recent first; a typed name searches, and makes the customer when none is found. Also chooses the one for an errand.</summary>
public sealed record CustomersScreen(Errand? Errand, string Query, int Page) : Screen, ISampled
{
    public static readonly CustomersScreen All = new(null, "", 0);

    private const int PerPage = 8;

    public override View Show(World world)
    {
        var words = world.Words.Customers;
        var found = Read(world);
        ImmutableArray<Button> makeNamed = Query.Length > 0 && found.Total == 0
            ? [new Button(Buttons.Clip(words.MakeNamed.With(("name", Query)).Plain, 60), new Press(Verbs.MakeNamed))]
            : [];
        ImmutableArray<Button> search = Errand is null ? [Buttons.Search(world)] : [];
        ImmutableArray<Button> showAll = Query.Length > 0 && Errand is null ? [new Button(words.ShowAll, new Press(Verbs.Customers))] : [];
        return View.Of(
            Text(found.Total, words),
            [
                makeNamed,
                .. Buttons.InRows(found.Items.Select(c => Button(c, world))),
                Buttons.Pages(world, Page, PerPage, found.Total),
                [new Button(words.New, new Press(Verbs.NewCustomer)), .. showAll.IsEmpty ? search : showAll],
                showAll.IsEmpty ? [] : search,
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Pick, Number: { } id }) when world.Customer(new CustomerId(id)) is { } customer => Chosen(customer, world),
        Pressed({ Verb: Verbs.Page, Number: >= 0 and < 100_000 } press) => Step.To(this with { Page = (int)press.Number.Value }),
        Pressed({ Verb: Verbs.NewCustomer }) => Step.To(new NewCustomerScreen(Errand)),
        Pressed({ Verb: Verbs.MakeNamed }) when Query.Length > 0 => NewCustomerScreen.Make(Query, Errand, world),
        Pressed({ Verb: Verbs.Back }) => Step.To(Origin),
        Said(var text) => Step.To(this with { Query = Clipped.To(text, NewCustomerScreen.MostName), Page = 0 }),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => All;

    private Screen Origin => (Query, Errand) switch
    {
        ({ Length: > 0 }, _) => this with { Query = "", Page = 0 },
        (_, { Verdict: { } soFar }) => new VerdictScreen(soFar),
        _ => new MenuScreen(),
    };

    private Page<Customer> Read(World world) => Query.Length == 0
        ? world.Book.Customers(world.Seller.Id, Page * PerPage, PerPage)
        : world.Book.CustomersNamed(world.Seller.Id, Query, Page * PerPage, PerPage);

    private Step Chosen(Customer customer, World world) => (Errand ?? Errand.None).CarryOut(customer.Id, customer.Name, world);

    private Button Button(Customer customer, World world)
    {
        var link = Buttons.Customer(customer, world.PersonaOf(customer));
        return Errand is null ? link : new Button(link.Label, new Press(Verbs.Pick, Buttons.Invariant(customer.Id.Value)));
    }

    private Rich Text(int total, CustomersWords words) => (Query.Length, total, Errand) switch
    {
        ( > 0, 0, _) => words.NotFound.With(("query", Query)),
        ( > 0, _, _) => words.Found.With(("query", Query), ("count", PersianDigits.Of(total))),
        (_, _, { Note: not null }) => words.PickForNote.With(),
        (_, _, { Verdict: not null }) => words.PickForVerdict.With(),
        (_, 0, _) => words.BrowseEmpty.With(),
        _ => Rich.Lines(words.Browse.With(), words.Count.With(("count", PersianDigits.Of(total)))),
    };
}
