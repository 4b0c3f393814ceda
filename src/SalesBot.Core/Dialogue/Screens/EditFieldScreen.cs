using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record EditFieldWords(
    [Holes("customer")] Template Name,
    [Holes("customer")] Template Company,
    [Holes("customer")] Template City,
    [Holes("customer")] Template Kind,
    [Holes("customer")] Template IsInternal,
    [Holes("most")] Template TooLong,
    string Clear,
    Template Saved);

/// <summary>Asks for one field of a customer: typed, or tapped where there are few choices.</summary>
public sealed record EditFieldScreen(CustomerId Customer, CustomerField Field) : Screen, ISampled
{
    private const int MostCities = 6;

    public override bool Fits(World world) => world.Customer(Customer) is not null;

    public override View Show(World world)
    {
        var words = world.Words.EditField;
        var customer = world.Customer(Customer)!;
        return View.Of(
            Ask(words).With(("customer", customer.Name)),
            [
                .. Buttons.InRows(Choices(world).Select(c => new Button(Buttons.Clip(c.Label, 28), new Press(Verbs.Value, c.Value)))),
                HasValue(customer.Facts) ? [new Button(words.Clear, new Press(Verbs.Clear))] : [],
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Value } press) when Choices(world).Any(c => c.Value == press.Argument) =>
            Save(Field is CustomerField.City ? Choices(world).First(c => c.Value == press.Argument).Label : press.Argument, world),
        Pressed({ Verb: Verbs.Clear }) when Field is not CustomerField.Name => Save(null, world),
        Pressed({ Verb: Verbs.Back }) => Step.To(new EditCustomerScreen(Customer)),
        Said when Field is CustomerField.Kind or CustomerField.IsInternal => Step.Stay(this, world.Words.Common.PressAButton),
        Said(var text) when NewCustomerScreen.IsName(text) => Save(NewCustomerScreen.Tidy(text), world),
        Said => Step.Stay(this, world.Words.EditField.TooLong.With(("most", PersianDigits.Of(NewCustomerScreen.MostName)))),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new EditFieldScreen(world.Book.Customers(world.Seller.Id, CustomerFilter.All, 0, 1).Items[0].Id, CustomerField.Kind);

    private Step Save(string? value, World world) =>
        Step.To(new EditCustomerScreen(Customer), new SetField(Customer, world.Seller.Id, Field, value)).Saying(world.Words.EditField.Saved.With());

    private Template Ask(EditFieldWords words) => Field switch
    {
        CustomerField.Name => words.Name,
        CustomerField.Company => words.Company,
        CustomerField.City => words.City,
        CustomerField.Kind => words.Kind,
        CustomerField.IsInternal => words.IsInternal,
        _ => words.Name,
    };

    // A city is known by what it is called, folded: the list may have moved on since it was shown.
    private IEnumerable<(string Label, string Value)> Choices(World world) => Field switch
    {
        CustomerField.City => world.Book.Cities(world.Seller.Id, MostCities).Select(city => (city, ShortKey.Of(city))),
        CustomerField.Kind => Enum.GetValues<BusinessKind>().Select(kind => (Facts.Of(kind, world.Words.Facts), kind.ToString())),
        CustomerField.IsInternal => [(world.Words.Facts.Internal, "true"), (world.Words.Facts.External, "false")],
        _ => [],
    };

    private bool HasValue(CustomerFacts facts) => Field switch
    {
        CustomerField.Company => facts.Company is not null,
        CustomerField.City => facts.City is not null,
        CustomerField.Kind => facts.Kind is not null,
        CustomerField.IsInternal => facts.IsInternal is not null,
        _ => false,
    };
}
