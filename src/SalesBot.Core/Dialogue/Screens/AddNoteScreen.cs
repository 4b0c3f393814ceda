using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record AddNoteWords([Holes("customer")] Template Ask, [Holes("customer")] Template Saved);

/// <summary>Asks for a note; what is typed is saved at once.</summary>
/// <param name="Behind">What was left unfinished for it and comes next; null for the customer's page.</param>
public sealed record AddNoteScreen(CustomerId Customer, Screen? Behind = null) : Screen, ISampled
{
    public override bool Fits(World world) => world.Customer(Customer) is not null;

    public override bool IsUnfinished() => Behind is not null;

    public override View Show(World world) => View.Of(
        world.Words.AddNote.Ask.With(("customer", world.Customer(Customer)!.Name)),
        Buttons.Exit(world));

    public override Step React(Input input, World world) => input switch
    {
        Said(var text) => Save(Customer, new Sent(text, null, null), world, Behind),
        Pressed({ Verb: Verbs.Back }) => Step.To(Behind is { } begun && begun.Fits(world) ? begun : new CustomerScreen(Customer)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public override Step? Take(Sent sent, World world) => Save(Customer, sent, world, Behind);

    public static Screen Sample(World world) => new AddNoteScreen(world.Book.Customers(world.Seller.Id, CustomerFilter.All, 0, 1).Items[0].Id);

    internal static Step Save(CustomerId customer, Sent sent, World world, Screen? behind = null) =>
        Step.To(behind is not null && behind.Fits(world) ? behind : new CustomerScreen(customer, IsAfterNote: true), new AddNote(customer, world.Seller.Id, sent.Text, sent.Media, sent.From))
            .Saying(world.Words.AddNote.Saved.With(("customer", world.Customer(customer)!.Name)));
}
