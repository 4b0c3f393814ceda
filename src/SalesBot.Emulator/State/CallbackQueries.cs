using System.Globalization;
using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.State;

/// <summary>Presses that may still be answered.</summary>
internal sealed class CallbackQueries
{
    private const string Key = "cb/";
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(150);
    private readonly Dictionary<string, (long UserId, DateTimeOffset Expires)> _open = new(StringComparer.Ordinal);
    private readonly Journal _journal;
    private readonly TimeProvider _clock;
    private long _next;

    public CallbackQueries(Journal journal, TimeProvider clock)
    {
        (_journal, _clock) = (journal, clock);
        _next = clock.GetUtcNow().ToUnixTimeMilliseconds() * 1000;
        foreach (var (id, value) in journal.All(Key))
        {
            _open[id] = ((long)value["user"]!, DateTimeOffset.FromUnixTimeSeconds((long)value["expires"]!));
        }
    }

    public string Open(long userId, string? id = null)
    {
        Forget();
        id ??= (_next++).ToString(CultureInfo.InvariantCulture);
        var expires = _clock.GetUtcNow() + Lifetime;
        _open[id] = (userId, expires);
        _journal.Put(Key + id, new JsonObject { ["user"] = userId, ["expires"] = expires.ToUnixTimeSeconds() });
        return id;
    }

    /// <summary>Who pressed, null when the query is unknown or too old. An answer may be repeated until it is too old.</summary>
    public long? Answer(string id) =>
        _open.TryGetValue(id, out var query) && query.Expires > _clock.GetUtcNow() ? query.UserId : null;

    private void Forget()
    {
        var now = _clock.GetUtcNow();
        foreach (var id in _open.Where(q => q.Value.Expires <= now).Select(q => q.Key).ToList())
        {
            _open.Remove(id);
            _journal.Put(Key + id, null);
        }
    }
}
