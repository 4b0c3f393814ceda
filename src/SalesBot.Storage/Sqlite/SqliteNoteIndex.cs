using SalesBot.Core.Ports;
using SalesBot.Core.Search;

namespace SalesBot.Storage.Sqlite;

/// <summary>Reads waiting notes in transactions of the one writer, each small enough that a turn behind it does not notice; how far it came is committed with them.</summary>
internal sealed class SqliteNoteIndex(NoteIndex index, SearchReader reader, GroupCommitWriter writer) : INoteIndex
{
    public Task<int> CatchUpAsync(Action<int> progress, CancellationToken cancel) => NoteCatchUp.RunAsync(
        () => writer.WriteAsync(Begin, cancel), () => writer.WriteAsync(ReadSome, cancel), () => writer.WriteAsync(ReadSomeOfBatch, cancel), progress, cancel);

    /// <summary>In the order of the numbers of batches, and in one in that of notes.</summary>
    private (int Count, int Left) ReadSomeOfBatch(PreparedConnection connection)
    {
        var batch = connection.NumberOrNull(
            "SELECT id FROM batches b WHERE undone = 0 AND EXISTS (SELECT 1 FROM notes WHERE batch = b.id AND id > b.indexed) ORDER BY id LIMIT 1");
        if (batch is null)
        {
            return (0, 0);
        }

        var (last, count) = index.ReadBatch(connection, batch.Value, NoteCatchUp.NotesAtOnce);
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
        var read = index.ReadBelow(connection, below, NoteCatchUp.NotesAtOnce);
        connection.Execute("UPDATE note_index SET below = $below", ("$below", NoteCatchUp.Below(read)));
        return read?.Count ?? 0;
    }
}
