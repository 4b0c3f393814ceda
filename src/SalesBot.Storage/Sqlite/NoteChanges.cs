using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>Changes of notes, and of the words they are found by. Each answers false when who asks may not, and has then written nothing.</summary>
internal sealed class NoteChanges(NoteIndex index)
{
    public bool Add(PreparedConnection connection, AddNote add, long at)
    {
        if (Scope.Of(connection, add.Author) is not { } scope || !scope.Holds(connection, add.Customer))
        {
            return false;
        }

        index.Add(connection, Insert(connection, scope.Team, add.Customer, add.Author, add.Text, at, add.Media, add.From, batch: null));
        Touch.Customer(connection, add.Customer, at);
        return true;
    }

    // The first free number from the note's time on.
    public static NoteId Insert(PreparedConnection connection, TeamId team, CustomerId customer, SellerId author, string text, long at, Media? media, string? from, BatchId? batch) => new(connection.Number(
        """
        WITH wanted (id) AS (SELECT ($team << 41) | $at)
        INSERT INTO notes (id, customer, author, text, media, from_name, batch)
        SELECT
            CASE WHEN EXISTS (SELECT 1 FROM notes WHERE id = wanted.id)
                THEN (SELECT n.id + 1 FROM notes n
                      WHERE n.id >= wanted.id AND NOT EXISTS (SELECT 1 FROM notes WHERE id = n.id + 1)
                      ORDER BY n.id LIMIT 1)
                ELSE wanted.id
            END,
            $customer, $author, $text, $media, $from, $batch
        FROM wanted
        RETURNING id
        """,
        ("$team", team.Value), ("$at", at), ("$customer", customer.Value), ("$author", author.Value), ("$text", text), ("$media", StoredMedia.Encode(media)), ("$from", from), ("$batch", batch?.Value)));

    /// <summary>By the author alone, while the note stands.</summary>
    public bool Edit(PreparedConnection connection, EditNote edit, long at)
    {
        if (Scope.Of(connection, edit.By) is not { } scope || connection.NumberOrNull(
            $"SELECT 1 FROM notes n JOIN customers c ON c.id = n.customer WHERE n.id = $id AND n.author = $by AND n.deleted_at IS NULL AND {Scope.Sees}",
            ("$id", edit.Note.Value), ("$by", edit.By.Value), scope.TeamParameter, scope.OwnerParameter) is null)
        {
            return false;
        }

        connection.Execute(
            "INSERT INTO note_versions (note, text, by, at) SELECT id, text, $by, $at FROM notes WHERE id = $id", ("$by", edit.By.Value), ("$at", at), ("$id", edit.Note.Value));
        connection.Execute("UPDATE notes SET text = $text, edited_at = $at WHERE id = $id", ("$text", edit.Text), ("$at", at), ("$id", edit.Note.Value));
        index.Add(connection, edit.Note);
        return true;
    }

    /// <summary>By the author or a lead; also takes a deletion back.</summary>
    public bool Delete(PreparedConnection connection, DeleteNote delete, long at)
    {
        if (Scope.Of(connection, delete.By) is not { } scope || connection.NumberOrNull(
            $"SELECT 1 FROM notes n JOIN customers c ON c.id = n.customer WHERE n.id = $id AND (n.author = $by OR $leads) AND {Scope.Sees}",
            ("$id", delete.Note.Value), ("$by", delete.By.Value), ("$leads", scope.Role >= Role.Lead ? 1 : 0), scope.TeamParameter, scope.OwnerParameter) is null)
        {
            return false;
        }

        connection.Execute(
            "UPDATE notes SET deleted_at = $at, deleted_by = $by WHERE id = $id",
            ("$at", delete.IsDeleted ? at : null), ("$by", delete.IsDeleted ? delete.By.Value : null), ("$id", delete.Note.Value));
        index.Add(connection, delete.Note);
        return true;
    }
}
