using SalesBot.Core.FollowUps;
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
    [Holes("customer")] Template Email,
    [Holes("customer")] Template Birthday,
    [Holes("customer")] Template ServiceTerms,
    [Holes("customer")] Template LeavingReason,
    [Holes("customer")] Template ReferredBy,
    [Holes("query")] Template NobodyFound,
    [Holes("text")] Template WrongEmail,
    [Holes("text")] Template WrongBirthday,
    [Holes("most")] Template TooLong,
    string Clear,
    Template Saved);

/// <summary>Asks for one field of a customer: typed, or tapped where there are few choices.</summary>
/// <param name="Query">The name that is looked for, where the field is another customer.</param>
public sealed record EditFieldScreen(CustomerId Customer, CustomerField Field, string Query = "") : Screen, ISampled
{
    private const int MostCities = 6;
    private const int MostCustomers = 8;
    private const int MostShown = 60;

    // As a cell of a file holds it.
    private const int MostText = 256;

    public override bool Fits(World world) => world.Customer(Customer) is not null;

    public override View Show(World world)
    {
        var words = world.Words.EditField;
        var customer = world.Customer(Customer)!;
        var choices = Choices(world).ToList();
        return View.Of(
            Query.Length > 0 && choices.Count == 0 ? words.NobodyFound.With(("query", Query)) : Ask(words).With(("customer", customer.Name)),
            [
                .. Buttons.InRows(choices.Select(c => new Button(Buttons.Clip(c.Label, 28), new Press(Verbs.Value, c.Value)))),
                HasValue(customer.Facts) ? [new Button(words.Clear, new Press(Verbs.Clear))] : [],
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Value } press) when Field is CustomerField.ReferredBy && press.Number is { } id && id != Customer.Value && world.Customer(new CustomerId(id)) is not null => Save(press.Argument, world),
        Pressed({ Verb: Verbs.Value } press) when Field is not CustomerField.ReferredBy && Choices(world).Any(c => c.Value == press.Argument) =>
            Save(Field is CustomerField.City ? Choices(world).First(c => c.Value == press.Argument).Label : press.Argument, world),
        Pressed({ Verb: Verbs.Clear }) when Field is not CustomerField.Name => Save(null, world),
        Pressed({ Verb: Verbs.Back }) => Step.To(Query.Length > 0 ? this with { Query = "" } : Origin),
        Said(var text) => Take(text, world),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new EditFieldScreen(world.Book.Customers(world.Seller.Id, CustomerFilter.All, 0, 1).Items[0].Id, CustomerField.LeavingReason);

    private Step Take(string text, World world)
    {
        var words = world.Words.EditField;
        var shown = ("text", Clipped.To(text, MostShown));
        return Field switch
        {
            CustomerField.Kind or CustomerField.IsInternal => Step.Stay(this, world.Words.Common.PressAButton),
            CustomerField.ReferredBy => Step.To(this with { Query = Clipped.To(text, NewCustomerScreen.MostName) }),
            CustomerField.Email => EmailAddress.Read(text) is { } email ? Save(email, world) : Step.Stay(this, words.WrongEmail.With(shown)),
            CustomerField.Birthday => BirthdayReader.Read(text) is { } day ? Save(day.ToString(), world) : Step.Stay(this, words.WrongBirthday.With(shown)),
            CustomerField.LeavingReason or CustomerField.ServiceTerms => NewCustomerScreen.Tidy(text) is var tidy && tidy.Length <= MostText && tidy.Any(char.IsLetterOrDigit)
                ? Save(Field is CustomerField.LeavingReason ? world.Words.Leaving.Read(tidy) : tidy, world)
                : Step.Stay(this, words.TooLong.With(("most", PersianDigits.Of(MostText)))),
            _ => NewCustomerScreen.IsName(text) ? Save(NewCustomerScreen.Tidy(text), world) : Step.Stay(this, words.TooLong.With(("most", PersianDigits.Of(NewCustomerScreen.MostName)))),
        };
    }

    private Step Save(string? value, World world) =>
        Step.To(Origin, new SetField(Customer, world.Seller.Id, Field, value)).Saying(world.Words.EditField.Saved.With());

    private EditCustomerScreen Origin =>
        new(Customer, IsMore: Field is CustomerField.Email or CustomerField.Birthday or CustomerField.ServiceTerms or CustomerField.LeavingReason or CustomerField.ReferredBy);

    private Template Ask(EditFieldWords words) => Field switch
    {
        CustomerField.Name => words.Name,
        CustomerField.Company => words.Company,
        CustomerField.City => words.City,
        CustomerField.Kind => words.Kind,
        CustomerField.IsInternal => words.IsInternal,
        CustomerField.Email => words.Email,
        CustomerField.Birthday => words.Birthday,
        CustomerField.ServiceTerms => words.ServiceTerms,
        CustomerField.LeavingReason => words.LeavingReason,
        CustomerField.ReferredBy => words.ReferredBy,
    };

    // A city is known by what it is called, folded: the list may have moved on since it was shown.
    private IEnumerable<(string Label, string Value)> Choices(World world) => Field switch
    {
        CustomerField.City => world.Book.Cities(world.Seller.Id, MostCities).Select(city => (city, ShortKey.Of(city))),
        CustomerField.Kind => Enum.GetValues<BusinessKind>().Select(kind => (Facts.Of(kind, world.Words.Facts), kind.ToString())),
        CustomerField.IsInternal => [(world.Words.Facts.Internal, "true"), (world.Words.Facts.External, "false")],
        CustomerField.LeavingReason => world.Words.Leaving.All.Select(reason => (reason.Label, reason.Key)),
        CustomerField.ReferredBy => world.Book.Customers(world.Seller.Id, CustomerFilter.Named(Query), 0, MostCustomers + 1).Items
            .Where(c => c.Id != Customer).Take(MostCustomers).Select(c => (Buttons.Customer(c, world.PersonaOf(c)).Label, Buttons.Invariant(c.Id.Value))),
        _ => [],
    };

    private bool HasValue(CustomerFacts facts) => Field switch
    {
        CustomerField.Company => facts.Company is not null,
        CustomerField.City => facts.City is not null,
        CustomerField.Kind => facts.Kind is not null,
        CustomerField.IsInternal => facts.IsInternal is not null,
        CustomerField.Email => facts.Email is not null,
        CustomerField.Birthday => facts.Birthday is not null,
        CustomerField.ServiceTerms => facts.ServiceTerms is not null,
        CustomerField.LeavingReason => facts.LeavingReason is not null,
        CustomerField.ReferredBy => facts.ReferredBy is not null,
        _ => false,
    };
}
