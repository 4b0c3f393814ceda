using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record CustomersWords(
    Template Browse,
    Template BrowseEmpty,
    Template PickForVerdict,
    Template PickForNote,
    Template PickForBoth,
    [Holes("query", "count")] Template Found,
    [Holes("query")] Template NotFound,
    [Holes("count")] Template Count,
    [Holes("filters", "count")] Template Filtered,
    Template PickForPhone,
    Template PickForPurchase,
    string Filter,
    string NoFilter,
    string New,
    [Holes("name")] Template MakeNamed,
    string ShowAll);

/// <summary>What waits for a customer to be chosen: a verdict to be given, a note to be written, a phone number to be put down, a purchase.</summary>
/// <param name="Note">Null for none; empty when there is only <paramref name="Media"/>.</param>
public sealed record Errand(InterviewSoFar? Verdict, string? Note, Media? Media = null, string? From = null)
{
    public PhoneNumber? Phone { get; init; }

    /// <summary>Opens as a draft of the customer's; only to be looked at and saved.</summary>
    public PurchaseDraft? Purchase { get; init; }

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
            changes.Add(new AddNote(customer, world.Seller.Id, text, Media, From));
            done = world.Words.AddNote.Saved.With(("customer", name));
        }

        // A customer made for the number has it already.
        if (Phone is { } phone && first.IsEmpty)
        {
            changes.Add(new AddPhone(customer, world.Seller.Id, phone));
            done = world.Words.NewPhone.Given.With(("customer", name));
        }

        return new Step(Purchase is { } purchase ? new PurchaseDraftScreen(customer, purchase) : new CustomerScreen(customer, IsAfterNote: Note is not null), changes.ToImmutable(), done);
    }
}

/// <summary>The customers, most recent first; a typed name searches, and makes the customer when none is found. Also chooses the one for an errand.</summary>
/// <param name="Filter">What else is asked of them; null for nothing.</param>
public sealed record CustomersScreen(Errand? Errand, string Query, int Page, CustomerFilter? Filter = null) : Screen, ISampled
{
    public static readonly CustomersScreen All = new(null, "", 0);

    private const int PerPage = 8;

    public override bool IsUnfinished() => Errand is not null;

    public override View Show(World world)
    {
        var words = world.Words.Customers;
        var found = Read(world);
        ImmutableArray<Button> makeNamed = Query.Length > 0 && found.Total == 0
            ? [new Button(Buttons.Clip(words.MakeNamed.With(("name", Query)).Plain, 60), new Press(Verbs.MakeNamed))]
            : [];
        ImmutableArray<Button> search = Errand is null ? [Buttons.Search(world), new Button(words.Filter, new Press(Verbs.Filter))] : [];
        ImmutableArray<Button> showAll = Errand is not null ? []
            : Query.Length > 0 ? [new Button(words.ShowAll, new Press(Verbs.Customers))]
            : Filter is not null ? [new Button(words.NoFilter, new Press(Verbs.Customers))]
            : [];
        return View.Of(
            Text(found.Total, world),
            [
                makeNamed,
                .. Buttons.InRows(found.Items.Select(c => Button(c, world))),
                Buttons.Pages(world, Page, PerPage, found.Total),
                [new Button(words.New, new Press(Verbs.NewCustomer)), .. showAll],
                search,
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Pick, Number: { } id }) when world.Customer(new CustomerId(id)) is { } customer => Chosen(customer, world),
        Pressed({ Verb: Verbs.Page, Number: >= 0 and < 100_000 } press) => Step.To(this with { Page = (int)press.Number.Value }),
        Pressed({ Verb: Verbs.NewCustomer }) => Step.To(new NewCustomerScreen(Errand)),
        Pressed({ Verb: Verbs.MakeNamed }) when Query.Length > 0 => NewCustomerScreen.Make(Query, Errand, world),
        Pressed({ Verb: Verbs.Filter }) when Errand is null => Step.To(new FilterScreen(Filter ?? CustomerFilter.All, null)),
        Pressed({ Verb: Verbs.Back }) => Step.To(Origin),
        Said(var text) when Errand is null && (ContactFlow.Read(text, this, world) ?? PurchaseFlow.Hear(text, open: null, this, world)) is { } step => step,
        Said(var text) => Step.To(this with { Query = Clipped.To(text, NewCustomerScreen.MostName), Page = 0 }),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => All;

    private Screen Origin => (Query, Errand) switch
    {
        ({ Length: > 0 }, _) => this with { Query = "", Page = 0 },
        (_, null) when Filter is not null => All,
        (_, { Verdict: { } soFar }) => new VerdictScreen(soFar),
        _ => new MenuScreen(),
    };

    private Page<Customer> Read(World world) => Query.Length == 0
        ? world.Book.Customers(world.Seller.Id, Filter ?? CustomerFilter.All, Page * PerPage, PerPage)
        : world.Book.Customers(world.Seller.Id, (Filter ?? CustomerFilter.All) with { Name = Query }, Page * PerPage, PerPage);

    public override Step? Take(Sent sent, World world) => Errand is { Note: not null }
        ? null
        : Step.To(this with { Errand = (Errand ?? Errand.None) with { Note = sent.Text, Media = sent.Media, From = sent.From }, Query = "", Page = 0, Filter = null });

    private Step Chosen(Customer customer, World world) => (Errand ?? Errand.None).CarryOut(customer.Id, customer.Name, world);

    private Button Button(Customer customer, World world)
    {
        var link = Buttons.Customer(customer, world.PersonaOf(customer));
        return Errand is null ? link : new Button(link.Label, new Press(Verbs.Pick, Buttons.Invariant(customer.Id.Value)));
    }

    private Rich Text(int total, World world)
    {
        var words = world.Words.Customers;
        var count = PersianDigits.Of(total);
        return (Query.Length, total, Errand) switch
        {
            ( > 0, 0, _) => words.NotFound.With(("query", Query)),
            ( > 0, _, _) => words.Found.With(("query", Query), ("count", count)),
            (_, _, { Note: not null, Verdict: not null }) => words.PickForBoth.With(),
            (_, _, { Note: not null }) => words.PickForNote.With(),
            (_, _, { Verdict: not null }) => words.PickForVerdict.With(),
            (_, _, { Purchase: not null }) => words.PickForPurchase.With(),
            (_, _, { Phone: not null }) => words.PickForPhone.With(),
            _ when Filter is not null => words.Filtered.With(("filters", FilterScreen.InWords(Filter, world)), ("count", count)),
            (_, 0, _) => words.BrowseEmpty.With(),
            _ => Rich.Lines(words.Browse.With(), words.Count.With(("count", count))),
        };
    }
}
