using SalesBot.Core.Ports;
using SalesBot.Core.Search;

namespace SalesBot.Storage.Sqlite;

/// <summary>Writes the words of notes into the full-text index, with author, owner and persona as words among them; always in the transaction that changes what they say.</summary>
internal sealed class NoteIndex(SearchReader reader)
{
    private const string Select = "SELECT n.id, n.text, n.author, c.owner, c.persona, n.deleted_at IS NULL FROM notes n JOIN customers c ON c.id = n.customer";

    public void Add(PreparedConnection connection, NoteId note) => Put(connection, $"{Select} WHERE n.id = $note", ("$note", note.Value));

    /// <summary>All notes of a customer, whose persona or owner is another now.</summary>
    public void ReadAgain(PreparedConnection connection, CustomerId customer) => Put(connection, $"{Select} WHERE n.customer = $customer", ("$customer", customer.Value));

    /// <summary>The next notes below an id, newest first.</summary>
    /// <returns>The least id among them; null when there was none.</returns>
    public (long Least, int Count)? ReadBelow(PreparedConnection connection, long below, int most)
    {
        var ids = Put(connection, $"{Select} WHERE n.id < $below ORDER BY n.id DESC LIMIT $most", ("$below", below), ("$most", most));
        return ids.Count == 0 ? null : (ids[^1], ids.Count);
    }

    /// <summary>The next notes of an import that were not read yet, in the order of their ids.</summary>
    /// <returns>The greatest id among them.</returns>
    public (long Last, int Count) ReadBatch(PreparedConnection connection, long batch, int most)
    {
        var ids = Put(
            connection, $"{Select} WHERE n.batch = $batch AND n.id > (SELECT indexed FROM batches WHERE id = $batch) ORDER BY n.id LIMIT $most", ("$batch", batch), ("$most", most));
        return (ids.Count == 0 ? long.MaxValue : ids[^1], ids.Count);
    }

    private List<long> Put(PreparedConnection connection, string select, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var rows = connection.All(
            select,
            row => (Id: row.GetInt64(0), Text: row.GetString(1), Author: row.GetInt64(2), Owner: row.GetInt64(3), Persona: row.IsDBNull(4) ? null : row.GetString(4), Stands: row.GetInt64(5) != 0),
            values);
        foreach (var row in rows)
        {
            if (row.Stands)
            {
                connection.Execute(
                    "INSERT OR REPLACE INTO notes_fts (rowid, words) VALUES ($id, $words)", ("$id", row.Id), ("$words", Words(row.Id, row.Text, row.Author, row.Owner, row.Persona)));
            }
            else
            {
                connection.Execute("DELETE FROM notes_fts WHERE rowid = $id", ("$id", row.Id));
            }
        }

        return [.. rows.Select(row => row.Id)];
    }

    private string Words(long id, string text, long author, long owner, string? persona) =>
        string.Join(' ', NoteTokens.Of(reader, id, text, author, owner, persona).Append(new ScopedTokens(NoteNumber.TeamOf(id)).AnyNote));
}
