using System.Collections.Concurrent;
using SalesBot.Core.Ports;

namespace SalesBot.EndToEnd.Tests;

/// <summary>The real store, but for commits that fail or wait where a test wants it; knows in which order updates were committed.</summary>
internal sealed class FaultyTurns(ITurnStore real) : ITurnStore
{
    private int _failing;

    /// <summary>How many of the next commits fail.</summary>
    public int Failing
    {
        get => Volatile.Read(ref _failing);
        set => Volatile.Write(ref _failing, value);
    }

    /// <summary>Commits of these updates wait until their task is done.</summary>
    public ConcurrentDictionary<long, TaskCompletionSource> Held { get; } = [];

    /// <summary>Updates whose commit was begun.</summary>
    public ConcurrentQueue<long> Begun { get; } = [];

    public ConcurrentQueue<long> Committed { get; } = [];

    public bool IsDone(UpdateId update) => real.IsDone(update);

    public string? LoadSession(ChatId chat) => real.LoadSession(chat);

    public async Task<bool> CommitAsync(TurnRecord turn, CancellationToken cancel)
    {
        Begun.Enqueue(turn.Update.Value);
        if (Interlocked.Decrement(ref _failing) >= 0)
        {
            throw new StoreException("disk full");
        }

        if (Held.TryGetValue(turn.Update.Value, out var hold))
        {
            await hold.Task.WaitAsync(cancel);
        }

        var written = await real.CommitAsync(turn, cancel);
        Committed.Enqueue(turn.Update.Value);
        return written;
    }
}
