using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;

namespace SalesBot.Telegram.Sending;

/// <summary>Sends what the outbox holds: in order within a chat, chats side by side. Starts over with everything unsettled.</summary>
public sealed class OutboxSender(IOutbox outbox, Courier courier, TimeProvider time, ILogger<OutboxSender> log) : BackgroundService
{
    private const int PageSize = 200;

    /// <summary>Messages held in memory; more are read when these are on their way.</summary>
    private const int MostHeld = 5000;

    /// <summary>For messages that came without a <see cref="Wake"/>, or while the store was away.</summary>
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(3);

    /// <summary>How long calls under way may still take when the application stops.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<ChatId, Queue<OutboxMessage>> _chats = [];
    private readonly ConcurrentDictionary<Task, byte> _workers = [];
    private TaskCompletionSource _woken = NewWake();
    private int _held;
    private bool _storeFailed;

    /// <summary>Says that something was put into the outbox; cheap, from any thread.</summary>
    public void Wake() => Interlocked.Exchange(ref _woken, NewWake()).TrySetResult();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var calling = new CancellationTokenSource();
        await using var stopping = stoppingToken.Register(() => calling.CancelAfter(Grace));
        try
        {
            await Task.Yield();
            for (long after = 0; ; )
            {
                // Taken before reading, or a wake between reading and waiting would be lost.
                var woken = Volatile.Read(ref _woken).Task;
                after = TakeFrom(after, stoppingToken, calling.Token);
                try
                {
                    await woken.WaitAsync(PollInterval, time, stoppingToken);
                }
                catch (TimeoutException)
                {
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(_workers.Keys);
        }
    }

    /// <summary>Hands unsettled messages to their chats; returns the last id taken.</summary>
    private long TakeFrom(long after, CancellationToken stopping, CancellationToken calling)
    {
        try
        {
            while (Volatile.Read(ref _held) < MostHeld)
            {
                var page = outbox.Unsettled(after, PageSize);
                _storeFailed = false;
                foreach (var message in page)
                {
                    Enqueue(message, stopping, calling);
                    after = message.Id;
                }

                if (page.Length < PageSize)
                {
                    break;
                }
            }
        }
        catch (Exception e)
        {
            // Whatever ails the store, the bot must speak again when it is well.
            if (!_storeFailed)
            {
                log.LogError(e, "The outbox cannot be read; trying on every {Seconds:0} s.", PollInterval.TotalSeconds);
            }

            _storeFailed = true;
        }

        return after;
    }

    private void Enqueue(OutboxMessage message, CancellationToken stopping, CancellationToken calling)
    {
        Interlocked.Increment(ref _held);
        Task worker;
        lock (_gate)
        {
            if (_chats.TryGetValue(message.Chat, out var queue))
            {
                queue.Enqueue(message);
                return;
            }

            _chats[message.Chat] = queue = new([message]);
            worker = Task.Run(() => DrainAsync(message.Chat, queue, stopping, calling), CancellationToken.None);
        }

        _workers[worker] = 0;
        worker.ContinueWith(done => _workers.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    /// <summary>Sends a chat's messages one after the other until none is left.</summary>
    private async Task DrainAsync(ChatId chat, Queue<OutboxMessage> queue, CancellationToken stopping, CancellationToken calling)
    {
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                OutboxMessage message;
                lock (_gate)
                {
                    if (queue.Count == 0)
                    {
                        _chats.Remove(chat);
                        return;
                    }

                    message = queue.Dequeue();
                }

                if (await DeliverAsync(message, stopping, calling) is not { } outcome)
                {
                    // The token was refused and the application stops; the rest is sent by the next start.
                    return;
                }

                await SettleAsync(message, outcome, stopping);
                if (Interlocked.Decrement(ref _held) == MostHeld - PageSize)
                {
                    Wake();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Unsettled messages are sent by the next start.
        }
    }

    private async Task<Outcome?> DeliverAsync(OutboxMessage message, CancellationToken stopping, CancellationToken calling)
    {
        try
        {
            return await courier.DeliverAsync(message.Chat, Codec.DecodeOutgoing(message.Payload), stopping, calling);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            // The message of the exception may quote the payload.
            log.LogError("Outbox message {Id} cannot be decoded and is dropped.", message.Id);
            return Outcome.Refused("it cannot be decoded");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "Outbox message {Id} cannot be sent and is dropped.", message.Id);
            return Outcome.Refused($"it cannot be sent: {e.GetType().Name}");
        }
    }

    /// <summary>Written down even while the application stops, or it would be sent again.</summary>
    private async Task SettleAsync(OutboxMessage message, Outcome outcome, CancellationToken stopping)
    {
        for (var pause = TimeSpan.FromSeconds(1); ; pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks)))
        {
            try
            {
                await outbox.SettleAsync(message.Id, outcome.Delivery, outcome.Reason, CancellationToken.None);
                Telemetry.Settled.Add(1, new KeyValuePair<string, object?>("delivery", outcome.Delivery.ToString()));
                return;
            }
            catch (Exception e)
            {
                log.LogError(e, "Outbox message {Id} cannot be settled; trying again in {Seconds:0} s.", message.Id, pause.TotalSeconds);
                await Task.Delay(pause, time, stopping);
            }
        }
    }

    private static TaskCompletionSource NewWake() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
