using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record NotesWords(
    [Holes("customer", "count")] Template Heading,
    [Holes("number", "when")] Template Stamp,
    [Holes("number")] Template ReadWhole,
    [Holes("customer", "when")] Template WholeHeading,
    string Add);

/// <summary>A customer's notes, newest first.</summary>
public sealed record NotesScreen(CustomerId Customer, int Page) : Screen, ISampled
{
    private const int PerPage = 4;
    private const int MostOfNote = 700;

    public override bool Fits(World world) => world.Customer(Customer) is not null;

    public override View Show(World world)
    {
        var words = world.Words.Notes;
        var notes = world.Book.Notes(world.Seller.Id, Customer, Page * PerPage, PerPage);
        var numbered = notes.Items.Select((note, i) => (Number: PersianDigits.Of(Page * PerPage + i + 1), Note: note)).ToList();
        return View.Of(
            Rich.Lines(
                [
                    words.Heading.With(("customer", world.Customer(Customer)!.Name), ("count", PersianDigits.Of(notes.Total))),
                    .. numbered.SelectMany(n => new[]
                    {
                        Rich.Empty,
                        words.Stamp.With(("number", n.Number), ("when", world.When(n.Note.At))),
                        Rich.Of(Direction.WithoutControls(Clipped.To(n.Note.Text, MostOfNote))),
                    }),
                ]),
            [
                .. Buttons.InRows(numbered.Where(n => n.Note.Text.Length > MostOfNote).Select(n =>
                    new Button(words.ReadWhole.With(("number", n.Number)).Plain, new Press(Verbs.Note, Buttons.Invariant(n.Note.Id.Value))))),
                Buttons.Pages(world, Page, PerPage, notes.Total),
                [new Button(words.Add, new Press(Verbs.AddNote))],
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Page, Number: >= 0 and < 100_000 } press) => Step.To(this with { Page = (int)press.Number.Value }),
        Pressed({ Verb: Verbs.Note, Number: { } id }) when world.Book.FindNote(world.Seller.Id, new NoteId(id)) is { } note && note.Customer == Customer =>
            Step.To(new NoteScreen(note.Id, this, 0)),
        Pressed({ Verb: Verbs.AddNote }) => Step.To(new AddNoteScreen(Customer)),
        Pressed({ Verb: Verbs.Back }) => Step.To(new CustomerScreen(Customer)),
        Said(var text) => Step.To(new NoteDraftScreen(Customer, text)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new NotesScreen(world.Book.Customers(world.Seller.Id, 0, 1).Items[0].Id, 0);
}

/// <summary>One long note in full, in as many pages as it takes.</summary>
public sealed record NoteScreen(NoteId Note, NotesScreen From, int Page) : Screen, ISampled
{
    private const int PerPage = 3000;

    public override bool Fits(World world) => From.Fits(world) && world.Book.FindNote(world.Seller.Id, Note) is not null;

    public override View Show(World world)
    {
        var note = world.Book.FindNote(world.Seller.Id, Note)!;
        var text = Direction.WithoutControls(note.Text);
        var start = Math.Min(Page * PerPage, text.Length);
        return View.Of(
            Rich.Lines(
                world.Words.Notes.WholeHeading.With(("customer", world.Customer(note.Customer)!.Name), ("when", world.When(note.At))),
                Rich.Of(text[MarkedText.Whole(text, start)..MarkedText.Whole(text, Math.Min(start + PerPage, text.Length))])),
            Buttons.Pages(world, Page, PerPage, text.Length),
            Buttons.Exit(world));
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Page, Number: >= 0 and < 100 } press) => Step.To(this with { Page = (int)press.Number.Value }),
        Pressed({ Verb: Verbs.Back }) => Step.To(From),
        Said => From.React(input, world),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world)
    {
        var notes = (NotesScreen)NotesScreen.Sample(world);
        return new NoteScreen(world.Book.Notes(world.Seller.Id, notes.Customer, 0, 1).Items[0].Id, notes, 0);
    }
}
