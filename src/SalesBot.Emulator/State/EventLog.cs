using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.State;

/// <summary>Something a phone shows; data is a JSON text.</summary>
internal sealed record PhoneEvent(long Id, long UserId, string Kind, string Data);

/// <summary>The latest events of all phones, numbered upwards also over restarts.</summary>
internal sealed class EventLog(TimeProvider clock, Activity activity)
{
    private const int Kept = 5000;
    private readonly Queue<PhoneEvent> _events = new();
    private readonly long _first = Math.Max(1, clock.GetUtcNow().ToUnixTimeMilliseconds());
    private long _count;

    public Signal Changed { get; } = new();

    public long LastId => _first + _count;

    public void Add(long userId, string kind, JsonObject data)
    {
        _count++;
        _events.Enqueue(new PhoneEvent(LastId, userId, kind, data.ToJsonString()));
        if (_events.Count > Kept)
        {
            _events.Dequeue();
        }

        activity.Note();
        Changed.Pulse();
    }

    /// <summary>Events of one person after a number, or null when some of them are no longer kept.</summary>
    public List<PhoneEvent>? After(long userId, long lastSeen)
    {
        var oldest = _events.TryPeek(out var first) ? first.Id : LastId + 1;
        return lastSeen < oldest - 1 || lastSeen > LastId
            ? null
            : [.. _events.Where(e => e.Id > lastSeen && e.UserId == userId)];
    }
}
