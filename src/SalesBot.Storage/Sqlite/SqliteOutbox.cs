using System.Collections.Immutable;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>Delivered messages are deleted; refused ones stay for a week, with the platform's words, for whoever wants to know why.</summary>
internal sealed class SqliteOutbox(ReadPool reads, GroupCommitWriter writer, TimeProvider clock) : IOutbox
{
    private static readonly TimeSpan RefusedKeptFor = TimeSpan.FromDays(7);

    public ImmutableArray<OutboxMessage> Unsettled(long after, int most) => reads.Read(c => c.All(
        "SELECT id, chat, payload, at FROM outbox WHERE id > $after AND refused_at IS NULL ORDER BY id LIMIT $most",
        Rows.Message, ("$after", after), ("$most", most)));

    public Task SettleAsync(long id, Delivery delivery, string? reason, CancellationToken cancel) => writer.WriteAsync(
        c => delivery == Delivery.Delivered
            ? c.Execute("DELETE FROM outbox WHERE id = $id", ("$id", id))
            : Refuse(c, id, reason),
        cancel);

    private int Refuse(PreparedConnection connection, long id, string? reason)
    {
        var now = clock.GetUtcNow();
        connection.Execute("DELETE FROM outbox WHERE refused_at < $before", ("$before", (now - RefusedKeptFor).ToUnixTimeMilliseconds()));
        return connection.Execute(
            "UPDATE outbox SET refused_at = $at, reason = $reason WHERE id = $id",
            ("$id", id), ("$at", now.ToUnixTimeMilliseconds()), ("$reason", reason));
    }
}
