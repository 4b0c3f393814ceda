using System.Globalization;
using System.Text.Json.Nodes;

namespace SalesBot.Emulator.State;

/// <summary>Inline queries under way, and the results people were shown last.</summary>
internal sealed class InlineQueries(TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);
    private readonly Dictionary<string, (TaskCompletionSource<JsonObject> Answer, DateTimeOffset Expires)> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<(long User, string Result), JsonObject> _shown = [];
    private long _next = clock.GetUtcNow().ToUnixTimeMilliseconds() * 1000;

    /// <summary>Registers a query; the task ends with the arguments of the answer.</summary>
    public (string Id, Task<JsonObject> Answer) Open(string? id = null)
    {
        var now = clock.GetUtcNow();
        foreach (var old in _open.Where(q => q.Value.Expires <= now).Select(q => q.Key).ToList())
        {
            _open.Remove(old);
        }

        id ??= (_next++).ToString(CultureInfo.InvariantCulture);
        var answer = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        _open[id] = (answer, now + Lifetime);
        return (id, answer.Task);
    }

    /// <summary>False when the query is unknown, answered already or too old.</summary>
    public bool Answer(string id, JsonObject answer) =>
        _open.Remove(id, out var query) && query.Expires > clock.GetUtcNow() && query.Answer.TrySetResult(answer);

    public void Show(long userId, JsonArray results)
    {
        foreach (var result in results)
        {
            _shown[(userId, (string)result!["id"]!)] = (JsonObject)result.DeepClone();
        }
    }

    public JsonObject? Shown(long userId, string resultId) => _shown.GetValueOrDefault((userId, resultId));
}
