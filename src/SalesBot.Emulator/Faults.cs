using System.Collections.Concurrent;

namespace SalesBot.Emulator;

/// <summary>Answers queued for the next calls of a method, and the count of calls per method; for tests.</summary>
public sealed class Faults
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Fault>> _queued = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, int> _calls = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Queues a fault for the next call of <paramref name="method"/>; several are used up in order, one a call.</summary>
    public void Next(string method, Fault fault) => _queued.GetOrAdd(method, _ => new()).Enqueue(fault);

    /// <summary>How often a method was called with the right token since the start, failed calls included.</summary>
    public int Calls(string method) => _calls.GetValueOrDefault(method);

    /// <summary>All methods called so far with their counts, names in lower case.</summary>
    public IReadOnlyDictionary<string, int> AllCalls() => new Dictionary<string, int>(_calls, StringComparer.OrdinalIgnoreCase);

    /// <summary>Faults queued and not yet used, over all methods.</summary>
    public int Waiting => _queued.Values.Sum(q => q.Count);

    /// <summary>Forgets queued faults and counts.</summary>
    public void Clear()
    {
        _queued.Clear();
        _calls.Clear();
    }

    internal Fault? Take(string method)
    {
        _calls.AddOrUpdate(method.ToLowerInvariant(), 1, (_, n) => n + 1);
        return _queued.TryGetValue(method, out var queue) && queue.TryDequeue(out var fault) ? fault : null;
    }
}
