using Microsoft.Data.Sqlite;
using SalesBot.Core.Ports;
using SalesBot.Storage.Sqlite;

namespace SalesBot.Adapters.Tests.Storage.Sqlite;

public sealed class GroupCommitTests : IDisposable
{
    private static readonly SellerId Sara = new(5);
    private static readonly CustomerId Customer = new(11);

    private readonly TempDatabase _database = new();
    private readonly SqliteStore _store;

    public GroupCommitTests() => _store = _database.Open();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _store.Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task What_gathered_while_the_writer_was_busy_is_committed_together()
    {
        var gate = await HoldTheWriter();
        var before = _store.Writer.Commits;
        var turns = Enumerable.Range(1, 100).Select(i => _store.Turns.CommitAsync(TempDatabase.Turn(i), Cancel)).ToArray();

        gate.Set();
        (await Task.WhenAll(turns)).ShouldAllBe(written => written);

        // The one that held it, and all the others.
        (_store.Writer.Commits - before).ShouldBe(2);
    }

    [Fact]
    public async Task A_wrong_turn_among_those_committed_together_fails_alone()
    {
        await _store.Turns.CommitAsync(TempDatabase.Turn(1, new Enrol(Sara, TeamId.First, Role.Seller, "سارا"), new AddCustomer(Customer, Sara, "رضایی")), Cancel);
        var gate = await HoldTheWriter();
        var good = _store.Turns.CommitAsync(TempDatabase.Turn(2, new AddNote(Customer, Sara, "2")), Cancel);
        var foreign = _store.Turns.CommitAsync(TempDatabase.Turn(3, new AddNote(Customer, Sara, "3"), new AddNote(Customer, new SellerId(6), "3")), Cancel);
        var twice = _store.Turns.CommitAsync(TempDatabase.Turn(4, new AddNote(Customer, Sara, "4"), new AddCustomer(Customer, Sara, "again")), Cancel);
        var alsoGood = _store.Turns.CommitAsync(TempDatabase.Turn(5, new AddNote(Customer, Sara, "5")), Cancel);

        gate.Set();

        (await good).ShouldBeTrue();
        (await alsoGood).ShouldBeTrue();
        await Should.ThrowAsync<OutdatedException>(foreign);
        // A broken constraint is a bug and keeps its own name.
        (await Should.ThrowAsync<SqliteException>(twice)).SqliteErrorCode.ShouldBe(19);
        _store.Book.Notes(Sara, Customer, 0, 10).Items.Select(n => n.Text).ShouldBe(["5", "2"]);
        _store.Outbox.Unsettled(0, 10).Select(m => m.Payload).ShouldBe(["1", "2", "5"]);
        _store.Turns.IsDone(new UpdateId(3)).ShouldBeFalse();
        _store.Turns.IsDone(new UpdateId(4)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_turn_is_neither_seen_nor_acknowledged_before_its_commit()
    {
        var gate = await HoldTheWriter();
        var turn = _store.Turns.CommitAsync(TempDatabase.Turn(1), Cancel);
        // In the same transaction and after the turn, so that the turn has run when this one begins.
        var (second, begun) = Hold();
        gate.Set();
        await begun;

        turn.IsCompleted.ShouldBeFalse();
        _store.Turns.IsDone(new UpdateId(1)).ShouldBeFalse();

        second.Set();
        (await turn).ShouldBeTrue();
        _store.Turns.IsDone(new UpdateId(1)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_turn_given_up_while_it_waited_is_not_written()
    {
        using var source = new CancellationTokenSource();
        var gate = await HoldTheWriter();
        var turn = _store.Turns.CommitAsync(TempDatabase.Turn(1), source.Token);
        var other = _store.Turns.CommitAsync(TempDatabase.Turn(2), Cancel);

        await source.CancelAsync();
        gate.Set();

        await Should.ThrowAsync<OperationCanceledException>(turn);
        (await other).ShouldBeTrue();
        _store.Turns.IsDone(new UpdateId(1)).ShouldBeFalse();
    }

    [Fact]
    public async Task Closing_commits_what_was_waiting_and_refuses_what_comes_later()
    {
        var gate = await HoldTheWriter();
        var turns = Enumerable.Range(1, 20).Select(i => _store.Turns.CommitAsync(TempDatabase.Turn(i), Cancel)).ToArray();
        gate.Set();

        _store.Dispose();

        turns.ShouldAllBe(t => t.IsCompletedSuccessfully && t.Result);
        _database.Sql("SELECT count(*) FROM done_updates").ShouldBe(20L);
        await Should.ThrowAsync<ObjectDisposedException>(() => _store.Turns.CommitAsync(TempDatabase.Turn(21), Cancel));
        Should.Throw<ObjectDisposedException>(() => _store.Turns.IsDone(new UpdateId(1)));
    }

    [Fact]
    public async Task On_a_full_disk_a_turn_that_finds_no_room_fails_alone_and_succeeds_when_there_is_room()
    {
        var pages = (long)_database.Sql("PRAGMA page_count")!;
        await SetMostPages(pages + 6);
        var large = TempDatabase.Turn(2) with { Session = new string('x', 200_000) };
        var gate = await HoldTheWriter();
        var small = _store.Turns.CommitAsync(TempDatabase.Turn(1), Cancel);
        var tooLarge = _store.Turns.CommitAsync(large, Cancel);
        var alsoSmall = _store.Turns.CommitAsync(TempDatabase.Turn(3), Cancel);

        gate.Set();

        (await Should.ThrowAsync<StoreException>(tooLarge)).Message.ShouldContain("full");
        (await small).ShouldBeTrue();
        (await alsoSmall).ShouldBeTrue();
        _store.Turns.IsDone(large.Update).ShouldBeFalse();
        _store.Outbox.Unsettled(0, 10).Select(m => m.Payload).ShouldBe(["1", "3"]);

        await SetMostPages(1_000_000);
        (await _store.Turns.CommitAsync(large, Cancel)).ShouldBeTrue();
        _store.Turns.LoadSession(large.Chat).ShouldBe(large.Session);
    }

    [Fact]
    public async Task A_file_that_another_process_keeps_locked_is_busy_and_works_again_afterwards()
    {
        using var other = new SqliteConnection($"Data Source={_database.Path};Pooling=false");
        other.Open();
        using (var held = other.BeginTransaction())
        {
            (await Should.ThrowAsync<StoreException>(() => _store.Turns.CommitAsync(TempDatabase.Turn(1), Cancel))).Message.ShouldContain("locked");
            _store.Turns.IsDone(new UpdateId(1)).ShouldBeFalse();
        }

        (await _store.Turns.CommitAsync(TempDatabase.Turn(1), Cancel)).ShouldBeTrue();
    }

    private Task<long> SetMostPages(long pages) => _store.Writer.WriteAsync(c => c.Number($"PRAGMA max_page_count = {pages}"), Cancel);

    /// <summary>Returns when the writer is busy with a write that goes on until the gate is set.</summary>
    private async Task<ManualResetEventSlim> HoldTheWriter()
    {
        var (gate, begun) = Hold();
        await begun;
        return gate;
    }

    private (ManualResetEventSlim Gate, Task Begun) Hold()
    {
        var gate = new ManualResetEventSlim();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = _store.Writer.WriteAsync(
            _ =>
            {
                begun.TrySetResult();
                return gate.Wait(TimeSpan.FromSeconds(20), Cancel);
            },
            Cancel);
        return (gate, begun.Task);
    }
}
