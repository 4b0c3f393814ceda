using System.Runtime.CompilerServices;
using SalesBot.Core.Ports;
using SalesBot.Storage;

namespace SalesBot.TestKit;

/// <summary>The real store on a file of its own in memory, for tests of the dialogue; the file goes with the object.</summary>
public sealed class TestStore : IDisposable
{
    private const int MostOpen = 60;

    // Whoever reads a book keeps its store open, though nobody may hold the store itself.
    private static readonly ConditionalWeakTable<ISalesBook, TestStore> Stores = [];
    private static int _open;
    private static int _lastUpdate;

    private readonly string _folder = Directory.CreateTempSubdirectory("salesbot-test-").FullName;
    private readonly IStore _store;
    private bool _closed;

    public TestStore(TimeProvider? clock = null)
    {
        // Tests do not close what they open; each open store holds files and a thread.
        if (Interlocked.Increment(ref _open) % MostOpen == 0)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        if (Directory.Exists(InMemory))
        {
            _folder = Directory.CreateDirectory(Path.Combine(InMemory, Path.GetFileName(_folder))).FullName;
        }

        _store = TestedStore.Open(_folder, "test", clock, TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran"));
        Stores.Add(_store.Book, this);
    }

    ~TestStore() => Close();

    public ITurnStore Turns => _store.Turns;

    public IOutbox Outbox => _store.Outbox;

    public ISalesBook Book => _store.Book;

    public ITeamBook Teams => _store.Teams;

    public IClubBook Club => _store.Club;

    public IExchange Exchange => _store.Exchange;

    public IRounds Rounds => _store.Rounds;

    public IStandings Standings => _store.Standings;

    public Books Books => new(_store.Book, _store.Teams, _store.Occasions, _store.Club);

    // Where the system has one: nothing to wait for.
    private static string InMemory => "/dev/shm";

    /// <summary>Writes as the shell would, at a time.</summary>
    public void Write(DateTimeOffset at, params Change[] changes) =>
        Outbox.PostAsync($"test:{Interlocked.Increment(ref _lastUpdate)}", new ChatId(0), at, [.. changes], [], CancellationToken.None).GetAwaiter().GetResult();

    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    private void Close()
    {
        if (!_closed)
        {
            _closed = true;
            _store?.Dispose();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
