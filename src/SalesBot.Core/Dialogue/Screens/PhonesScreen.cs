using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record PhonesWords(
    [Holes("customer")] Template Ask,
    [Holes("phone")] Template Line,
    [Holes("phone")] Template Remove,
    Template NotANumber,
    [Holes("customer")] Template Others,
    Template AlreadyHere,
    Template Added,
    Template Removed);

/// <summary>A customer's phone numbers: a typed one is added, a tapped one goes.</summary>
public sealed record PhonesScreen(CustomerId Customer) : Screen, ISampled
{
    public override bool Fits(World world) => world.Customer(Customer) is not null;

    public override View Show(World world)
    {
        var words = world.Words.Phones;
        var customer = world.Customer(Customer)!;
        return View.Of(
            Rich.Lines([words.Ask.With(("customer", customer.Name)), .. customer.Facts.Phones.Select(p => words.Line.With(("phone", p.Shown)))]),
            [.. customer.Facts.Phones.Select(p => (System.Collections.Immutable.ImmutableArray<Button>)[new Button(words.Remove.With(("phone", p.Shown)).Plain, new Press(Verbs.Remove, p.Key))]), Buttons.Exit(world)]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Remove } press) when world.Customer(Customer)!.Facts.Phones.Contains(new PhoneNumber(press.Argument)) =>
            Step.To(this, new RemovePhone(Customer, world.Seller.Id, new PhoneNumber(press.Argument))).Saying(world.Words.Phones.Removed.With()),
        Pressed({ Verb: Verbs.Back }) => Step.To(new EditCustomerScreen(Customer)),
        Said(var text) => PhoneNumber.Read(text) is { } number ? Add(number, world) : Step.Stay(this, world.Words.Phones.NotANumber.With()),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new PhonesScreen(world.Book.Customers(world.Seller.Id, CustomerFilter.All, 0, 1).Items[0].Id);

    private Step Add(PhoneNumber number, World world) => world.Book.HolderOf(world.Seller.Id, number) switch
    {
        null => Step.To(this, new AddPhone(Customer, world.Seller.Id, number)).Saying(world.Words.Phones.Added.With()),
        { } holder when holder.Customer == Customer => Step.Stay(this, world.Words.Phones.AlreadyHere.With()),
        { IsSeen: true } holder => Step.Stay(this, world.Words.Phones.Others.With(("customer", world.Customer(holder.Customer)!.Name))),
        { } holder => Step.Stay(this, world.Words.NewPhone.Colleagues.With(("seller", holder.OwnerName))),
    };
}
