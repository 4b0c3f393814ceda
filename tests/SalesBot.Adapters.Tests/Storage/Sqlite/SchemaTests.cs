using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Search;
using SalesBot.Storage;
using SalesBot.Storage.Sqlite;

namespace SalesBot.Adapters.Tests.Storage.Sqlite;

public sealed class SchemaTests : IDisposable
{
    private static readonly SellerId Sara = new(5);
    private static readonly CustomerId Customer = new(11);

    private readonly TempDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_first_start_makes_the_folder_and_a_file_of_the_newest_version()
    {
        Directory.Exists(Path.GetDirectoryName(_database.Path)).ShouldBeFalse();

        using (var store = _database.Open())
        {
            (await store.Turns.CommitAsync(TempDatabase.Turn(1), TestContext.Current.CancellationToken)).ShouldBeTrue();
        }

        _database.Sql("PRAGMA user_version").ShouldBe((long)Migrations.All.Length);
        _database.Sql("PRAGMA integrity_check").ShouldBe("ok");
    }

    /// <summary>A column that is added must move, too: to other stores and from them.</summary>
    [Fact]
    public void Every_table_and_column_moves_but_those_that_tell_how_far_notes_were_read()
    {
        _database.Open().Dispose();
        var tables = $"{_database.Sql("SELECT group_concat(name) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'notes_fts%'")}".Split(',');

        tables.Except(["note_index"]).ShouldBe(MovedTables.All.Select(t => t.Name), ignoreOrder: true);
        foreach (var table in MovedTables.All)
        {
            $"{_database.Sql($"SELECT group_concat(name) FROM pragma_table_info('{table.Name}')")}".Split(',').Where(column => (table.Name, column) != ("batches", "indexed"))
                .ShouldBe(table.Columns, ignoreOrder: true, table.Name);
        }
    }

