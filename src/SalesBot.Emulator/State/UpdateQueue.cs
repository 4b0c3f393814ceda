using System.Globalization;
using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.State;

/// <summary>Something that happened and waits until the bot confirms it.</summary>
internal sealed record PendingUpdate(long Id, string Kind, JsonObject Wire, DateTimeOffset Expires);

/// <summary>Updates in order, until they are confirmed or too old.</summary>
internal sealed class UpdateQueue
{
    private const string Key = "u/";
    private const string NextKey = "next/update";
    private const string AllowedKey = "allowed_updates";
    private static readonly HashSet<string> OnRequest = ["chat_member", "message_reaction", "message_reaction_count"];
    private readonly List<PendingUpdate> _pending = [];
    private readonly Journal _journal;
    private readonly TimeProvider _clock;
    private HashSet<string>? _allowed;
    private long _next;

    public UpdateQueue(Journal journal, TimeProvider clock)
    {
        (_journal, _clock) = (journal, clock);
        _next = Math.Max(Math.Max(1, clock.GetUtcNow().ToUnixTimeSeconds()), (long?)journal.Get(NextKey) ?? 0);
        _allowed = journal.Get(AllowedKey) is JsonArray names ? [.. names.Select(n => (string)n!)] : null;
        foreach (var (_, value) in journal.All(Key))
        {
            var wire = (JsonObject)value["wire"]!.DeepClone();
            var id = (long)wire["update_id"]!;
            var expires = DateTimeOffset.FromUnixTimeSeconds((long)value["expires"]!);
            _pending.Add(new PendingUpdate(id, (string)value["kind"]!, wire, expires));
            _next = Math.Max(_next, id + 1);
        }
    }

    /// <summary>Wakes long polls and the webhook.</summary>
    public Signal Changed { get; } = new();

    public int Count
    {
        get
        {
            DropExpired();
            return _pending.Count;
        }
    }

    /// <summary>Names asked for, null when the bot never said.</summary>
    public IReadOnlyCollection<string>? Allowed => _allowed;

    public void Allow(IEnumerable<string> names)
    {
        // An empty list means everything but the kinds on request, the same as never having said.
        var set = names.ToHashSet(StringComparer.Ordinal);
        _allowed = set.Count == 0 ? null : set;
        _journal.Put(AllowedKey, _allowed is null ? null : new JsonArray([.. _allowed.Select(n => JsonValue.Create(n))]));
    }

    public void Add(string kind, JsonObject content, long? withId = null)
    {
        if (_allowed is null ? OnRequest.Contains(kind) : !_allowed.Contains(kind))
        {
            return;
        }

        var id = withId ?? _next;
        _next = Math.Max(_next, id + 1);
        var expires = _clock.GetUtcNow() + Lifetime(kind);
        var update = new PendingUpdate(id, kind, new JsonObject { ["update_id"] = id, [kind] = content }, expires);
        _pending.Add(update);
        _journal.Put(NextKey, _next);
        _journal.Put(KeyOf(update), new JsonObject
        {
            ["kind"] = kind,
            ["wire"] = update.Wire.DeepClone(),
            ["expires"] = expires.ToUnixTimeSeconds(),
        });
        Changed.Pulse();
    }

    /// <summary>Confirms what the offset says is done, then gives what waits; the rules of getUpdates.</summary>
    public List<PendingUpdate> Take(long offset, int limit)
    {
        DropExpired();
        if (offset < 0)
        {
            var keep = (int)Math.Min(-offset, _pending.Count);
            RemoveWhere(_pending.GetRange(0, _pending.Count - keep).Contains);
        }
        else if (offset > 0)
        {
            RemoveWhere(u => u.Id < offset);
        }

        return _pending[..Math.Min(limit, _pending.Count)];
    }

    public List<PendingUpdate> All()
    {
        DropExpired();
        return [.. _pending];
    }

    public void Remove(PendingUpdate update) => RemoveWhere(u => ReferenceEquals(u, update));

    public void Clear() => RemoveWhere(_ => true);

    private void DropExpired()
    {
        var now = _clock.GetUtcNow();
        RemoveWhere(u => u.Expires <= now);
    }

    private void RemoveWhere(Predicate<PendingUpdate> done)
    {
        if (_pending.Count == 0)
        {
            return;
        }

        foreach (var update in _pending.Where(u => done(u)).ToList())
        {
            _pending.Remove(update);
            _journal.Put(KeyOf(update), null);
        }
    }

    private static TimeSpan Lifetime(string kind) => kind switch
    {
        "callback_query" or "shipping_query" or "pre_checkout_query" => TimeSpan.FromSeconds(150),
        "inline_query" => TimeSpan.FromSeconds(30),
        "chosen_inline_result" => TimeSpan.FromMinutes(10),
        _ => TimeSpan.FromHours(24),
    };

    private static string KeyOf(PendingUpdate u) => Key + u.Id.ToString(CultureInfo.InvariantCulture);
}
