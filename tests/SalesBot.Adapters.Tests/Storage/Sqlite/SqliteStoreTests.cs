using SalesBot.Core.Ports;

namespace SalesBot.Adapters.Tests.Storage.Sqlite;

public sealed class SqliteStoreTests : IDisposable
{
    private readonly TempDatabase _database = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task The_writer_syncs_every_commit_and_keeps_foreign_keys_and_a_short_log()
    {
        using var store = _database.Open();

        (await Pragma("journal_size_limit")).ShouldBe(16 * 1024 * 1024);
        (await Pragma("synchronous")).ShouldBe(2);
        (await Pragma("foreign_keys")).ShouldBe(1);
        (await Pragma("busy_timeout")).ShouldBe(5000);
        _database.Sql("PRAGMA journal_mode").ShouldBe("wal");

        Task<long> Pragma(string name) => store.Writer.WriteAsync(c => c.Number($"PRAGMA {name}"), Cancel);
    }

    [Fact]
    public async Task The_log_is_emptied_when_nobody_writes_and_gone_after_closing()
    {
        var log = new FileInfo(_database.Path + "-wal");
        using (var store = _database.Open())
        {
            await store.Turns.CommitAsync(TempDatabase.Turn(1) with { Session = new string('x', 100_000) }, Cancel);
            log.Refresh();
            log.Length.ShouldBeGreaterThan(100_000);

            for (var waited = 0; log.Length > 0 && waited < 100; waited++)
            {
                await Task.Delay(100, Cancel);
                log.Refresh();
            }

            log.Length.ShouldBe(0);
            (await store.Turns.CommitAsync(TempDatabase.Turn(2), Cancel)).ShouldBeTrue();
        }

        log.Refresh();
        log.Exists.ShouldBeFalse();
    }

    [Fact]
    public async Task Two_stores_on_one_file_write_at_once_and_neither_loses_anything()
    {
        const int Turns = 200;
        using var one = _database.Open();
        using var two = _database.Open();

        var all = await Task.WhenAll(Enumerable.Range(0, Turns).Select(i => Task.Run(() => (i % 2 == 0 ? one : two).Turns.CommitAsync(TempDatabase.Turn(i), Cancel))));
        // And each knows at once what the other did.
        var again = await Task.WhenAll(Enumerable.Range(0, Turns).Select(i => Task.Run(() => (i % 2 == 0 ? two : one).Turns.CommitAsync(TempDatabase.Turn(i), Cancel))));

        all.ShouldAllBe(written => written);
        again.ShouldAllBe(written => !written);
        one.Outbox.Unsettled(0, 2 * Turns).Length.ShouldBe(Turns);
    }

    [Fact]
    public async Task Readers_and_a_writer_do_not_disturb_each_other()
    {
        using var store = _database.Open();
        var (seller, customer) = (new SellerId(5), new CustomerId(11));
        await store.Turns.CommitAsync(TempDatabase.Turn(1, new Enrol(seller, TeamId.First, Role.Seller, "سارا"), new AddCustomer(customer, seller, "رضایی")), Cancel);
        var writing = Task.Run(async () =>
        {
            for (var i = 2; i < 120; i++)
            {
                await store.Turns.CommitAsync(TempDatabase.Turn(i, new AddNote(customer, seller, "a"), new AddNote(customer, seller, "b")), Cancel);
            }
        }, Cancel);

        // Two notes a turn: a page and its total come from one moment, and never from the middle of a turn.
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            while (!writing.IsCompleted)
            {
                var page = store.Book.Notes(seller, customer, 0, 1000);
                page.Items.Length.ShouldBe(page.Total);
                (page.Total % 2).ShouldBe(0);
            }
        }, Cancel)));

        await writing;
        store.Book.Notes(seller, customer, 0, 1).Total.ShouldBe(2 * 118);
    }

    [Fact]
    public async Task Refused_messages_keep_the_reason_for_a_week()
    {
        var clock = new SettableClock(new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero));
        using var store = _database.Open(clock);
        await store.Turns.CommitAsync(TempDatabase.Turn(1), Cancel);
        await store.Turns.CommitAsync(TempDatabase.Turn(2), Cancel);
        var messages = store.Outbox.Unsettled(0, 10);

        await store.Outbox.SettleAsync(messages[0].Id, Delivery.Refused, "Forbidden: bot was blocked by the user", Cancel);
        _database.Sql("SELECT reason FROM outbox WHERE refused_at IS NOT NULL").ShouldBe("Forbidden: bot was blocked by the user");

        clock.Now = clock.Now.AddDays(7).AddMinutes(1);
        await store.Outbox.SettleAsync(messages[1].Id, Delivery.Refused, "chat not found", Cancel);
        _database.Sql("SELECT group_concat(reason) FROM outbox").ShouldBe("chat not found");
    }

    [Fact]
    public async Task Forgotten_updates_leave_the_file()
    {
        var clock = new SettableClock(new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero));
        using var store = _database.Open(clock);
        await store.Turns.CommitAsync(TempDatabase.Turn(1), Cancel);

        clock.Now = clock.Now.AddDays(9);
        await store.Turns.CommitAsync(TempDatabase.Turn(2), Cancel);

        _database.Sql("SELECT group_concat(id) FROM done_updates").ShouldBe("2");
    }
}