    [Fact]
    public async Task A_file_of_version_1_is_read_and_written_on()
    {
        using var reader = new StreamReader(typeof(SchemaTests).Assembly.GetManifestResourceStream("version-1.sql")!);
        _database.Sql(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        var at = DateTimeOffset.FromUnixTimeMilliseconds(1795249800000);

        using var store = _database.Open();

        store.Teams.FindSeller(Sara).ShouldBe(new Seller(Sara, TeamId.First, "سارا"));
        store.Turns.LoadSession(new ChatId(77)).ShouldBe("{\"screen\":\"menu\"}");
        store.Turns.IsDone(new UpdateId(900)).ShouldBeTrue();
        var customer = store.Book.Customers(Sara, CustomerFilter.Named("عليرضا"), 0, 10).Items.ShouldHaveSingleItem();
        customer.TouchedAt.ShouldBe(at);
        customer.Persona!.Answers.ShouldBe([new Answer(new QuestionId("first-words"), new OptionId("price")), new Answer(new QuestionId("tone"), null)]);
        customer.Persona.Certainty.ShouldBe(Certainty.Likely);
        store.Book.Notes(Sara, Customer, 0, 10).Items.ShouldHaveSingleItem().At.ShouldBe(at);
        store.Outbox.Unsettled(0, 10).ShouldHaveSingleItem().Payload.ShouldBe("{\"text\":\"سلام\"}");

        (await store.Turns.CommitAsync(
            TempDatabase.Turn(901, new AddNote(Customer, Sara, "نو"), new GiveVerdict(new VerdictId(32), Sara, Customer)),
            TestContext.Current.CancellationToken)).ShouldBeTrue();
        store.Book.Notes(Sara, Customer, 0, 10).Total.ShouldBe(2);
        store.Book.Verdicts(Sara, Customer, LensId.Behaviour, 0, 10).Total.ShouldBe(2);

        (await store.NoteIndex.CatchUpAsync(_ => { }, TestContext.Current.CancellationToken)).ShouldBe(2);
        var everything = new SearchQuery([], "", null, "سارا", null);
        store.Book.Search(Sara, everything, SearchOrder.Newest, 0, 10).Total.ShouldBe(2);
        _database.Sql("PRAGMA user_version").ShouldBe((long)Migrations.All.Length);
    }

    [Fact]
    public async Task A_file_from_before_standings_keeps_its_purchases_and_verdicts_and_is_reckoned_first_of_all()
    {
        BringUpToDate(Migrations.All[..9]);
        _database.Sql(
            """
            INSERT INTO sellers (id, team_id, name, role) VALUES (5, 1, 'سارا', 'Lead');
            INSERT INTO customers (id, team_id, owner, name, name_key, touched_at, touched_tie, persona) VALUES (11, 1, 5, 'رضایی', 'x', 1795249800000, 0, 'skeptic');
            INSERT INTO verdicts (seq, id, seller, customer, lens, first, probability, certainty, answers, at, heard, named)
                VALUES (3, 31, 5, 11, 'behaviour', 'smart', 0.8, 'Likely', '[]', 1795249800000, 'گفت', 'skeptic');
            INSERT INTO batches (id, team_id, by, at, name) VALUES (9, 1, 5, 1795249800000, 'x.xlsx');
            INSERT INTO purchases (customer, at, amount, margin, product, batch) VALUES (11, 1795046400000, 12000000, 700000, 'روغن', 9), (11, 1795046400000, -2000000, NULL, NULL, 9), (11, 0, 9223372036854775807, NULL, NULL, 9);
            """);

        using var store = _database.Open();

        store.Book.FindCustomer(Sara, Customer)!.Persona.ShouldBe(store.Book.FindVerdict(Sara, new VerdictId(31), LensId.Behaviour));
        store.Book.FindVerdict(Sara, new VerdictId(31), LensId.Behaviour)!.ShouldSatisfyAllConditions(v => v.Type.ShouldBe(new TypeId("skeptic")), v => v.Heard.ShouldBe("گفت"));
        var purchases = store.Book.Purchases(Sara, Customer, 0, 9).Items;
        purchases.Select(p => (p.Amount.Toman, p.Margin?.Toman, p.Currency, p.Product, p.ByName)).ShouldBe(
            [(-2_000_000, null, Currency.Toman, null, null), (12_000_000, 700_000, Currency.Toman, "روغن", null), (922_337_203_685_477_580, null, Currency.Toman, null, null)]);
        store.Teams.TeamOf(Sara)!.ShouldSatisfyAllConditions(t => t.Trade.ShouldBe(Core.Standings.Trade.Mixed), t => t.PeriodMonths.ShouldBe(12));
        var now = DateTimeOffset.FromUnixTimeMilliseconds(1795249800000);
        store.Standings.Outdated(now).ShouldBe([TeamId.First]);
        _database.Sql("DELETE FROM purchases WHERE at = 0");
        await store.Standings.ReckonAsync(TeamId.First, now, TestContext.Current.CancellationToken);
        store.Book.StandingOf(Sara, Customer, now)!.ShouldSatisfyAllConditions(s => s.In(LensId.Lifecycle)!.Type.ShouldBe(KnownTypes.New), s => s.Buying!.Revenue.ShouldBe(Money.OfToman(10_000_000)));
        _database.Sql("PRAGMA foreign_key_check").ShouldBeNull();
    }

    [Fact]
    public void Only_the_steps_that_are_missing_are_taken_and_what_was_written_stays()
    {
        BringUpToDate(["CREATE TABLE a (x INTEGER)"]);
        _database.Sql("INSERT INTO a VALUES (42)");

        BringUpToDate(["CREATE TABLE a (x INTEGER)", "ALTER TABLE a ADD COLUMN y INTEGER NOT NULL DEFAULT 7", "CREATE TABLE b (z INTEGER)"]);

        _database.Sql("SELECT x * 100 + y FROM a").ShouldBe(4207L);
        _database.Sql("SELECT count(*) FROM b").ShouldBe(0L);
        _database.Sql("PRAGMA user_version").ShouldBe(3L);
    }

    [Fact]
    public void A_step_that_fails_leaves_the_version_before_it_whole()
    {
        var error = Should.Throw<StoreException>(() => BringUpToDate(["CREATE TABLE a (x INTEGER)", "CREATE TABLE b (y INTEGER); CREATE TABLE a (x INTEGER)"]));

        error.Message.ShouldContain("cannot be brought up to date");
        _database.Sql("PRAGMA user_version").ShouldBe(1L);
        _database.Sql("SELECT group_concat(name) FROM sqlite_schema").ShouldBe("a");
    }

    [Fact]
    public void A_file_newer_than_the_program_is_refused_in_a_clear_sentence_and_not_touched()
    {
        _database.Open().Dispose();
        _database.Sql($"PRAGMA user_version = {Migrations.All.Length + 1}");
        var before = File.ReadAllBytes(_database.Path);

        var error = Should.Throw<StoreException>(() => _database.Open());

        error.Message.ShouldContain(_database.Path);
        error.Message.ShouldContain($"is of version {Migrations.All.Length + 1}, and this program knows versions up to {Migrations.All.Length}");
        File.ReadAllBytes(_database.Path).ShouldBe(before);
    }

    [Fact]
    public void Another_programs_database_is_refused()
    {
        _database.Sql("CREATE TABLE theirs (x INTEGER)");

        Should.Throw<StoreException>(() => _database.Open()).Message.ShouldContain("belongs to another program");

        _database.Sql("SELECT group_concat(name) FROM sqlite_schema").ShouldBe("theirs");
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_database.Path)!);
        File.WriteAllText(_database.Path, new string('x', 5000));

        Should.Throw<StoreException>(() => _database.Open()).Message.ShouldContain(_database.Path);

        File.ReadAllText(_database.Path).ShouldBe(new string('x', 5000));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetDirectoryName(_database.Path)!)!);
        File.WriteAllText(Path.GetDirectoryName(_database.Path)!, "a file where the folder should be");

        Should.Throw<StoreException>(() => _database.Open()).Message.ShouldContain($"{_database.Path} cannot be opened");
    }

    private void BringUpToDate(ImmutableArray<string> migrations)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_database.Path)!);
        using var connection = new SqliteConnection($"Data Source={_database.Path};Pooling=false");
        connection.Open();
        Schema.BringUpToDate(connection, migrations);
    }
}
