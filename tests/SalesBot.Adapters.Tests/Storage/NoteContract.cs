using SalesBot.Core.Ports;
using SalesBot.Core.Search;
using SalesBot.TestKit;

namespace SalesBot.Adapters.Tests.Storage;

/// <summary>Notes change only by whom they may, and never silently.</summary>
public abstract class NoteContract : StoreContract
{
    private static readonly CustomerId Rezaei = new(1);
    private static readonly SellerId Lead = new(5_000_000_003);

    [Fact]
    public async Task What_was_sent_comes_back_as_it_was()
    {
        await Begin();
        var photo = new Media(MediaKind.Photo, "AgACAgQ", null, 12_345);
        var voice = new Media(MediaKind.Voice, "AwACAgQ", null, 99, TimeSpan.FromSeconds(75));
        var place = new Media(MediaKind.Place, Place: new Place(35.7, 51.4));
        await Commit(new AddNote(Rezaei, Sara, "زیرنویس", photo, "همسرش"), new AddNote(Rezaei, Sara, "", voice), new AddNote(Rezaei, Sara, "", place));

        var notes = Book.Notes(Sara, Rezaei, 0, 9).Items;
        notes.Select(n => n.Media).ShouldBe([place, voice, photo]);
        (notes[2].From, notes[2].Text).ShouldBe(("همسرش", "زیرنویس"));
    }

    [Fact]
    public async Task An_edited_note_keeps_how_it_read_and_is_found_by_its_new_words_alone()
    {
        await Begin();
        await Commit(new AddNote(Rezaei, Sara, "قیمت"));
        var note = Book.Notes(Sara, Rezaei, 0, 9).Items[0];
        Clock.Now = Noon.AddHours(1);
        await Commit(new EditNote(note.Id, Sara, "ضمانت"));
        Clock.Now = Noon.AddHours(2);
        await Commit(new EditNote(note.Id, Sara, "تحویل"));

        var edited = Book.FindNote(Sara, note.Id)!;
        (edited.Text, edited.At, edited.EditedAt).ShouldBe(("تحویل", Noon, Noon.AddHours(2)));
        Book.VersionsOf(Sara, note.Id).ShouldBe([new NoteVersion("قیمت", Noon.AddHours(1), "سارا"), new NoteVersion("ضمانت", Noon.AddHours(2), "سارا")]);
        Book.VersionsOf(Omid, note.Id).ShouldBeEmpty();
        Count("قیمت").ShouldBe(0);
        Count("تحویل").ShouldBe(1);
    }

    [Fact]
    public async Task A_deleted_note_leaves_a_mark_is_found_no_more_and_can_come_back()
    {
        await Begin();
        await Commit(new AddNote(Rezaei, Sara, "قیمت"));
        var note = Book.Notes(Sara, Rezaei, 0, 9).Items[0];

        await Commit(new DeleteNote(note.Id, Lead, true));

        Book.Notes(Sara, Rezaei, 0, 9).Total.ShouldBe(0);
        Count("قیمت").ShouldBe(0);
        Book.Timeline(Sara, Rezaei, 0, 9).Items.ShouldHaveSingleItem().ShouldBeOfType<NoteEntry>().Note.Deleted.ShouldBe(new Deletion("مریم", Noon));
        await ShouldBeOutdated(new EditNote(note.Id, Sara, "x"));

        await Commit(new DeleteNote(note.Id, Sara, false));
        Book.Notes(Sara, Rezaei, 0, 9).Items.ShouldHaveSingleItem().Deleted.ShouldBeNull();
        Count("قیمت").ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_changes_anothers_words_and_only_leads_take_them_away()
    {
        await Begin();
        await Commit(new AddNote(Rezaei, Lead, "از سرپرست"), new AddNote(Rezaei, Sara, "از سارا"));
        var (saras, leads) = (Book.Notes(Sara, Rezaei, 0, 9).Items[0], Book.Notes(Sara, Rezaei, 0, 9).Items[1]);

        await ShouldBeOutdated(new EditNote(saras.Id, Lead, "x"));
        await ShouldBeOutdated(new EditNote(leads.Id, Sara, "x"));
        await ShouldBeOutdated(new DeleteNote(leads.Id, Sara, true));
        await ShouldBeOutdated(new DeleteNote(saras.Id, Omid, true));
    }

    [Fact]
    public async Task The_life_of_a_customer_is_in_order_whatever_it_is_made_of()
    {
        await Begin();
        await Commit(new AddNote(Rezaei, Sara, "یک"));
        Clock.Now = Noon.AddMinutes(1);
        await Commit(Verdict(1, Sara, Rezaei));
        Clock.Now = Noon.AddMinutes(2);
        await Commit(new AddFollowUp(new FollowUpId(1), Rezaei, Sara, "زنگ", Noon.AddDays(1)));
        Clock.Now = Noon.AddMinutes(3);
        await Commit(new AddNote(Rezaei, Lead, "دو"));

        var life = Book.Timeline(Sara, Rezaei, 0, 9);
        life.Total.ShouldBe(4);
        life.Items.Select(e => e.GetType()).ShouldBe([typeof(NoteEntry), typeof(FollowUpEntry), typeof(VerdictEntry), typeof(NoteEntry)]);
        life.Items.Select(e => e.At).ShouldBe([Noon.AddMinutes(3), Noon.AddMinutes(2), Noon.AddMinutes(1), Noon]);
        life.Items[2].ShouldBeOfType<VerdictEntry>().By.ShouldBe("سارا");
        Book.Timeline(Sara, Rezaei, 1, 2).Items.Select(e => e.At).ShouldBe([Noon.AddMinutes(2), Noon.AddMinutes(1)]);
        Book.Timeline(Omid, Rezaei, 0, 9).Total.ShouldBe(0);
    }

    private int Count(string word) =>
        Book.Search(Sara, new SearchParser(Shipped.Knowledge.SearchReader, Shipped.Knowledge.Lookup).Parse(word, Noon, TimeZoneInfo.Utc), SearchOrder.Newest, 0, 9).Total;

    private async Task Begin()
    {
        await RegisterBoth();
        await Commit(new Enrol(Lead, TeamId.First, Role.Lead, "مریم"), new AddCustomer(Rezaei, Sara, "رضایی"));
    }
}
