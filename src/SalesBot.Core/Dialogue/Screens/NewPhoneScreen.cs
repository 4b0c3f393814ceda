using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record NewPhoneWords(
    [Holes("phone")] Template Ask,
    [Holes("phone", "customer")] Template AskWithOpen,
    [Holes("name")] Template Make,
    [Holes("customer")] Template GiveToOpen,
    string GiveToOther,
    [Holes("customer")] Template Given,
    [Holes("seller")] Template Colleagues,
    [Holes("text")] Template NotANumber);

/// <summary>A number that nobody in the team has yet: a new customer's, or one more of a known one. A typed name makes the customer.</summary>
/// <param name="Name">As it came with the number; may be empty.</param>
/// <param name="Open">The customer that was open when the number came.</param>
public sealed record NewPhoneScreen(PhoneNumber Phone, string Name, CustomerId? Open) : Screen, ISampled
{
    public override bool IsUnfinished() => true;

    public override View Show(World world)
    {
        var words = world.Words.NewPhone;
        var open = world.Customer(Open);
        ImmutableArray<Button> make = NewCustomerScreen.IsName(Name) ? [new Button(Buttons.Clip(words.Make.With(("name", Name)).Plain, 40), new Press(Verbs.MakeNamed))] : [];
        ImmutableArray<Button> give = open is null ? [] : [new Button(Buttons.Clip(words.GiveToOpen.With(("customer", open.Name)).Plain, 40), new Press(Verbs.Yes))];
        return View.Of(
            open is null ? words.Ask.With(("phone", Phone.Shown)) : words.AskWithOpen.With(("phone", Phone.Shown), ("customer", open.Name)),
            give,
            make,
            [new Button(words.GiveToOther, new Press(Verbs.Give))],
            Buttons.Exit(world));
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Yes }) when world.Customer(Open) is { } open => Give(open, world),
        Pressed({ Verb: Verbs.MakeNamed }) when NewCustomerScreen.IsName(Name) => Make(Name, world),
        Pressed({ Verb: Verbs.Give }) => Step.To(new CustomersScreen(new Errand(null, null) { Phone = Phone }, "", 0)),
        Pressed({ Verb: Verbs.Back }) => Step.To(world.Customer(Open) is { } open ? new CustomerScreen(open.Id) : new MenuScreen()),
        Said(var name) when NewCustomerScreen.IsName(name) => Make(name, world),
        Said => Step.Stay(this, world.Words.NewCustomer.NotAName.With(("most", PersianDigits.Of(NewCustomerScreen.MostName)))),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new NewPhoneScreen(new PhoneNumber("+989121234567"), "آقای کریمی", null);

    private Step Give(Customer customer, World world) => Step.To(new CustomerScreen(customer.Id), new AddPhone(customer.Id, world.Seller.Id, Phone))
        .Saying(world.Words.NewPhone.Given.With(("customer", customer.Name)));

    private Step Make(string name, World world) => NewCustomerScreen.Make(name, new Errand(null, null) { Phone = Phone }, world);
}
