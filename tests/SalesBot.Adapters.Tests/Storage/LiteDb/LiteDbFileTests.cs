using System.Text;
using LiteDB;
using SalesBot.Core.Ports;
using SalesBot.Storage.LiteDb;
using SalesBot.TestKit;

namespace SalesBot.Adapters.Tests.Storage.LiteDb;

public sealed class LiteDbFileTests : IDisposable
{
    private readonly TempLiteDb _file = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task A_first_start_makes_the_folder_and_the_file_and_closing_moves_the_log_into_it()
    {
        var log = new FileInfo(_file.Path.Replace("salesbot.litedb", "salesbot-log.litedb"));
        using (var store = _file.Open())
        {
            (await store.Turns.CommitAsync(Turn(1), Cancel)).ShouldBeTrue();
            log.Refresh();
            log.Length.ShouldBeGreaterThan(0);
        }

        log.Refresh();
        log.Length.ShouldBe(0);
        Soundness.Check(_file.Path);
    }

    [Fact]
    public async Task The_log_is_emptied_when_nobody_writes()
    {
        using var store = _file.Open();
        await store.Turns.CommitAsync(Turn(1), Cancel);
        var log = new FileInfo(_file.Path.Replace("salesbot.litedb", "salesbot-log.litedb"));
        for (var waited = 0; log.Length > 0 && waited < 100; waited++)
        {
            await Task.Delay(100, Cancel);
            log.Refresh();
        }

        log.Length.ShouldBe(0);
        (await store.Turns.CommitAsync(Turn(2), Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_comes_and_goes_does_not_make_the_file_grow()
    {
        var sizes = new List<long>();
        for (var round = 0; round < 4; round++)
        {
            using (var store = _file.Open())
            {
                for (var i = 0; i < 60; i++)
                {
                    await store.Turns.CommitAsync(Turn(i + (100 * round)) with { Session = new string('x', 5000) }, Cancel);
                }

                foreach (var message in store.Outbox.Unsettled(0, 1000))
                {
                    await store.Outbox.SettleAsync(message.Id, Delivery.Delivered, null, Cancel);
                }
            }

            sizes.Add(new FileInfo(_file.Path).Length);
        }

        // Messages are gone and their pages used again; numbers of updates stay for eight days.
        (sizes[3] - sizes[1]).ShouldBeLessThan(sizes[1] / 2);
    }

    [Fact]
    public void Two_stores_of_one_process_cannot_have_it_open_either()
    {
        using var first = _file.Open();

        Should.Throw<StoreException>(() => _file.Open()).Message.ShouldContain("is open in another program");

        first.Dispose();
        _file.Open().Dispose();
    }

    public static TheoryData<string, byte[], string> NotOurs => new()
    {
        { "text", Encoding.UTF8.GetBytes("not a database"), "is no LiteDB database, or its beginning is damaged" },
        { "a page of nothing", new byte[8192], "is no LiteDB database, or its beginning is damaged" },
        { "an earlier LiteDB", Header(words: 25, format: 7), "was written by an earlier version of LiteDB than 5" },
        { "a later format", Header(words: 32, format: 9), "has format 9 of LiteDB, and this program reads format 8" },
    };

    [Theory]
    [MemberData(nameof(NotOurs))]
    public void A_file_that_is_not_ours_is_refused_in_a_clear_sentence_and_left_as_it_is(string what, byte[] content, string sentence)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file.Path)!);
        File.WriteAllBytes(_file.Path, content);

        Should.Throw<StoreException>(() => _file.Open(), what).Message.ShouldContain(sentence);

        File.ReadAllBytes(_file.Path).ShouldBe(content);
    }

