using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record NoteDraftWords([Holes("customer", "text")] Template Ask, string Save, string Discard, string Judge, Template Discarded);

/// <summary>What was sent while a customer is open: one tap makes it a note; another judges the customer by it, when it tells enough.</summary>
public sealed record NoteDraftScreen(CustomerId Customer, string Text, Media? Media = null, string? Author = null) : Screen, ISampled
{
    private const int MostShown = 1500;

    public static Step Of(CustomerId customer, Sent sent) => Step.To(new NoteDraftScreen(customer, sent.Text, sent.Media, sent.From));

    public override bool Fits(World world) => world.Customer(Customer) is not null;

    public override bool IsUnfinished() => true;

    public override View Show(World world)
    {
        var words = world.Words.NoteDraft;
        return View.Of(
            words.Ask.With(("customer", world.Customer(Customer)!.Name), ("text", Clipped.To(NoteText.Whole(Media, Author, Text, world), MostShown))),
            [new Button(words.Save, new Press(Verbs.Save)), new Button(words.Discard, new Press(Verbs.Back))],
            Text.Length == 0 || !InterviewFlow.Tells(Text, world) ? [] : [new Button(words.Judge, new Press(Verbs.Judge))],
            [Buttons.Menu(world)]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Save }) => Save(world),
        Pressed({ Verb: Verbs.Judge }) when Text.Length > 0 && InterviewFlow.Hear(Text, Customer, world) is { } verdict => verdict,
        Pressed({ Verb: Verbs.Back }) => Step.To(new CustomerScreen(Customer)).Saying(world.Words.NoteDraft.Discarded.With()),

        // People send one thought in two messages: both belong to the draft, as long as it stays one message long.
        Said(var more) when Author is null && Text.Length + more.Length < View.MostCharacters => Step.To(this with { Text = Text.Length == 0 ? more : $"{Text}\n{more}" }),
        Said(var more) => Save(world) with { Next = new NoteDraftScreen(Customer, more) },
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    /// <summary>One more thing sent: the draft before it is kept, as a note of its own.</summary>
    public override Step? Take(Sent sent, World world) => Save(world) with { Next = new NoteDraftScreen(Customer, sent.Text, sent.Media, sent.From) };

    public static Screen Sample(World world)
    {
        var customer = world.Book.Customers(world.Seller.Id, CustomerFilter.All, 0, 1).Items[0].Id;
        return new NoteDraftScreen(customer, world.Book.Notes(world.Seller.Id, customer, 0, 1).Items[0].Text);
    }

    private Step Save(World world) => AddNoteScreen.Save(Customer, new Sent(Text, Media, Author), world);
}
