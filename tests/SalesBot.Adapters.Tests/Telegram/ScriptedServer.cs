using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SalesBot.Adapters.Tests.Telegram;

/// <summary>One call as it went over the wire.</summary>
/// <param name="Body">The JSON, or the fields of a form as an object of strings; an empty object for a download.</param>
internal sealed record Call(string Method, JsonElement Body, string Raw, Uri Address)
{
    /// <summary>Files that came along, by field.</summary>
    public IReadOnlyDictionary<string, (string Name, byte[] Bytes)> Files { get; init; } = new Dictionary<string, (string, byte[])>();

    public long Chat => Body.GetProperty("chat_id").GetInt64();

    public string Text => Body.GetProperty("text").GetString()!;

    /// <summary>That the same was said, whatever the order of fields and the way that characters are written; parse_mode has no upper and lower case.</summary>
    public void ShouldSay(string json) => JsonNode.DeepEquals(Plain(Raw), Plain(json)).ShouldBeTrue($"{Raw}\nis not\n{json}");

    private static JsonNode Plain(string json) => JsonNode.Parse(Mode.Replace(json, mode => mode.Value.ToLowerInvariant()))!;

    private static readonly Regex Mode = new("\"parse_mode\":\"[A-Za-z0-9]+\"");
}

/// <summary>Answers each method as scripted, then with success; getUpdates without a script waits as a quiet server does.</summary>
internal sealed class ScriptedServer : HttpMessageHandler
{
    public delegate Task<HttpResponseMessage> Answering(Call call, CancellationToken cancel);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, ConcurrentQueue<Answering>> _scripts = new();
    private readonly Lock _gate = new();
    private readonly List<Call> _calls = [];
    private TaskCompletionSource _called = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _messages;

    /// <summary>Decides before the scripts where it returns something.</summary>
    public Func<Call, Answering?> Rule { get; set; } = _ => null;

    public IReadOnlyList<Call> Calls
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    public IEnumerable<Call> CallsOf(string method) => Calls.Where(c => c.Method == method);

    public static Answering Ok(string result) => Json(200, $$"""{"ok":true,"result":{{result}}}""");

    public static Answering Error(int code, string description, string parameters = "{}") =>
        Json(code, $$"""{"ok":false,"error_code":{{code}},"description":{{JsonSerializer.Serialize(description)}},"parameters":{{parameters}}}""");

    public static Answering Json(int status, string body) => (_, _) =>
        Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") });

    /// <summary>The connection fails, with an exception as talkative as can be.</summary>
    public static Answering Broken() => (call, _) => throw new HttpRequestException($"Connection refused: {call.Address}", new IOException($"while asking {call.Address}"));

    public static Answering Silence() => async (_, cancel) =>
    {
        await Task.Delay(Timeout.Infinite, cancel);
        throw new InvalidOperationException();
    };

    public ScriptedServer Next(string method, params Answering[] answers)
    {
        var script = _scripts.GetOrAdd(method, _ => new());
        foreach (var answer in answers)
        {
            script.Enqueue(answer);
        }

        return this;
    }

    /// <summary>Waits until a method was called that often, and returns the calls.</summary>
    public async Task<List<Call>> WaitForAsync(string method, int times)
    {
        while (true)
        {
            Task called;
            lock (_gate)
            {
                called = _called.Task;
                var calls = _calls.Where(c => c.Method == method).ToList();
                if (calls.Count >= times)
                {
                    return calls;
                }
            }

            await called.WaitAsync(Patience);
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = await ReadAsync(request, cancellationToken);
        lock (_gate)
        {
            _calls.Add(call);
            Interlocked.Exchange(ref _called, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        }

        var answer = Rule(call)
            ?? (_scripts.TryGetValue(call.Method, out var script) && script.TryDequeue(out var next) ? next : Usual(call.Method));
        return await answer(call, cancellationToken);
    }

    private static async Task<Call> ReadAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        var method = request.RequestUri!.Segments[^1];
        var raw = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancel) : "{}"u8.ToArray();
        var text = Encoding.UTF8.GetString(raw);
        if (request.Content?.Headers.ContentType is not { MediaType: "multipart/form-data" } type)
        {
            return new Call(method, JsonDocument.Parse(text).RootElement, text, request.RequestUri);
        }

        var (fields, files) = FormParts.Of(raw, type.Parameters.Single(p => p.Name == "boundary").Value!.Trim('"'));
        return new Call(method, JsonSerializer.SerializeToElement(fields), text, request.RequestUri) { Files = files };
    }

    private Answering Usual(string method) => method switch
    {
        "getMe" => Ok("""{"id":1000001,"is_bot":true,"first_name":"SalesBot","username":"sales_bot"}"""),
        "getUpdates" => Silence(),
        "sendMessage" => Ok($$$"""{"message_id":{{{Interlocked.Increment(ref _messages)}}},"date":1,"chat":{"id":1,"type":"private"}}"""),
        _ => Ok("true"),
    };
}
