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

        return done;
    }

    /// <returns>How many notes wait.</returns>
    private int Begin(PreparedConnection connection)
    {
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
