using SalesBot.Core.Ports;
using SalesBot.Core.Search;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>Writes the words of notes, with author, owner and persona as words among them; always in the transaction that changes what they say. A note that is deleted has none.</summary>
internal sealed class NoteIndex(SearchReader reader)
{
    public void Add(Tables tables, NoteId note) => Put(tables, [tables.Notes.Find(note.Value)!]);

    /// <summary>All notes of a customer, whose persona or owner is another now.</summary>
    public void ReadAgain(Tables tables, CustomerId customer) => Put(tables, tables.Notes.Where(nameof(NoteRow.Customer), customer.Value));

    /// <summary>The next notes below a number, newest first.</summary>
    /// <returns>The least number among them; null when there was none.</returns>
    public (long Least, int Count)? ReadBelow(Tables tables, long below, int most)
    {
        var notes = tables.Notes.Between("_id", long.MinValue, below - 1, isDescending: true, take: most);
        Put(tables, notes);
        return notes.Count == 0 ? null : (notes[^1].Id, notes.Count);
    }

    /// <summary>The next notes of an import that were not read yet, in the order of their numbers.</summary>
    /// <returns>The greatest number among them.</returns>
    public (long Last, int Count) ReadBatch(Tables tables, BatchRow batch, int most)
    {
        var notes = tables.Notes.Under("ByBatch", NoteRow.OfBatch(batch.Id, batch.Indexed), take: most);
        Put(tables, notes);
        return (notes.Count == 0 ? long.MaxValue : notes[^1].Id, notes.Count);
    }

    private void Put(Tables tables, List<NoteRow> notes)
    {
        foreach (var note in notes)
        {
            if (note.DeletedAt is null && tables.Customers.Find(note.Customer) is { } customer)
            {
                tables.Words.Put(new WordsRow(note.Id) { Words = [.. NoteTokens.Of(reader, note.Id, note.Words, note.Author, customer.Owner, customer.Persona)] });
            }
            else
            {
                tables.Words.Remove(note.Id);
            }
        }
    }
}
