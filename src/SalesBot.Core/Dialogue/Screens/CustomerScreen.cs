using System.Collections.Immutable;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record CustomerWords(
    [Holes("name")] Template Title,
    [Holes("emoji", "type", "percent", "when")] Template Persona,
    [Holes("emoji", "type", "when")] Template PersonaNamed,
    Template NoPersona,
    [Holes("when", "text")] Template LastNote,
    Template NoNotes,
    [Holes("due")] Template FollowUp,
    [Holes("due", "text")] Template FollowUpWithText,
    [Holes("due", "seller")] Template FollowUpOf,
    [Holes("due")] Template Offer,
    string Page,
    string Overview,
    string AddFollowUp,
    string OpenFollowUp,
    string Interview,
    string InterviewAgain,
    string AddNote,
    [Holes("count")] Template Purchases,
    string AddPurchase,
    [Holes("count")] Template Timeline,
    [Holes("count")] Template History,
    string Edit);

/// <summary>One customer: persona and what to say first, last note, and what can be done. Anything sent here becomes the draft of a note.</summary>
/// <param name="IsCall">Opened by a phone number: the whole advice stands here, for he may be on the line.</param>
/// <param name="IsAfterNote">A note was just saved: where it names a time, a follow-up at that time is one tap away.</param>
public sealed record CustomerScreen(CustomerId Customer, bool IsCall = false, bool IsAfterNote = false) : Screen, ISampled
{
    private const int MostOfNote = 400;
    private const int MostOfFollowUp = 100;

    // Just merged, the way back is at hand; later it stands among the edits.
    private static readonly TimeSpan JustMerged = TimeSpan.FromHours(24);

    public override bool Fits(World world) => world.Customer(Customer) is not null;

