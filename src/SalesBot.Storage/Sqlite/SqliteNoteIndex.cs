using SalesBot.Core.Ports;
using SalesBot.Core.Search;

namespace SalesBot.Storage.Sqlite;

/// <summary>Reads waiting notes in transactions of the one writer, each small enough that a turn behind it does not notice; how far it came is committed with them.</summary>
internal sealed class SqliteNoteIndex(NoteIndex index, SearchReader reader, GroupCommitWriter writer) : INoteIndex
{
    private const int NotesAtOnce = 200;

    public async Task<int> CatchUpAsync(Action<int> progress, CancellationToken cancel)
    {
        var left = await writer.WriteAsync(Begin, cancel);
        var done = 0;
        while (left > 0)
        {
            cancel.ThrowIfCancellationRequested();
            var count = await writer.WriteAsync(ReadSome, cancel);
            done += count;
            left = count == 0 ? 0 : Math.Max(0, left - count);
            progress(left);
        }

        return done + await ReadBatchesAsync(progress, cancel);
    }

    /// <summary>Imports are written without their words: they are read here, in the order of their ids.</summary>
    private async Task<int> ReadBatchesAsync(Action<int> progress, CancellationToken cancel)
    {
        for (var done = 0; ;)
        {
            cancel.ThrowIfCancellationRequested();
            var (count, left) = await writer.WriteAsync(ReadSomeOfBatch, cancel);
            if (count == 0)
            {
                return done;
            }

            done += count;
            progress(left);
        }
    }

    private (int Count, int Left) ReadSomeOfBatch(PreparedConnection connection)
    {
        var batch = connection.NumberOrNull(
            "SELECT id FROM batches b WHERE undone = 0 AND EXISTS (SELECT 1 FROM notes WHERE batch = b.id AND id > b.indexed) ORDER BY id LIMIT 1");
        if (batch is null)
        {
            return (0, 0);
        }

        var (last, count) = index.ReadBatch(connection, batch.Value, NotesAtOnce);
        connection.Execute("UPDATE batches SET indexed = $last WHERE id = $batch", ("$last", last), ("$batch", batch));
        return (count, (int)connection.Number("SELECT count(*) FROM notes n JOIN batches b ON b.id = n.batch WHERE b.undone = 0 AND n.id > b.indexed"));
    }

    /// <returns>How many notes wait.</returns>
    private int Begin(PreparedConnection connection)
    {
        // Imports that are there are read with all the rest.
        connection.Execute("UPDATE batches SET indexed = 0x7FFFFFFFFFFFFFFF WHERE (SELECT folded FROM note_index) <> $folded", ("$folded", reader.Fingerprint));

        // What another folding has made is replaced note by note: until then it is found as it was.
        connection.Execute(
            "UPDATE note_index SET folded = $folded, below = 0x7FFFFFFFFFFFFFFF WHERE folded <> $folded", ("$folded", reader.Fingerprint));
        return (int)connection.Number("SELECT count(*) FROM notes WHERE id < (SELECT below FROM note_index)");
    }

    private int ReadSome(PreparedConnection connection)
    {
        var below = connection.Number("SELECT below FROM note_index");
        var read = index.ReadBelow(connection, below, NotesAtOnce);
        connection.Execute("UPDATE note_index SET below = $below", ("$below", read?.Least ?? 0));
        return read?.Count ?? 0;
    }
}
