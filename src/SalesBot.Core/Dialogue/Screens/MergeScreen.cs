using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record MergeWords(
    [Holes("customer")] Template Pick,
    [Holes("query")] Template NotFound,
    [Holes("kept", "gone")] Template Confirm,
    string Yes,
    string Swap,
    [Holes("kept", "gone")] Template Done);

/// <summary>Chooses the customer that is the same person: those of a like name first; a typed name searches.</summary>
public sealed record MergeScreen(CustomerId Customer, string Query, int Page) : Screen, ISampled
{
    private const int PerPage = 8;

    public override bool Fits(World world) => world.Customer(Customer) is not null;

    public override View Show(World world)
    {
        var words = world.Words.Merge;
        var found = Read(world);
        return View.Of(
            found.Total == 0 && Query.Length > 0 ? words.NotFound.With(("query", Query)) : words.Pick.With(("customer", world.Customer(Customer)!.Name)),
            [
                .. Buttons.InRows(found.Items.Where(c => c.Id != Customer).Select(c => new Button(Buttons.Customer(c, world.PersonaOf(c)).Label, new Press(Verbs.Pick, Buttons.Invariant(c.Id.Value))))),
                Buttons.Pages(world, Page, PerPage, found.Total),
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Pick, Number: { } id }) when id != Customer.Value && world.Customer(new CustomerId(id)) is not null => Step.To(new MergePairScreen(Customer, new CustomerId(id))),
        Pressed({ Verb: Verbs.Page, Number: >= 0 and < 100_000 } press) => Step.To(this with { Page = (int)press.Number.Value }),
        Pressed({ Verb: Verbs.Back }) => Step.To(new EditCustomerScreen(Customer)),
        Said(var text) => Step.To(this with { Query = Clipped.To(text, NewCustomerScreen.MostName), Page = 0 }),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new MergeScreen(world.Book.Customers(world.Seller.Id, CustomerFilter.All, 0, 1).Items[0].Id, "", 0);

    private Page<Customer> Read(World world) => world.Book.Customers(world.Seller.Id, CustomerFilter.Named(Query), Page * PerPage, PerPage);
}

/// <summary>Asks once more before two customers become one.</summary>
public sealed record MergePairScreen(CustomerId Kept, CustomerId Gone) : Screen, ISampled
{
    public override bool Fits(World world) => world.Customer(Kept) is not null && world.Customer(Gone) is not null;

    public override View Show(World world)
    {
        var words = world.Words.Merge;
        return View.Of(
            words.Confirm.With(("kept", world.Customer(Kept)!.Name), ("gone", world.Customer(Gone)!.Name)),
            [new Button(words.Yes, new Press(Verbs.Yes)), new Button(words.Swap, new Press(Verbs.Order))],
            Buttons.Exit(world));
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Yes }) => Step.To(new CustomerScreen(Kept), new MergeCustomers(new MergeId(world.Ids.Next()), Kept, Gone, world.Seller.Id))
            .Saying(world.Words.Merge.Done.With(("kept", world.Customer(Kept)!.Name), ("gone", world.Customer(Gone)!.Name))),
        Pressed({ Verb: Verbs.Order }) => Step.To(new MergePairScreen(Gone, Kept)),
        Pressed({ Verb: Verbs.Back }) => Step.To(new MergeScreen(Kept, "", 0)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world)
    {
        var customers = world.Book.Customers(world.Seller.Id, CustomerFilter.All, 0, 2).Items;
        return new MergePairScreen(customers[0].Id, customers[^1].Id);
    }
}
