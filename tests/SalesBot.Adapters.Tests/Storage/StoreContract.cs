using System.Collections.Immutable;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Storage;

namespace SalesBot.Adapters.Tests.Storage;

/// <summary>The ports of one store, open.</summary>
public sealed record OpenStore(ITurnStore Turns, IOutbox Outbox, ISalesBook Book, ITeamBook Teams, IRounds Rounds, IStandings Standings, IExchange Exchange, IOccasionBook Occasions, IClubBook Club, INoteIndex NoteIndex, IDisposable Close) : IDisposable
{
    public static OpenStore Of(IStore store) =>
        new(store.Turns, store.Outbox, store.Book, store.Teams, store.Rounds, store.Standings, store.Exchange, store.Occasions, store.Club, store.NoteIndex, store);

    public void Dispose() => Close.Dispose();
}

/// <summary>What every store is asked to do: a fresh store for each test, two registered sellers, and turns in few words.</summary>
public abstract class StoreContract : IDisposable
{
    protected static readonly DateTimeOffset Noon = new(2026, 11, 21, 8, 30, 0, TimeSpan.Zero);
    protected static readonly SellerId Sara = new(5_000_000_001);
    protected static readonly SellerId Omid = new(5_000_000_002);
    protected static readonly ChatId Chat = new(77);

    private OpenStore? _store;
    private long _lastUpdate = 1000;

    protected SettableClock Clock { get; } = new(Noon);

    protected ITurnStore Turns => Store.Turns;

    protected IOutbox Outbox => Store.Outbox;

    protected ISalesBook Book => Store.Book;

    protected ITeamBook Teams => Store.Teams;

    protected IOccasionBook Occasions => Store.Occasions;

    protected IClubBook Club => Store.Club;

    protected IRounds Rounds => Store.Rounds;

    protected IStandings Standings => Store.Standings;

    protected IExchange Exchange => Store.Exchange;

    protected INoteIndex NoteIndex => Store.NoteIndex;

    private OpenStore Store => _store ??= Open(Clock);

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Opens this test's store; what an earlier call has written is there.</summary>
    protected abstract OpenStore Open(TimeProvider clock);

    protected abstract void Delete();

    protected void Reopen()
    {
        _store?.Dispose();
        _store = null;
    }

    protected TurnRecord Turn(params Change[] changes) => new(new UpdateId(++_lastUpdate), Chat, Clock.Now, "session", [.. changes], []);

    protected static Func<Books, ImmutableArray<string>> Sending(params ImmutableArray<string> payloads) => _ => payloads;

    /// <summary>One turn that must be new.</summary>
    protected async Task Commit(params Change[] changes) => (await Turns.CommitAsync(Turn(changes), Cancel)).ShouldBeTrue();

    protected async Task ShouldBeOutdated(Change change) =>
        await Should.ThrowAsync<OutdatedException>(() => Turns.CommitAsync(Turn(change), Cancel), change.ToString()!);

    protected Task RegisterBoth() => Commit(new Enrol(Sara, TeamId.First, Role.Seller, "سارا"), new Enrol(Omid, TeamId.First, Role.Seller, "امید"));

    protected static KeepVerdict Verdict(long id, SellerId seller, CustomerId? customer, string type = "skeptic") => new(
        new VerdictId(id), seller, customer, LensId.Behaviour, new TypeId(type), 0.75, new TypeId("smart"), Certainty.Likely,
        [new Answer(new QuestionId("first-words"), new OptionId("price")), new Answer(new QuestionId("tone"), null)]);

    public void Dispose()
    {
        _store?.Dispose();
        Delete();
        GC.SuppressFinalize(this);
    }
}