    [Fact]
    public void Another_programs_database_is_refused()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file.Path)!);
        using (var other = new LiteDatabase(new ConnectionString { Filename = _file.Path, Collation = Collation.Binary }))
        {
            other.GetCollection("recipes").Insert(new BsonDocument { ["_id"] = 1 });
        }

        Should.Throw<StoreException>(() => _file.Open()).Message.ShouldContain("belongs to another program");
    }

    [Fact]
    public void A_file_newer_than_the_program_is_refused()
    {
        _file.Open().Dispose();
        using (var file = new LiteDatabase(new ConnectionString { Filename = _file.Path, Collation = Collation.Binary }))
        {
            file.GetCollection("counters").Upsert(new BsonDocument { ["_id"] = "SalesBot", ["Last"] = 99L });
        }

        Should.Throw<StoreException>(() => _file.Open()).Message.ShouldContain("is of version 99, and this program knows versions up to 1");
    }

    [Fact]
    public void A_folder_where_the_log_should_be_is_told_as_a_file_that_cannot_be_written()
    {
        Directory.CreateDirectory(_file.Path.Replace("salesbot.litedb", "salesbot-log.litedb"));

        Should.Throw<StoreException>(() => _file.Open()).Message.ShouldContain("cannot be opened for writing");
    }

    /// <summary>Every page but the first in turn: what the damage does not touch may still be read, and nothing but a store's fault comes out.</summary>
    [Fact]
    public async Task A_damaged_file_is_told_as_a_fault_of_the_store()
    {
        using (var store = _file.Open())
        {
            for (var i = 0; i < 40; i++)
            {
                await store.Turns.CommitAsync(Turn(i), Cancel);
            }
        }

        var whole = await File.ReadAllBytesAsync(_file.Path, Cancel);
        var told = 0;
        for (var place = 8192; place < whole.Length; place += 2048)
        {
            // A whole page of nonsense, or some of its sectors.
            var damaged = whole.ToArray();
            new Random(place).NextBytes(damaged.AsSpan(place, place % 8192 == 0 ? 8192 : 512 + (place % 3 * 512)));
            await File.WriteAllBytesAsync(_file.Path, damaged, Cancel);
            try
            {
                using var store = _file.Open();
                store.Outbox.Unsettled(0, 1000);
                store.Turns.IsDone(new UpdateId(1));
                await store.Turns.CommitAsync(Turn(500), Cancel);
            }
            catch (StoreException e)
            {
                e.Message.ShouldStartWith("The database file ");
                told++;
            }
        }

        told.ShouldBeGreaterThan(3);
    }

    /// <summary>The disk refuses the n-th write, for every n of two turns and of the moving of the log; then there is room again.</summary>
    [Fact]
    public async Task On_a_full_disk_a_turn_fails_and_succeeds_when_there_is_room_without_a_restart()
    {
        for (var n = 0; n < 60; n++)
        {
            var (data, log) = (new FillingStream(), new FillingStream());
            using var store = new LiteDbStore(() => LiteDbFile.Open("test", data, new ConfirmingLog(log)), Shipped.Knowledge.SearchReader, TimeProvider.System);
            (await store.Turns.CommitAsync(Turn(1), Cancel)).ShouldBeTrue();
            (data.Left, log.Left) = (n, n);

            var failed = 0;
            foreach (var number in new[] { 2, 3 })
            {
                try
                {
                    await store.Turns.CommitAsync(Turn(number), Cancel);
                }
                catch (StoreException)
                {
                    failed++;
                }
            }

            store.Turns.IsDone(new UpdateId(1)).ShouldBeTrue($"what was there can be read, write {n}");
            (data.Left, log.Left) = (int.MaxValue, int.MaxValue);
            foreach (var number in new[] { 2, 3 })
            {
                // One that failed in its very last sync may be there already; then it is not written twice.
                await store.Turns.CommitAsync(Turn(number), Cancel);
                store.Turns.IsDone(new UpdateId(number)).ShouldBeTrue();
            }

            store.Outbox.Unsettled(0, 10).Select(m => m.Payload).ShouldBe(["1", "2", "3"], ignoreOrder: true);
            if (n == 0)
            {
                failed.ShouldBe(2);
            }
        }

        // An engine that was given up must not fail in its finalizers: there the process would end.
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    private static TurnRecord Turn(int number) => Sqlite.TempDatabase.Turn(number);

    private static byte[] Header(int words, byte format)
    {
        var page = new byte[8192];
        Encoding.ASCII.GetBytes("** This is a LiteDB file **").CopyTo(page, words);
        page[words + 27] = format;
        return page;
    }
}
