using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>Delivered messages are deleted; refused ones stay for a week, with the platform's words, for whoever wants to know why.</summary>
internal sealed class LiteDbOutbox(OneThread thread, ChangeWriter changes, TimeProvider clock) : IOutbox
{
    private static readonly TimeSpan RefusedKeptFor = TimeSpan.FromDays(7);
    private static readonly TimeSpan PostedKeptFor = TimeSpan.FromDays(120);

    public ImmutableArray<OutboxMessage> Unsettled(long after, int most) => thread.Read<ImmutableArray<OutboxMessage>>(t =>
    [
        .. t.Outbox.Walk("_id", after + 1, long.MaxValue).Where(m => m.RefusedAt is null).Take(most)
            .Select(m => new OutboxMessage(m.Id, new ChatId(m.Chat), m.Payload, DateTimeOffset.FromUnixTimeMilliseconds(m.At))),
    ]);

    public Task<bool> PostAsync(string once, ChatId chat, DateTimeOffset at, ImmutableArray<Change> also, ImmutableArray<string> payloads, CancellationToken cancel) => thread.WriteAsync(
        t =>
        {
            var time = at.ToUnixTimeMilliseconds();
            Once.Forget(t.Posted, (clock.GetUtcNow() - PostedKeptFor).ToUnixTimeMilliseconds());
            if (!Once.Mark(t.Posted, once, time))
            {
                return false;
            }

            foreach (var change in also)
            {
                changes.Write(t, change, time);
            }

            return Put(t, chat, payloads, time);
        },
        cancel);

    /// <summary>In the transaction of what they answer.</summary>
    public static bool Put(Tables tables, ChatId chat, ImmutableArray<string> payloads, long at)
    {
        tables.Outbox.Add(payloads.Select(payload => new OutboxRow(tables.Next("message")) { Chat = chat.Value, Payload = payload, At = at }));
        return true;
    }

    public Task SettleAsync(long id, Delivery delivery, string? reason, CancellationToken cancel) =>
        thread.WriteAsync(t => delivery == Delivery.Delivered ? t.Outbox.Remove(id) : Refuse(t, id, reason), cancel);

    private bool Refuse(Tables tables, long id, string? reason)
    {
        var now = clock.GetUtcNow();
        foreach (var old in tables.Outbox.Between(nameof(OutboxRow.RefusedAt), long.MinValue, (now - RefusedKeptFor).ToUnixTimeMilliseconds() - 1))
        {
            tables.Outbox.Remove(old.Id);
        }

        if (tables.Outbox.Find(id) is not { } message)
        {
            return false;
        }

        (message.RefusedAt, message.Reason) = (now.ToUnixTimeMilliseconds(), reason);
        tables.Outbox.Update(message);
        return true;
    }
}