    public override View Show(World world)
    {
        var words = world.Words.Customer;
        var customer = world.Customer(Customer)!;
        var notes = world.Book.Notes(world.Seller.Id, Customer, 0, 1);
        var verdicts = world.Book.Verdicts(world.Seller.Id, Customer, world.Behaviour.Id, 0, 1);
        var life = world.Book.Timeline(world.Seller.Id, Customer, 0, 1);
        var persona = world.PersonaOf(customer);
        var next = world.Book.FollowUps(world.Seller.Id, new FollowUpFilter(Customer: Customer), 0, 1).Items.FirstOrDefault();
        return View.Of(
            Rich.Lines(
                [
                    words.Title.With(("name", customer.Name)),
                    .. Facts.Lines(customer, world),
                    .. ClubText.Line(Customer, world) is { } club ? [club] : ImmutableArray<Rich>.Empty,
                    .. next is null ? ImmutableArray<Rich>.Empty : [Next(next, world)],
                    .. persona is null ? [words.NoPersona.With()] : Known(persona, customer.Persona!, world),
                    notes.Items is [var last, ..] ? words.LastNote.With(("when", world.When(last.At)), ("text", NoteText.Clip(last, MostOfNote, world))) : words.NoNotes.With(),
                ]),
            [
                .. Offer(world) is { } offer ? [[new Button(words.Offer.With(("due", DueButtons.Say(offer.Due.At, world))).Plain, new Press(Verbs.Value, DueButtons.Argument(offer.Due.At)))]] : ImmutableArray<ImmutableArray<Button>>.Empty,
                [
                    new Button(persona is null ? words.Interview : words.InterviewAgain, new Press(Verbs.Interview, Buttons.Invariant(Customer.Value))),
                    new Button(words.AddNote, new Press(Verbs.AddNote)),
                ],
                [
                    new Button(words.AddFollowUp, new Press(Verbs.FollowUp)),
                    .. next is null ? ImmutableArray<Button>.Empty : [new Button(words.OpenFollowUp, new Press(Verbs.FollowUp, Buttons.Invariant(next.Id.Value)))],
                ],
                [new Button(words.AddPurchase, new Press(Verbs.AddPurchase)), .. Counted(words.Purchases, Verbs.Purchases, world.Book.Purchases(world.Seller.Id, Customer, 0, 1).Total)],
                ClubText.Button(Customer, world),
                persona is null ? [] : [Buttons.Card(persona), Buttons.Script(world, persona.Id)],
                [.. Counted(words.Timeline, Verbs.Timeline, life.Total), .. Counted(words.History, Verbs.History, verdicts.Total)],
                [new Button(words.Overview, new Press(Verbs.Overview, Buttons.Invariant(Customer.Value))), new Button(words.Edit, new Press(Verbs.Edit))],
                EditCustomerScreen.Undo(Customer, world, JustMerged),
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.AddNote }) => Step.To(new AddNoteScreen(Customer)),
        Pressed({ Verb: Verbs.FollowUp }) => Step.To(new FollowUpDraftScreen(Customer, "", this with { IsAfterNote = false })),
        Pressed({ Verb: Verbs.Value } press) when Offer(world) is { } offer && press.Argument == DueButtons.Argument(offer.Due.At) => TakeUp(offer, world),
        // A page that was open when the program was brought up to date still has the button of before.
        Pressed({ Verb: Verbs.Timeline or Verbs.Notes }) => Step.To(new TimelineScreen(Customer, 0)),
        Pressed({ Verb: Verbs.History }) => Step.To(new HistoryScreen(Customer, 0)),
        Pressed({ Verb: Verbs.AddPurchase }) => Step.To(new AddPurchaseScreen(Customer)),
        Pressed({ Verb: Verbs.Purchases }) => Step.To(new PurchasesScreen(Customer, 0)),
        Pressed({ Verb: Verbs.Edit }) => Step.To(new EditCustomerScreen(Customer)),
        Pressed({ Verb: Verbs.UndoMerge }) => EditCustomerScreen.UndoLast(Customer, this, world),
        Pressed({ Verb: Verbs.Back }) => Step.To(CustomersScreen.All),
        Said(var text) when (PurchaseFlow.Hear(text, Customer, this, world) ?? ContactFlow.Read(text, this, world)) is { } step => step,
        Said(var text) => Step.To(new NoteDraftScreen(Customer, text)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public override Step? Take(Sent sent, World world) => NoteDraftScreen.Of(Customer, sent);

    public static Screen Sample(World world) => new CustomerScreen(world.Book.Customers(world.Seller.Id, CustomerFilter.All, 0, 1).Items[0].Id);

    /// <summary>The time that the note just saved names, counted from when it was written.</summary>
    private DueReading? Offer(World world) =>
        IsAfterNote && world.Book.Notes(world.Seller.Id, Customer, 0, 1).Items is [var note, ..] && note.Author == world.Seller.Id
        && DueWords.ReadAll(note.Text, note.At, world.Zone) is { } reading && reading.Due.At > world.Now ? reading : null;

    private Step TakeUp(DueReading offer, World world)
    {
        var made = new FollowUpId(world.Ids.Next());
        return Step.To(new FollowUpScreen(made, this with { IsAfterNote = false }), new AddFollowUp(made, Customer, world.Seller.Id, Clipped.To(offer.Rest, FollowUpText.Most), offer.Due.At))
            .Saying(world.Words.FollowUpDraft.Made.With(("due", DueButtons.Say(offer.Due.At, world))));
    }

    private static Rich Next(FollowUp next, World world)
    {
        var (words, due) = (world.Words.Customer, ("due", DueButtons.Say(next.Due, world)));
        return next.Of != world.Seller.Id ? words.FollowUpOf.With(due, ("seller", next.OfName))
            : next.Text.Length == 0 ? words.FollowUp.With(due)
            : words.FollowUpWithText.With(due, ("text", FollowUpText.Line(next, MostOfFollowUp)));
    }

    private IEnumerable<Rich> Known(CustomerType type, KeptVerdict verdict, World world)
    {
        var (words, when) = (world.Words.Customer, world.Time.Ago(verdict.At, world.Now));
        yield return verdict.Named is null
            ? words.Persona.With(("emoji", type.Emoji), ("type", type.Name), ("percent", PersianDigits.Percent(verdict.Probability)), ("when", when))
            : words.PersonaNamed.With(("emoji", type.Emoji), ("type", type.Name), ("when", when));
        yield return IsCall ? TenSecondCard.Advice(type, world) : Rich.Of(type.Script.Opening, Style.Quote);
    }

    private static ImmutableArray<Button> Counted(Template label, string verb, int count) =>
        count == 0 ? [] : [new Button(label.With(("count", PersianDigits.Of(count))).Plain, new Press(verb))];
}
