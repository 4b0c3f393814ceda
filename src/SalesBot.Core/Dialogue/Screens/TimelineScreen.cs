using SalesBot.Core.FollowUps;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record TimelineWords(
    [Holes("customer", "count")] Template Heading,
    [Holes("customer")] Template Empty,
    [Holes("number", "author", "when")] Template Note,
    [Holes("number", "author", "when")] Template NoteEdited,
    [Holes("number", "author", "when", "by")] Template NoteDeleted,
    [Holes("emoji", "type", "percent", "author", "when")] Template Verdict,
    [Holes("emoji", "type", "author", "when")] Template VerdictNamed,
    [Holes("text", "due", "author", "when")] Template FollowUp,
    [Holes("text", "author", "when", "done")] Template FollowUpDone,
    [Holes("text", "author", "when", "done")] Template FollowUpCancelled,
    [Holes("amount", "product", "day")] Template Purchase,
    [Holes("amount", "day")] Template PurchasePlain,
    string Unnamed,
    [Holes("number")] Template Open,
    string Add);

/// <summary>The life of a customer, newest first: notes, verdicts, follow-ups, purchases, each with who and when. A note is opened by its number.</summary>
public sealed record TimelineScreen(CustomerId Customer, int Page) : Screen, ISampled
{
    private const int PerPage = 5;
    private const int MostOfNote = 500;

    public override bool Fits(World world) => world.Customer(Customer) is not null;

    public override View Show(World world)
    {
        var words = world.Words.Timeline;
        var life = world.Book.Timeline(world.Seller.Id, Customer, Page * PerPage, PerPage);
        var numbered = life.Items.Select((entry, i) => (Number: PersianDigits.Of((Page * PerPage) + i + 1), Entry: entry)).ToList();
        var name = world.Customer(Customer)!.Name;
        return View.Of(
            Rich.Lines(
                [
                    life.Total == 0 ? words.Empty.With(("customer", name)) : words.Heading.With(("customer", name), ("count", PersianDigits.Of(life.Total))),
                    .. numbered.SelectMany(n => Lines(n.Number, n.Entry, world).Prepend(Rich.Empty)),
                ]),
            [
                .. Buttons.InRows(numbered.Where(n => n.Entry is NoteEntry).Select(n =>
                    new Button(words.Open.With(("number", n.Number)).Plain, new Press(Verbs.Note, Buttons.Invariant(((NoteEntry)n.Entry).Note.Id.Value))))),
                Buttons.Pages(world, Page, PerPage, life.Total),
                [new Button(words.Add, new Press(Verbs.AddNote))],
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Page, Number: >= 0 and < 100_000 } press) => Step.To(this with { Page = (int)press.Number.Value }),
        Pressed({ Verb: Verbs.Note, Number: { } id }) when world.Book.FindNote(world.Seller.Id, new NoteId(id)) is { } note && note.Customer == Customer => Step.To(new NoteScreen(note.Id, this, 0)),
        Pressed({ Verb: Verbs.AddNote }) => Step.To(new AddNoteScreen(Customer)),
        Pressed({ Verb: Verbs.Back }) => Step.To(new CustomerScreen(Customer)),
        Said(var text) => Step.To(new NoteDraftScreen(Customer, text)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public override Step? Take(Sent sent, World world) => NoteDraftScreen.Of(Customer, sent);

    public static Screen Sample(World world) => new TimelineScreen(world.Book.Customers(world.Seller.Id, CustomerFilter.All, 0, 1).Items[0].Id, 0);

    private static IEnumerable<Rich> Lines(string number, TimelineEntry entry, World world)
    {
        var (words, when) = (world.Words.Timeline, world.When(entry.At));
        switch (entry)
        {
            case NoteEntry { Note: { Deleted: { } deleted } note }:
                yield return words.NoteDeleted.With(("number", number), ("author", note.AuthorName), ("when", when), ("by", deleted.ByName));
                break;
            case NoteEntry(var note):
                yield return (note.EditedAt is null ? words.Note : words.NoteEdited).With(("number", number), ("author", note.AuthorName), ("when", when));
                yield return Rich.Of(NoteText.Clip(note, MostOfNote, world));
                break;
            case VerdictEntry(var verdict, var by):
                yield return Verdict(verdict, by, when, world);
                break;
            case FollowUpEntry(var followUp):
                yield return FollowUp(followUp, when, world);
                break;
            case PurchaseEntry(var purchase):
                var (amount, day) = (world.Words.Money.Full(purchase.Amount, purchase.Currency), PersianDate.Day(purchase.At, world.Zone));
                yield return purchase.Product is { } product
                    ? words.Purchase.With(("amount", amount), ("product", product), ("day", day))
                    : words.PurchasePlain.With(("amount", amount), ("day", day));
                break;
        }
    }

    private static Rich Verdict(KeptVerdict verdict, string by, string when, World world)
    {
        var type = world.Behaviour.TryFind(verdict.Type, out var known) ? known : null;
        var (emoji, name) = (type?.Emoji ?? "", type?.Name ?? verdict.Type.Value);
        return verdict.Named is null
            ? world.Words.Timeline.Verdict.With(("emoji", emoji), ("type", name), ("percent", PersianDigits.Percent(verdict.Probability)), ("author", by), ("when", when))
            : world.Words.Timeline.VerdictNamed.With(("emoji", emoji), ("type", name), ("author", by), ("when", when));
    }

    private static Rich FollowUp(FollowUp followUp, string when, World world)
    {
        var words = world.Words.Timeline;
        var text = followUp.Text.Length > 0 ? followUp.Text : words.Unnamed;
        return followUp.DoneAt is { } done
            ? (followUp.IsCancelled ? words.FollowUpCancelled : words.FollowUpDone).With(("text", text), ("author", followUp.OfName), ("when", when), ("done", world.When(done)))
            : words.FollowUp.With(("text", text), ("due", DueInWords.Of(followUp.Due, world.Now, world.Zone)), ("author", followUp.OfName), ("when", when));
    }
}
