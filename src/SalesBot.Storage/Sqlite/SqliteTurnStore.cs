using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

internal sealed class SqliteTurnStore(ReadPool reads, GroupCommitWriter writer, ChangeWriter changes, NoteSearch search, TeamDays days, TimeProvider clock) : ITurnStore
{
    private static readonly TimeSpan RememberedFor = TimeSpan.FromDays(8);

    public bool IsDone(UpdateId update) => reads.Read(c => c.Number(
        "SELECT EXISTS (SELECT 1 FROM done_updates WHERE id = $id AND at >= $since)",
        ("$id", update.Value), ("$since", RememberedSince()))) != 0;

    public string? LoadSession(ChatId chat) => reads.Read(c => c.First(
        "SELECT state FROM sessions WHERE chat = $chat", row => row.GetString(0), ("$chat", chat.Value)));

    public Task<bool> CommitAsync(TurnRecord turn, CancellationToken cancel) => writer.WriteAsync(c => Commit(c, turn), cancel);

    private bool Commit(PreparedConnection connection, TurnRecord turn)
    {
        if (!MarkDone(connection, turn.Update))
        {
            return false;
        }

        var at = turn.At.ToUnixTimeMilliseconds();
        connection.Execute(
            "INSERT INTO sessions (chat, state, at) VALUES ($chat, $state, $at) ON CONFLICT DO UPDATE SET state = excluded.state, at = excluded.at",
            ("$chat", turn.Chat.Value), ("$state", turn.Session), ("$at", at));
        foreach (var change in turn.Changes)
        {
            changes.Write(connection, change, at);
        }

        // Read by the same connection: what was just written shows.
        var within = new ReadWithin(connection);
        SqliteOutbox.Put(connection, turn.Chat, turn.Outgoing(new Books(new SqliteSalesBook(within, search, days), new SqliteTeamBook(within), new SqliteOccasionBook(within), new SqliteClubBook(within))), at);
        return true;
    }

    /// <returns>False when the update is remembered.</returns>
    private bool MarkDone(PreparedConnection connection, UpdateId update)
    {
        connection.Execute("DELETE FROM done_updates WHERE at < $since", ("$since", RememberedSince()));
        return connection.Execute(
            "INSERT INTO done_updates (id, at) VALUES ($id, $at) ON CONFLICT DO NOTHING",
            ("$id", update.Value), ("$at", clock.GetUtcNow().ToUnixTimeMilliseconds())) == 1;
    }

    private long RememberedSince() => (clock.GetUtcNow() - RememberedFor).ToUnixTimeMilliseconds();
}
