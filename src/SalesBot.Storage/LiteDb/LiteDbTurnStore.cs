using SalesBot.Core.Ports;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

internal sealed class LiteDbTurnStore(OneThread thread, ChangeWriter changes, Func<IReads, Books> books, TimeProvider clock) : ITurnStore
{
    private static readonly TimeSpan RememberedFor = TimeSpan.FromDays(8);

    public bool IsDone(UpdateId update) => thread.Read(t => t.Updates.Find(update.Value) is { } done && done.At >= RememberedSince());

    public string? LoadSession(ChatId chat) => thread.Read(t => t.Sessions.Find(chat.Value)?.State);

    public Task<bool> CommitAsync(TurnRecord turn, CancellationToken cancel) => thread.WriteAsync(t => Commit(t, turn), cancel);

    private bool Commit(Tables tables, TurnRecord turn)
    {
        Once.Forget(tables.Updates, RememberedSince());
        if (!Once.Mark(tables.Updates, turn.Update.Value, clock.GetUtcNow().ToUnixTimeMilliseconds()))
        {
            return false;
        }

        var at = turn.At.ToUnixTimeMilliseconds();
        tables.Sessions.Put(new SessionRow(turn.Chat.Value) { State = turn.Session, At = at });
        foreach (var change in turn.Changes)
        {
            changes.Write(tables, change, at);
        }

        // Read in the same transaction: what was just written shows.
        LiteDbOutbox.Put(tables, turn.Chat, turn.Outgoing(books(new ReadWithin(tables))), at);
        return true;
    }

    private long RememberedSince() => (clock.GetUtcNow() - RememberedFor).ToUnixTimeMilliseconds();
}
