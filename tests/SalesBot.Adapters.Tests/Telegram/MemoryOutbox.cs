using System.Collections.Immutable;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;

namespace SalesBot.Adapters.Tests.Telegram;

/// <summary>An outbox in memory that collects what was settled.</summary>
internal sealed class MemoryOutbox : IOutbox
{
    public sealed record Settlement(long Id, Delivery Delivery, string? Reason);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Lock _gate = new();
    private readonly SortedDictionary<long, OutboxMessage> _unsettled = [];
    private readonly List<Settlement> _settled = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _last;

    /// <summary>How many of the next attempts to settle fail.</summary>
    public int FailingSettlements { get; set; }

    public IReadOnlyList<Settlement> Settled
    {
        get
        {
            lock (_gate)
            {
                return [.. _settled];
            }
        }
    }

    public Task<bool> PostAsync(string once, ChatId chat, DateTimeOffset at, ImmutableArray<Change> changes, ImmutableArray<string> payloads, CancellationToken cancel) =>
        throw new NotSupportedException("senders do not post");

    public long Put(long chat, Outgoing outgoing) => Put(chat, Codec.Encode(outgoing));

    public long Put(long chat, string payload)
    {
        lock (_gate)
        {
            _unsettled[++_last] = new OutboxMessage(_last, new ChatId(chat), payload, DateTimeOffset.UnixEpoch);
            return _last;
        }
    }

    public ImmutableArray<OutboxMessage> Unsettled(long after, int most)
    {
        lock (_gate)
        {
            return [.. _unsettled.Values.Where(m => m.Id > after).Take(most)];
        }
    }

    public Task SettleAsync(long id, Delivery delivery, string? reason, CancellationToken cancel)
    {
        lock (_gate)
        {
            if (FailingSettlements > 0)
            {
                FailingSettlements--;
                throw new StoreException("disk full");
            }

            _unsettled.Remove(id).ShouldBeTrue($"message {id} was settled twice");
            _settled.Add(new Settlement(id, delivery, reason));
            Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        }

        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<Settlement>> WaitForAsync(int count)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                changed = _changed.Task;
                if (_settled.Count >= count)
                {
                    return [.. _settled];
                }
            }

            await changed.WaitAsync(Patience);
        }
    }
}
