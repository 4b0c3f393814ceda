using BenchmarkDotNet.Attributes;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;
using SalesBot.Storage.Sqlite;
using SalesBot.TestKit;

namespace SalesBot.Benchmarks;

/// <summary>A whole turn: stored session and update in, committed durably to a real file.</summary>
[MemoryDiagnoser]
public sealed class TurnBenchmarks : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("salesbot-bench-").FullName;
    private readonly World _world = Samples.World();
    private SqliteStore _store = null!;
    private string _session = "";
    private long _update;

    [GlobalSetup]
    public void Setup()
    {
        _store = new SqliteStore($"Data Source={Path.Combine(_folder, "bench.db")}", Shipped.Knowledge.SearchReader, TimeProvider.System);
        _session = Codec.Encode(Conversation.Handle(null, Update("/start"), _world).Session);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true)]
    public Turn Decide() => Conversation.Handle(_session, Update("/new"), _world);

    [Benchmark]
    public async Task<bool> DecideAndCommit()
    {
        var turn = Decide();
        var record = new TurnRecord(new UpdateId(_update), new ChatId(101), DateTimeOffset.UtcNow, Codec.Encode(turn.Session), turn.Changes, _ => [.. turn.Outgoing(_world).Select(Codec.Encode)]);
        return await _store.Turns.CommitAsync(record, CancellationToken.None);
    }

    private Incoming Update(string text) => new(new UpdateId(++_update), new ChatId(101), new SellerId(101), "سارا محمدی", new TextSent(text));
}
