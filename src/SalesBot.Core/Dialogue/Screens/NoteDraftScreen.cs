using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record NoteDraftWords([Holes("customer", "text")] Template Ask, string Save, string Discard, string Judge, Template Discarded);

/// <summary>Text sent while a customer is open: one tap makes it a note; another judges the customer by it, when it tells enough.</summary>
public sealed record NoteDraftScreen(CustomerId Customer, string Text) : Screen, ISampled
{
    private const int MostShown = 1500;

    public override bool Fits(World world) => world.Customer(Customer) is not null;

    public override View Show(World world)
    {
        var words = world.Words.NoteDraft;
        return View.Of(
            words.Ask.With(("customer", world.Customer(Customer)!.Name), ("text", Clipped.To(Text, MostShown))),
            [new Button(words.Save, new Press(Verbs.Save)), new Button(words.Discard, new Press(Verbs.Back))],
            world.Classifier.Classify(Text) is null ? [] : [new Button(words.Judge, new Press(Verbs.Judge))],
            [Buttons.Menu(world)]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Save }) => AddNoteScreen.Save(Customer, Text, world),
        Pressed({ Verb: Verbs.Judge }) when InterviewFlow.Hear(Text, Customer, world) is { } verdict => verdict,
        Pressed({ Verb: Verbs.Back }) => Step.To(new CustomerScreen(Customer)).Saying(world.Words.NoteDraft.Discarded.With()),

        // People send one thought in two messages: both belong to the draft, as long as it stays one message long.
        Said(var more) when Text.Length + more.Length < View.MostCharacters => Step.To(this with { Text = $"{Text}\n{more}" }),
        Said(var more) => AddNoteScreen.Save(Customer, Text, world) with { Next = new NoteDraftScreen(Customer, more) },
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) =>
        new NoteDraftScreen(world.Book.Customers(world.Seller.Id, 0, 1).Items[0].Id, world.Book.Notes(world.Seller.Id, world.Book.Customers(world.Seller.Id, 0, 1).Items[0].Id, 0, 1).Items[0].Text);
}
