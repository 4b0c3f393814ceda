using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record EditCustomerWords(
    [Holes("customer")] Template Text,
    string Name,
    string Company,
    string Phones,
    string City,
    string Tags,
    string Kind,
    string IsInternal,
    string More,
    string Email,
    string Birthday,
    string ReferredBy,
    string ServiceTerms,
    string LeavingReason,
    string Archive,
    string Unarchive,
    string Merge,
    [Holes("customer")] Template UndoMerge,
    string HandOver,
    [Holes("customer")] Template Archived,
    [Holes("customer")] Template Unarchived,
    [Holes("customer")] Template MergeUndone);

/// <summary>All that can be changed about a customer.</summary>
/// <param name="IsMore">What is asked of few stands on a page of its own.</param>
public sealed record EditCustomerScreen(CustomerId Customer, bool IsMore = false) : Screen, ISampled
{
    // Beyond it too much has been written since to say what belongs to whom.
    public static readonly TimeSpan MergeCanBeUndoneFor = TimeSpan.FromDays(30);

    public override bool Fits(World world) => world.Customer(Customer) is not null;

    public override View Show(World world)
    {
        var words = world.Words.EditCustomer;
        var customer = world.Customer(Customer)!;
        return View.Of(
            Rich.Lines([words.Text.With(("customer", customer.Name)), .. Facts.Lines(customer, world)]),
            IsMore ?
            [
                [Field(words.Email, CustomerField.Email), Field(words.Birthday, CustomerField.Birthday)],
                [Field(words.ReferredBy, CustomerField.ReferredBy), Field(words.LeavingReason, CustomerField.LeavingReason)],
                [Field(words.ServiceTerms, CustomerField.ServiceTerms)],
                Buttons.Exit(world),
            ]
            :
            [
                [Field(words.Name, CustomerField.Name), new Button(words.Phones, new Press(Verbs.Field, nameof(CustomerFacts.Phones)))],
                [Field(words.Company, CustomerField.Company), Field(words.City, CustomerField.City)],
                [new Button(words.Tags, new Press(Verbs.Field, nameof(CustomerFacts.Tags))), Field(words.Kind, CustomerField.Kind)],
                [Field(words.IsInternal, CustomerField.IsInternal), new Button(words.HandOver, new Press(Verbs.HandOver))],
                [
                    new Button(words.Merge, new Press(Verbs.Merge)),
                    customer.Facts.IsArchived ? new Button(words.Unarchive, new Press(Verbs.Unarchive)) : new Button(words.Archive, new Press(Verbs.Archive)),
                ],
                [new Button(words.More, new Press(Verbs.More))],
                Undo(Customer, world, MergeCanBeUndoneFor),
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Field, Argument: nameof(CustomerFacts.Phones) }) => Step.To(new PhonesScreen(Customer)),
        Pressed({ Verb: Verbs.Field, Argument: nameof(CustomerFacts.Tags) }) => Step.To(new TagsScreen(Customer)),
        Pressed({ Verb: Verbs.Field } press) when Enum.GetNames<CustomerField>().Contains(press.Argument) => Step.To(new EditFieldScreen(Customer, Enum.Parse<CustomerField>(press.Argument))),
        Pressed({ Verb: Verbs.HandOver }) => Step.To(new HandOverScreen(Customer)),
        Pressed({ Verb: Verbs.Merge }) => Step.To(new MergeScreen(Customer, "", 0)),
        Pressed({ Verb: Verbs.UndoMerge }) => UndoLast(Customer, this, world),
        Pressed({ Verb: Verbs.Archive }) => Put(true, world),
        Pressed({ Verb: Verbs.Unarchive }) => Put(false, world),
        Pressed({ Verb: Verbs.More }) => Step.To(this with { IsMore = true }),
        Pressed({ Verb: Verbs.Back }) => Step.To(IsMore ? this with { IsMore = false } : new CustomerScreen(Customer)),
        Said(var text) => Step.To(new NoteDraftScreen(Customer, text)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new EditCustomerScreen(world.Book.Customers(world.Seller.Id, CustomerFilter.All, 0, 1).Items[0].Id);

    /// <summary>The button that takes the newest merge back, while that is young enough.</summary>
    internal static ImmutableArray<Button> Undo(CustomerId customer, World world, TimeSpan young) => world.Book.LastMerge(world.Seller.Id, customer) is { } merge && world.Now - merge.At < young
        ? [new Button(Buttons.Clip(world.Words.EditCustomer.UndoMerge.With(("customer", merge.GoneName)).Plain, 40), new Press(Verbs.UndoMerge))]
        : [];

    internal static Step UndoLast(CustomerId customer, Screen here, World world) => world.Book.LastMerge(world.Seller.Id, customer) is { } merge && world.Now - merge.At < MergeCanBeUndoneFor
        ? Step.To(new CustomerScreen(customer), new UndoMerge(merge.Id, world.Seller.Id)).Saying(world.Words.EditCustomer.MergeUndone.With(("customer", merge.GoneName)))
        : Step.Stay(here, world.Words.Common.PressAButton);

    private Step Put(bool isArchived, World world)
    {
        var (words, name) = (world.Words.EditCustomer, ("customer", world.Customer(Customer)!.Name));
        return Step.To(new CustomerScreen(Customer), new Archive(Customer, world.Seller.Id, isArchived)).Saying(isArchived ? words.Archived.With(name) : words.Unarchived.With(name));
    }

    private static Button Field(string label, CustomerField field) => new(label, new Press(Verbs.Field, field.ToString()));
}
