using SalesBot.Core.Ports;
using SalesBot.Core.Search;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>Reads waiting notes in transactions of their own; how far it came is committed with them.</summary>
internal sealed class LiteDbNoteIndex(NoteIndex index, SearchReader reader, OneThread thread) : INoteIndex
{
    public Task<int> CatchUpAsync(Action<int> progress, CancellationToken cancel) => NoteCatchUp.RunAsync(
        () => thread.WriteAsync(Begin, cancel), () => thread.WriteAsync(ReadSome, cancel), () => thread.WriteAsync(ReadSomeOfBatch, cancel), progress, cancel);

    /// <returns>How many notes wait.</returns>
    private int Begin(Tables tables)
    {
        if (tables.WordsState.Find(WordsStateRow.Only) is not { } state || state.Folded != reader.Fingerprint)
        {
            // Imports that are there are read with all the rest; what another folding has made is replaced note by note, and until then found as it was.
            foreach (var batch in tables.Batches.All())
            {
                batch.Indexed = long.MaxValue;
                tables.Batches.Update(batch);
            }

            state = new WordsStateRow { Folded = reader.Fingerprint, Below = long.MaxValue };
            tables.WordsState.Put(state);
        }

        return tables.Notes.CountBetween("_id", long.MinValue, state.Below - 1);
    }

    private int ReadSome(Tables tables)
    {
        var state = tables.WordsState.Find(WordsStateRow.Only)!;
        var read = index.ReadBelow(tables, state.Below, NoteCatchUp.NotesAtOnce);
        state.Below = NoteCatchUp.Below(read);
        tables.WordsState.Update(state);
        return read?.Count ?? 0;
    }

    /// <summary>In the order of the numbers of batches, and in one in that of notes.</summary>
    private (int Count, int Left) ReadSomeOfBatch(Tables tables)
    {
        var waiting = tables.Batches.All().Where(b => !b.IsUndone && WaitingOf(tables, b) > 0).ToList();
        if (waiting is not [var batch, ..])
        {
            return (0, 0);
        }

        var (last, count) = index.ReadBatch(tables, batch, NoteCatchUp.NotesAtOnce);
        batch.Indexed = last;
        tables.Batches.Update(batch);
        return (count, waiting.Sum(b => WaitingOf(tables, b)));
    }

    private static int WaitingOf(Tables tables, BatchRow batch) => tables.Notes.CountUnder("ByBatch", NoteRow.OfBatch(batch.Id, batch.Indexed));
}
