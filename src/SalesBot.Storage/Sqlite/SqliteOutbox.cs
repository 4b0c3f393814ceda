using System.Collections.Immutable;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>Delivered messages are deleted; refused ones stay for a week, with the platform's words, for whoever wants to know why.</summary>
internal sealed class SqliteOutbox(ReadPool reads, GroupCommitWriter writer, ChangeWriter changes, TimeProvider clock) : IOutbox
{
    private static readonly TimeSpan RefusedKeptFor = TimeSpan.FromDays(7);
    private static readonly TimeSpan PostedKeptFor = TimeSpan.FromDays(120);

    public ImmutableArray<OutboxMessage> Unsettled(long after, int most) => reads.Read(c => c.All(
        "SELECT id, chat, payload, at FROM outbox WHERE id > $after AND refused_at IS NULL ORDER BY id LIMIT $most",
        Rows.Message, ("$after", after), ("$most", most)));

    public Task<bool> PostAsync(string once, ChatId chat, DateTimeOffset at, ImmutableArray<Change> also, ImmutableArray<string> payloads, CancellationToken cancel) => writer.WriteAsync(
        c =>
        {
            var time = at.ToUnixTimeMilliseconds();
            c.Execute("DELETE FROM posted WHERE at < $before", ("$before", (clock.GetUtcNow() - PostedKeptFor).ToUnixTimeMilliseconds()));
            if (c.Execute("INSERT INTO posted (key, at) VALUES ($key, $at) ON CONFLICT DO NOTHING", ("$key", once), ("$at", time)) == 0)
            {
                return false;
            }

            foreach (var change in also)
            {
                changes.Write(c, change, time);
            }

            Put(c, chat, payloads, time);
            return true;
        },
        cancel);

    /// <summary>In the transaction of what they answer.</summary>
    public static bool Put(PreparedConnection connection, ChatId chat, ImmutableArray<string> payloads, long at)
    {
        foreach (var payload in payloads)
        {
            connection.Execute("INSERT INTO outbox (chat, payload, at) VALUES ($chat, $payload, $at)", ("$chat", chat.Value), ("$payload", payload), ("$at", at));
        }

        return true;
    }

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
