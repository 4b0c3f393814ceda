using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record HandOverWords(
    [Holes("customer")] Template Ask,
    [Holes("customer")] Template NobodyElse,
    [Holes("customer", "seller")] Template Done,
    [Holes("customer", "from")] Template Told,
    string Open);

/// <summary>Chooses the colleague whose customer this is from now on. The colleague is told.</summary>
public sealed record HandOverScreen(CustomerId Customer) : Screen, ISampled
{
    private const int Most = 40;

    public override bool Fits(World world) => world.Customer(Customer) is not null;

    public override View Show(World world)
    {
        var words = world.Words.HandOver;
        var customer = world.Customer(Customer)!;
        var others = Others(customer, world).ToList();
        return View.Of(
            (others.Count == 0 ? words.NobodyElse : words.Ask).With(("customer", customer.Name)),
            [.. Buttons.InRows(others.Select(m => new Button(Buttons.Clip(m.Seller.Name, 28), new Press(Verbs.Pick, Buttons.Invariant(m.Seller.Id.Value))))), Buttons.Exit(world)]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Pick, Number: { } id }) when Others(world.Customer(Customer)!, world).FirstOrDefault(m => m.Seller.Id.Value == id) is { } to => Give(to.Seller, world),
        Pressed({ Verb: Verbs.Back }) => Step.To(new EditCustomerScreen(Customer)),
        Said(var text) => Step.To(new NoteDraftScreen(Customer, text)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new HandOverScreen(world.Book.Customers(world.Seller.Id, CustomerFilter.All, 0, 1).Items[0].Id);

    private Step Give(Seller to, World world)
    {
        var (words, name) = (world.Words.HandOver, world.Customer(Customer)!.Name);
        var told = View.Of(
            words.Told.With(("customer", name), ("from", world.Seller.Name)),
            [new Button(words.Open, new Press(Verbs.Customer, Buttons.Invariant(Customer.Value)))]);
        var changes = new List<Change> { new HandOver(Customer, world.Seller.Id, to.Id) };
        if (to.Id != world.Seller.Id)
        {
            changes.Add(new Tell(to.Id.Chat, Codec.Encode(new ShowView(told.Stamped(ButtonData.NoSerial), null))));
        }

        Screen next = world.Seller.Leads || world.Team.IsOpen || to.Id == world.Seller.Id ? new CustomerScreen(Customer) : CustomersScreen.All;
        return Step.To(next, [.. changes]).Saying(words.Done.With(("customer", name), ("seller", to.Name)));
    }

    private static IEnumerable<Member> Others(Customer customer, World world) => world.Books.Teams.Members(world.Seller.Id).Where(m => m.Seller.Id != customer.Facts.Owner).Take(Most);
}
