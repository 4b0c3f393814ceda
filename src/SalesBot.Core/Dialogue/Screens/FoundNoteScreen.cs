using SalesBot.Core.Ports;
using SalesBot.Core.Search;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

/// <summary>One note that was found, in full, with the words marked, in as many pages as it takes.</summary>
public sealed record FoundNoteScreen(NoteId Note, SearchScreen From, int Page) : Screen, ISampled
{
    private const int PerPage = 3000;

    public override bool Fits(World world) => world.Book.FindNote(world.Seller.Id, Note) is not null;

    public override View Show(World world)
    {
        var note = world.Book.FindNote(world.Seller.Id, Note)!;
        var customer = world.Customer(note.Customer)!;
        var marks = SearchMatch.Marks(From.QueryIn(world), world.Knowledge.SearchReader.Read(note.Text));
        var start = Math.Min(Page * PerPage, note.Text.Length);
        var end = Math.Min(start + PerPage, note.Text.Length);
        return View.Of(
            Rich.Lines(
                world.Words.Note.FoundHeading.With(("customer", customer.Name), ("when", world.When(note.At))),
                MarkedText.Between(note.Text, marks, MarkedText.Whole(note.Text, start), MarkedText.Whole(note.Text, end))),
            [Buttons.Customer(customer, world.PersonaOf(customer))],
            Buttons.Pages(world, Page, PerPage, note.Text.Length),
            Buttons.Exit(world));
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Page, Number: >= 0 and < 100 } press) => Step.To(this with { Page = (int)press.Number.Value }),
        Pressed({ Verb: Verbs.Back }) => Step.To(From),
        Said(var text) => Step.To(new NoteDraftScreen(world.Book.FindNote(world.Seller.Id, Note)!.Customer, text)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world)
    {
        var search = (SearchScreen)SearchScreen.Sample(world);
        return new FoundNoteScreen(world.Book.Search(world.Seller.Id, search.QueryIn(world), search.Order, 0, 1).Items[0].Note.Id, search, 0);
    }
}
