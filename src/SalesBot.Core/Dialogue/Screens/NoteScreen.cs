using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record NoteWords(
    [Holes("customer", "author", "when")] Template Heading,
    [Holes("when")] Template Edited,
    [Holes("by", "when")] Template Deleted,
    string Edit,
    string Delete,
    string Restore,
    [Holes("count")] Template Versions,
    Template DeletedNow,
    Template RestoredNow,
    [Holes("text")] Template AskNew,
    [Holes("days")] Template TooOld,
    Template Saved,
    [Holes("customer")] Template VersionsHeading,
    [Holes("by", "when")] Template VersionStamp,
    [Holes("customer", "when")] Template FoundHeading);

/// <summary>One note in full, in as many pages as it takes. The author may change it for some days, the author and leads may take it away and bring it back; what it was stays readable.</summary>
public sealed record NoteScreen(NoteId Note, Screen From, int Page) : Screen, ISampled
{
    private const int PerPage = 3000;

    /// <summary>Later than this a note is a record that others have worked by.</summary>
    public static readonly TimeSpan CanBeEditedFor = TimeSpan.FromDays(7);

    public override bool Fits(World world) => From.Fits(world) && world.Book.FindNote(world.Seller.Id, Note) is not null;

    public override View Show(World world)
    {
        var words = world.Words.Note;
        var note = world.Book.FindNote(world.Seller.Id, Note)!;
        var text = Direction.WithoutControls(NoteText.Whole(note.Media, note.From, note.Text, world));
        var start = Math.Min(Page * PerPage, text.Length);
        var versions = MayReadAll(note, world) ? world.Book.VersionsOf(world.Seller.Id, Note).Length : 0;
        return View.Of(
            Rich.Lines(
                [
                    words.Heading.With(("customer", world.Customer(note.Customer)!.Name), ("author", note.AuthorName), ("when", world.When(note.At))),
                    .. note.EditedAt is { } edited ? [words.Edited.With(("when", world.When(edited)))] : ImmutableArray<Rich>.Empty,
                    .. note.Deleted is { } deleted ? [words.Deleted.With(("by", deleted.ByName), ("when", world.When(deleted.At)))] : ImmutableArray<Rich>.Empty,
                    note.Deleted is null || MayReadAll(note, world)
                        ? Rich.Of(text[MarkedText.Whole(text, start)..MarkedText.Whole(text, Math.Min(start + PerPage, text.Length))])
                        : Rich.Empty,
                ]),
            [
                note.Deleted is null && NoteText.CanShow(note.Media) ? [new Button(world.Words.Media.Show, new Press(Verbs.Media))] : [],
                Buttons.Pages(world, Page, PerPage, text.Length),
                Changes(note, world),
                versions > 0 ? [new Button(words.Versions.With(("count", PersianDigits.Of(versions))).Plain, new Press(Verbs.Versions))] : [],
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world)
    {
        var words = world.Words.Note;
        var note = world.Book.FindNote(world.Seller.Id, Note)!;
        return input switch
        {
            Pressed({ Verb: Verbs.Page, Number: >= 0 and < 100 } press) => Step.To(this with { Page = (int)press.Number.Value }),
            Pressed({ Verb: Verbs.Media }) when note.Deleted is null && NoteText.CanShow(note.Media) => Step.To(this).Sending(new ShowMedia(note.Media!, note.Text)),
            Pressed({ Verb: Verbs.Edit }) when MayEdit(note, world) => Step.To(new EditNoteScreen(Note, this)),
            Pressed({ Verb: Verbs.Delete }) when note.Deleted is null && MayReadAll(note, world) => Step.To(this, new DeleteNote(Note, world.Seller.Id, true)).Saying(words.DeletedNow.With()),
            Pressed({ Verb: Verbs.Restore }) when note.Deleted is not null && MayReadAll(note, world) => Step.To(this, new DeleteNote(Note, world.Seller.Id, false)).Saying(words.RestoredNow.With()),
            Pressed({ Verb: Verbs.Versions }) when MayReadAll(note, world) => Step.To(new NoteVersionsScreen(Note, this)),
            Pressed({ Verb: Verbs.Back }) => Step.To(From),
            Said(var text) => Step.To(new NoteDraftScreen(note.Customer, text)),
            _ => Step.Stay(this, world.Words.Common.PressAButton),
        };
    }

    public override Step? Take(Sent sent, World world) => NoteDraftScreen.Of(world.Book.FindNote(world.Seller.Id, Note)!.Customer, sent);

    public static Screen Sample(World world)
    {
        var life = (TimelineScreen)TimelineScreen.Sample(world);
        return new NoteScreen(world.Book.Notes(world.Seller.Id, life.Customer, 0, 1).Items[0].Id, life, 0);
    }

    private static ImmutableArray<Button> Changes(Note note, World world)
    {
        var words = world.Words.Note;
        if (!MayReadAll(note, world))
        {
            return [];
        }

        return note.Deleted is not null ? [new Button(words.Restore, new Press(Verbs.Restore))]
            : MayEdit(note, world) ? [new Button(words.Edit, new Press(Verbs.Edit)), new Button(words.Delete, new Press(Verbs.Delete))]
            : [new Button(words.Delete, new Press(Verbs.Delete))];
    }

    internal static bool MayEdit(Note note, World world) => note.Author == world.Seller.Id && note.Deleted is null && world.Now - note.At < CanBeEditedFor;

    private static bool MayReadAll(Note note, World world) => note.Author == world.Seller.Id || world.Seller.Leads;
}

/// <summary>Asks for a note's new text.</summary>
public sealed record EditNoteScreen(NoteId Note, NoteScreen From) : Screen, ISampled
{
    private const int MostShown = 3000;

    public override bool Fits(World world) => From.Fits(world);

    public override View Show(World world) => View.Of(
        world.Words.Note.AskNew.With(("text", Clipped.To(Direction.WithoutControls(world.Book.FindNote(world.Seller.Id, Note)!.Text), MostShown))),
        Buttons.Exit(world));

    public override Step React(Input input, World world) => input switch
    {
        Said(var text) when NoteScreen.MayEdit(world.Book.FindNote(world.Seller.Id, Note)!, world) => Step.To(From with { Page = 0 }, new EditNote(Note, world.Seller.Id, text)).Saying(world.Words.Note.Saved.With()),
        Said => Step.To(From).Saying(world.Words.Note.TooOld.With(("days", PersianDigits.Of(NoteScreen.CanBeEditedFor.Days)))),
        Pressed({ Verb: Verbs.Back }) => Step.To(From),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world)
    {
        var note = (NoteScreen)NoteScreen.Sample(world);
        return new EditNoteScreen(note.Note, note);
    }
}

/// <summary>How a note read before it was changed, oldest first.</summary>
public sealed record NoteVersionsScreen(NoteId Note, NoteScreen From) : Screen, ISampled
{
    private const int MostVersions = 6;
    private const int MostOfVersion = 500;

    public override bool Fits(World world) => From.Fits(world);

    public override View Show(World world)
    {
        var words = world.Words.Note;
        var note = world.Book.FindNote(world.Seller.Id, Note)!;
        return View.Of(
            Rich.Lines(
                [
                    words.VersionsHeading.With(("customer", world.Customer(note.Customer)!.Name)),
                    .. world.Book.VersionsOf(world.Seller.Id, Note).TakeLast(MostVersions).SelectMany(v => new[]
                    {
                        Rich.Empty,
                        words.VersionStamp.With(("by", v.ByName), ("when", world.When(v.At))),
                        Rich.Of(Direction.WithoutControls(Clipped.To(v.Text, MostOfVersion))),
                    }),
                ]),
            Buttons.Exit(world));
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Back }) => Step.To(From),
        Said => From.React(input, world),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world)
    {
        var note = (NoteScreen)NoteScreen.Sample(world);
        return new NoteVersionsScreen(note.Note, note);
    }
}
