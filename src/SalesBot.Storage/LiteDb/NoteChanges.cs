using SalesBot.Core.Ports;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>Changes of notes, and of the words they are found by. Each answers false when who asks may not, and has then written nothing.</summary>
internal sealed class NoteChanges(NoteIndex index)
{
    public bool Add(Tables tables, AddNote add, long at)
    {
        if (Scope.Of(tables, add.Author) is not { } scope || !scope.Holds(tables, add.Customer))
        {
            return false;
        }

        index.Add(tables, Insert(tables, scope.Team, add.Customer, add.Author, add.Text, at, add.Media, add.From, batch: null));
        Touch.Customer(tables, add.Customer, at);
        return true;
    }

    // The first free number from the note's time on.
    public static NoteId Insert(Tables tables, TeamId team, CustomerId customer, SellerId author, string text, long at, Media? media, string? from, BatchId? batch)
    {
        var id = ((long)team.Value << NoteNumber.TimeBits) | at;
        while (tables.Notes.Has(id))
        {
            id++;
        }

        tables.Notes.Add(new NoteRow(id) { Customer = customer.Value, Author = author.Value, Words = text, Media = StoredMedia.Encode(media), From = from, Batch = batch?.Value });
        return new NoteId(id);
    }

    /// <summary>By the author alone, while the note stands.</summary>
    public bool Edit(Tables tables, EditNote edit, long at)
    {
        if (Find(tables, edit.Note, edit.By) is not ({ DeletedAt: null } note, _) || note.Author != edit.By.Value)
        {
            return false;
        }

        tables.Versions.Add(new VersionRow(tables.Next("version")) { Note = note.Id, Words = note.Words, By = edit.By.Value, At = at });
        (note.Words, note.EditedAt) = (edit.Text, at);
        tables.Notes.Update(note);
        index.Add(tables, edit.Note);
        return true;
    }

    /// <summary>By the author or a lead; also takes a deletion back.</summary>
    public bool Delete(Tables tables, DeleteNote delete, long at)
    {
        if (Find(tables, delete.Note, delete.By) is not var (note, scope) || (note.Author != delete.By.Value && scope.Role < Role.Lead))
        {
            return false;
        }

        (note.DeletedAt, note.DeletedBy) = (delete.IsDeleted ? at : null, delete.IsDeleted ? delete.By.Value : null);
        tables.Notes.Update(note);
        index.Add(tables, delete.Note);
        return true;
    }

    /// <summary>A note on a customer whom the seller sees.</summary>
    private static (NoteRow Note, Scope Scope)? Find(Tables tables, NoteId note, SellerId by) =>
        Scope.Of(tables, by) is { } scope && tables.Notes.Find(note.Value) is { } row && scope.Holds(tables, new CustomerId(row.Customer)) ? (row, scope) : null;
}
