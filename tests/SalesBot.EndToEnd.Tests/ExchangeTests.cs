using System.Collections.Immutable;
using SalesBot.Core.Campaigns;
using SalesBot.Core.Club;
using SalesBot.Core.Exchange;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Occasions;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Search;
using SalesBot.Core.Text;
using SalesBot.Hosting;
using SalesBot.Storage;
using SalesBot.TestKit;

namespace SalesBot.EndToEnd.Tests;

/// <summary>A team's data out of one database, through the files, and into another.</summary>
public sealed class ExchangeTests : IDisposable
{
    private static readonly TimeZoneInfo Tehran = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran");
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 8, 30, 0, TimeSpan.Zero);
    private static readonly SellerId Sara = new(101);
    private static readonly SellerId Reza = new(102);
    private static readonly SellerId Maryam = new(103);
    private readonly string _folder = Directory.CreateTempSubdirectory("salesbot-exchange-").FullName;

    [Theory]
    [InlineData("xlsx")]
    [InlineData("zip")]
    public async Task Exported_and_imported_into_an_empty_database_it_is_the_same_data(string kind)
    {
        using var from = Open("from");
        await FillAsync(from);
        var book = Files(from).Export(TeamId.First, Tehran);
        book.Customers.Length.ShouldBe(3);
        book.Notes.Length.ShouldBe(4);
        book.Purchases.Length.ShouldBe(4);
        using var to = Open("to");

        var plan = await ImportAsync(to, Written(from, book, kind), $"export.{kind}");

        plan.New.ShouldBe(3);
        var again = Files(to).Export(TeamId.First, Tehran);
        Plain(again).ShouldBe(Plain(book));
    }

    [Fact]
    public async Task Imported_again_nothing_is_doubled()
    {
        using var store = Open("one");
        await FillAsync(store);
        var book = Files(store).Export(TeamId.First, Tehran);

        var plan = await ImportAsync(store, Written(store, book, "xlsx"), "again.xlsx");

        plan.New.ShouldBe(0);
        Plain(Files(store).Export(TeamId.First, Tehran)).ShouldBe(Plain(book));
    }

    [Fact]
    public async Task What_was_imported_is_found_by_searching_and_can_be_taken_back()
    {
        using var store = Open("undo");
        await FillAsync(store);
        var before = Plain(Files(store).Export(TeamId.First, Tehran));
        var plan = await ImportAsync(store, Csv("نام,موبایل\nتازه‌ی یک,09350000001\nتازه‌ی دو,09350000002\n"), "x.csv", Maryam);
        await store.NoteIndex.CatchUpAsync(_ => { }, CancellationToken.None);
        store.Book.Customers(Maryam, CustomerFilter.Named("تازه"), 0, 9).Total.ShouldBe(2);
        store.Teams.Batches(Maryam, Noon.AddDays(-1)).Single(b => b.FileName == "x.csv").Customers.ShouldBe(2);

        // One of them was worked with since.
        var kept = store.Book.Customers(Maryam, CustomerFilter.Named("تازه‌ی یک"), 0, 1).Items[0].Id;
        await WriteAsync(store, Noon.AddHours(1), new AddNote(kept, Maryam, "زنگ زدم"));
        var undone = await store.Exchange.UndoAsync(plan.Batch, Maryam, CancellationToken.None);

        undone.ShouldBe(new UndoneImport(1, 0, 0, 1));
        await WriteAsync(store, Noon.AddHours(1), new Archive(kept, Maryam, true));
        store.Book.Customers(Maryam, CustomerFilter.Named("تازه"), 0, 9).Total.ShouldBe(0);
        store.Teams.Batches(Maryam, Noon.AddDays(-1)).ShouldNotContain(b => b.FileName == "x.csv");
        await Should.ThrowAsync<OutdatedException>(() => store.Exchange.UndoAsync(plan.Batch, Maryam, CancellationToken.None));
        Plain(Files(store).Export(TeamId.First, Tehran)).Count.ShouldBe(before.Count + 2);
    }

    [Fact]
    public async Task Imported_notes_are_found_once_the_index_has_read_them()
    {
        using var from = Open("from");
        await FillAsync(from);
        using var to = Open("to");
        await WriteAsync(to, Noon, new Enrol(Maryam, TeamId.First, Role.Lead, "مریم احمدی"));
        await ImportAsync(to, Written(from, Files(from).Export(TeamId.First, Tehran), "xlsx"), "x.xlsx");

        (await to.NoteIndex.CatchUpAsync(_ => { }, CancellationToken.None)).ShouldBe(4);
        var found = to.Book.Search(Maryam, Shipped.Knowledge.SearchParser.Parse("ضمانت‌نامه فروشنده:رضا", Noon, Tehran), SearchOrder.Newest, 0, 9);
        found.Items.ShouldHaveSingleItem().Note.AuthorName.ShouldBe("رضا کریمی");
    }

    [Fact]
    public async Task Neither_a_seller_nor_another_team_imports_or_takes_back()
    {
        using var store = Open("rights");
        await FillAsync(store);
        await Should.ThrowAsync<OutdatedException>(() => ImportAsync(store, Csv("نام\nیکی\n"), "x.csv", Sara));
        var plan = await ImportAsync(store, Csv("نام\nیکی\n"), "x.csv", Maryam);
        await Should.ThrowAsync<OutdatedException>(() => store.Exchange.UndoAsync(plan.Batch, Sara, CancellationToken.None));
        store.Teams.Batches(Sara, Noon.AddDays(-1)).ShouldBeEmpty();
        (await store.Exchange.ImportAsync(plan, Noon, CancellationToken.None)).ShouldBeFalse("the same batch twice is written once");
    }

    [Fact]
    public async Task A_number_given_to_somebody_between_preview_and_import_stops_all_of_it()
    {
        using var store = Open("race");
        await FillAsync(store);
        var files = Files(store);
        using var csv = Csv("نام,موبایل\nاول,09350000001\nدوم,09350000002\n");
        var (_, plan) = files.Read(csv, "x.csv", new BatchId(7), TeamId.First, Maryam, Tehran);
        await WriteAsync(store, Noon, new AddCustomer(new CustomerId(500), Sara, "تندتر", new PhoneNumber("+989350000002")));

        await Should.ThrowAsync<OutdatedException>(() => store.Exchange.ImportAsync(plan!, Noon, CancellationToken.None));

        store.Book.Customers(Maryam, CustomerFilter.Named("اول"), 0, 9).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Notes_of_one_day_without_hours_all_get_their_place()
    {
        using var store = Open("day");
        await FillAsync(store);
        var lines = string.Concat(Enumerable.Range(1, 300).Select(i => $"رضایی,حرف {i},1405/08/01\n"));
        await ImportAsync(store, Csv("مشتری,متن,تاریخ\n" + lines), "notes.csv", Maryam);

        store.Book.Notes(Sara, new CustomerId(1), 0, 1).Total.ShouldBe(302);
        Files(store).Export(TeamId.First, Tehran).Notes.Count(n => n.Text.StartsWith("حرف ", StringComparison.Ordinal)).ShouldBe(300);
    }

    [Fact]
    public async Task The_command_line_brings_a_team_from_one_file_to_another_database()
    {
        using (var from = Open("cli-from"))
        {
            await FillAsync(from);
        }

        var (exported, said, _) = await RunAsync("export", _folder, SettingsOf(TestedStore.Kind, "cli-from"));
        exported.ShouldBe(0);
        said.ShouldContain("3 customers, 4 notes, 4 purchases");
        var (imported, told, errors) = await RunAsync("import", Path.Combine(_folder, "salesbot.xlsx"), SettingsOf(TestedStore.Kind, "cli-to"));
        imported.ShouldBe(0, errors);
        told.ShouldContain("imported: 3 new customers, 0 known ones, 4 notes, 4 purchases");

        File.WriteAllText(Path.Combine(_folder, "bad.csv"), "نام,موبایل\nیکی,123\n");
        var (refused, _, why) = await RunAsync("import", Path.Combine(_folder, "bad.csv"), SettingsOf(TestedStore.Kind, "cli-to"));
        refused.ShouldBe(1);
        why.ShouldContain("ردیف ۲");
    }

    public static TheoryData<StorageKind, StorageKind> Moves => [.. from f in StorageRegistration.Kinds from t in StorageRegistration.Kinds select (f, t)];

    /// <summary>Everything, from every kind of store of the build to every kind: what is written out of the second is what was written out of the first.</summary>
    [Theory]
    [MemberData(nameof(Moves))]
    public async Task The_command_line_moves_a_whole_database_to_another_store(StorageKind from, StorageKind to)
    {
        using (var store = StorageRegistration.Open(from, TestedStore.In(from, _folder, "move-from"), Shipped.Knowledge.SearchReader, TimeProvider.System))
        {
            await FillAsync(store);
            await FillTheRestAsync(store);
        }

        (await RunAsync("export", _folder, SettingsOf(from, "move-from"))).Exit.ShouldBe(0);
        var (imported, told, errors) = await RunAsync("import", Path.Combine(_folder, "salesbot.jsonl"), SettingsOf(to, "move-to"));
        imported.ShouldBe(0, errors);
        told.ShouldContain($"imported: {File.ReadLines(Path.Combine(_folder, "salesbot.jsonl")).Count() - 2} rows of all teams");

        (await RunAsync("export", Path.Combine(_folder, "again"), SettingsOf(to, "move-to"))).Exit.ShouldBe(0);
        var (before, after) = (Canonical(Path.Combine(_folder, "salesbot.jsonl")), Canonical(Path.Combine(_folder, "again", "salesbot.jsonl")));
        after.Except(before).ShouldBeEmpty();
        before.Except(after).ShouldBeEmpty();
        after.Count.ShouldBe(before.Count);
        using (var moved = StorageRegistration.Open(to, TestedStore.In(to, _folder, "move-to"), Shipped.Knowledge.SearchReader, TimeProvider.System))
        {
            var (rezaei, kazemi) = (new CustomerId(1), new CustomerId(2));
            moved.Book.Notes(Reza, kazemi, 0, 9).Items.Select(n => n.Media).ShouldContain(new Media(MediaKind.Photo, "AgACAgQAAxkBAAIB-فایل"));
            moved.Book.Search(Sara, Shipped.Knowledge.SearchParser.Parse("پیش‌فاکتور", Noon, Tehran), SearchOrder.Newest, 0, 9).Total.ShouldBe(1);
            moved.Book.FollowUps(Sara, new FollowUpFilter(), 0, 9).Items.Single().Due.ShouldBe(Noon.AddDays(2));
            moved.Club.AccountOf(Sara, rezaei)!.Balance.ShouldBeGreaterThan(0);

            // Numbers go on where they were.
            await WriteAsync(moved, Noon.AddHours(1), new AddNote(rezaei, Sara, "بعد از جابه‌جایی"), new Tell(new ChatId(5), "later"));
            moved.Outbox.Unsettled(0, 9).Select(m => m.Payload).ShouldBe(["first", "later"]);
        }

        var (again, _, why) = await RunAsync("import", Path.Combine(_folder, "salesbot.jsonl"), SettingsOf(to, "move-to"));
        again.ShouldBe(1);
        why.ShouldContain("A whole database is imported into an empty one only");
    }

    [Theory]
    [InlineData("{\"salesbot\":1}\n{\"table\":\"teams\",\"id\":1,\"name\":\"\"}\n", "The file is cut: its end is missing.")]
    [InlineData("{\"salesbot\":9}\n{\"rows\":0}\n", "The file is of version 9, and this program reads version 1.")]
    [InlineData("{\"table\":\"teams\"}\n", "The first line does not say that salesbot export wrote the file.")]
    [InlineData("PK\u0003\u0004", "Line 1 cannot be read as JSON.")]
    [InlineData("{\"salesbot\":1}\n{\"table\":\"potions\",\"id\":1}\n{\"rows\":1}\n", "Nothing of this version is called potions id")]
    public async Task A_moved_file_that_is_not_whole_or_not_ours_is_refused_and_nothing_is_written(string content, string sentence)
    {
        var path = Path.Combine(_folder, "bad.jsonl");
        File.WriteAllText(path, content);
        var (exit, _, errors) = await RunAsync("import", path, SettingsOf(TestedStore.Kind, "bad"));

        exit.ShouldBe(1);
        errors.ShouldContain(sentence);
        using var store = Open("bad");
        store.Rounds.Members().ShouldBeEmpty();
    }

    /// <summary>Lines in an order of their own, each with its fields in one order: stores list rows and columns as they please.</summary>
    private static List<string> Canonical(string path) =>
    [
        .. File.ReadLines(path).Select(line => string.Join(
            ", ", System.Text.Json.JsonDocument.Parse(line).RootElement.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{p.Name}: {p.Value}"))).Order(StringComparer.Ordinal),
    ];

    private string[] SettingsOf(StorageKind kind, string name) => [$"--Storage:Kind={kind}", $"--Storage:ConnectionString={TestedStore.In(kind, _folder, name)}"];

    private static async Task<(int Exit, string Said, string Errors)> RunAsync(string command, string path, params string[] settings)
    {
        var start = new System.Diagnostics.ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "salesbot.dll"), command, path, .. settings]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = System.Diagnostics.Process.Start(start)!;
        var (said, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await said, await errors);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private IStore Open(string name) => TestedStore.Open(_folder, name);

    private static TeamFiles Files(IStore store) => new(Shipped.Knowledge, store.Exchange, new CountingIds(1000));

    private static MemoryStream Csv(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));

    private static MemoryStream Written(IStore store, ExchangeBook book, string kind)
    {
        var stream = new MemoryStream();
        if (kind == "xlsx")
        {
            Files(store).WriteExcel(book, Tehran, stream);
        }
        else
        {
            Files(store).WriteCsv(book, Tehran, stream);
        }

        stream.Position = 0;
        return stream;
    }

    private static async Task<ImportPlan> ImportAsync(IStore store, Stream file, string name, SellerId? by = null)
    {
        var files = Files(store);
        var (reading, plan) = files.Read(file, name, new BatchId(Random.Shared.NextInt64(1, 1L << 50)), TeamId.First, by, Tehran);
        reading.Problems.Select(p => Shipped.Knowledge.Words.ImportProblems.Say(p).Plain).ShouldBeEmpty();
        (await files.ImportAsync(plan!, Noon, CancellationToken.None)).ShouldBeTrue();
        return plan!;
    }

    /// <summary>As lines, for records with lists are not equal by their contents.</summary>
    private static List<string> Plain(ExchangeBook book) =>
    [
        .. book.Customers.Select(c => System.Text.Json.JsonSerializer.Serialize(c)), .. book.Notes.Select(n => System.Text.Json.JsonSerializer.Serialize(n with { At = Minute(n.At) })),
        .. book.Purchases.Select(p => System.Text.Json.JsonSerializer.Serialize(p)),
    ];

    // Files tell the minute.
    private static DateTimeOffset? Minute(DateTimeOffset? at) => at is { } time ? time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMinute)) : null;

    private static int _write;

    private static Task<bool> WriteAsync(IStore store, DateTimeOffset at, params ImmutableArray<Change> changes) =>
        store.Outbox.PostAsync($"test:{Interlocked.Increment(ref _write)}", new ChatId(1), at, changes, [], CancellationToken.None);

    private static async Task FillAsync(IStore store)
    {
        await WriteAsync(store, Noon, new Enrol(Sara, TeamId.First, Role.Seller, "سارا محمدی"), new Enrol(Reza, TeamId.First, Role.Seller, "رضا کریمی"), new Enrol(Maryam, TeamId.First, Role.Lead, "مریم احمدی"));
        var (rezaei, kazemi, old) = (new CustomerId(1), new CustomerId(2), new CustomerId(3));
        await WriteAsync(
            store, Noon, new AddCustomer(rezaei, Sara, "رضایی", new PhoneNumber("+989123456789")), new AddCustomer(kazemi, Reza, "=cmd|خانم کاظمی"), new AddCustomer(old, Sara, "قدیمی"),
            new AddPhone(rezaei, Sara, new PhoneNumber("+982188776655")), new SetField(rezaei, Sara, CustomerField.Company, "کاشی «نور»"), new SetField(rezaei, Sara, CustomerField.City, "یزد"),
            new SetField(rezaei, Sara, CustomerField.Kind, nameof(BusinessKind.Machinery)), new SetField(kazemi, Reza, CustomerField.IsInternal, "true"), new SetTags(rezaei, Sara, ["خوش‌حساب", "عمده"]),
            new Archive(old, Sara, true), new KeepVerdict(new VerdictId(5), Sara, rezaei, LensId.Behaviour, new TypeId("skeptic"), 0.8, null, Certainty.Likely, []));
        await WriteAsync(store, Noon.AddMinutes(1), new AddNote(rezaei, Sara, "پیش‌فاکتور را خواست؛\nگفت \"فردا\" زنگ می‌زند."));
        await WriteAsync(store, Noon.AddMinutes(2), new AddNote(rezaei, Sara, "+۱۲ درصد تخفیف خواست"));
        await WriteAsync(store, Noon.AddMinutes(3), new AddNote(kazemi, Reza, "ضمانت‌نامه را پرسید"));
        await WriteAsync(store, Noon.AddMinutes(4), new AddNote(kazemi, Reza, "", new Media(MediaKind.Photo, "file")));
        await WriteAsync(
            store, Noon.AddMinutes(5), new SetField(rezaei, Sara, CustomerField.Email, "rezaei@example.com"), new SetField(rezaei, Sara, CustomerField.Birthday, "08-23"),
            new SetField(rezaei, Sara, CustomerField.ReferredBy, "3"), new SetField(old, Sara, CustomerField.LeavingReason, "not-needed"), new SetField(rezaei, Sara, CustomerField.ServiceTerms, "ارسال رایگان، دو بار در ماه"));
        await WriteAsync(
            store, Noon.AddMinutes(6),
            new AddPurchase(new PurchaseId(1), rezaei, Sara, TehranDay(2026, 11, 6), new Money(35_000_007), Currency.Rial, new Money(1_234_567), "چسب"),
            new AddPurchase(new PurchaseId(2), rezaei, Sara, TehranDay(2026, 11, 7), Money.OfToman(-2_000_000), Currency.Toman, new Money(15), null));
        await Files(store).ImportAsync(Purchases(store, rezaei), Noon, CancellationToken.None);
    }

    /// <summary>What files for people leave out.</summary>
    private static async Task FillTheRestAsync(IStore store)
    {
        var (rezaei, kazemi, old, twin) = (new CustomerId(1), new CustomerId(2), new CustomerId(3), new CustomerId(4));
        await store.Turns.CommitAsync(new TurnRecord(new UpdateId(7), new ChatId(Sara.Value), Noon, "{\"screen\":\"خانه\"}", [], ["first"]), CancellationToken.None);
        await WriteAsync(
            store, Noon.AddMinutes(10), new AddNote(kazemi, Reza, "عکس انبار", new Media(MediaKind.Photo, "AgACAgQAAxkBAAIB-فایل"), "مشتری"), new AddFollowUp(new FollowUpId(1), rezaei, Sara, "زنگ بزن", Noon.AddDays(2)),
            new SetPreferences(Sara, new Preferences(null)), new KeepVerdict(new VerdictId(6), Sara, rezaei, new LensId("satisfaction"), new TypeId("happy"), 1, null, Certainty.Likely, [], "خیلی راضی بود"),
            new AddCustomer(twin, Sara, "رضایی دوم", new PhoneNumber("+989350000000")), new SetTags(twin, Sara, ["تازه"]));
        await WriteAsync(
            store, Noon.AddMinutes(11), new MergeCustomers(new MergeId(1), rezaei, twin, Maryam), new PutClubRules(new ClubRules(true, Money.OfToman(1000), Noon, [new ClubLevel("نقره‌ای", 0, "ارسال رایگان")], 50, 20), Maryam),
            new PutReward(new Reward(new RewardId(1), "ماگ", 10, true), Maryam), new AddPoints(new PointsId(1), rezaei, Maryam, 30, "جشن"), new PutCampaignText(new CampaignId("welcome"), Maryam, "خوش آمدید"),
            new PutOccasion(new OccasionId(1), Maryam, "نوروز", new DateOnly(2027, 3, 21), Money.OfToman(5_000_000), [], "دعوت"), new StartJob(new JobId(1), Maryam, JobKind.ExportExcel));
        await WriteAsync(store, Noon.AddMinutes(12), new PutInvites(new OccasionId(1), Maryam, 0, [(rezaei, new Seat(ChannelKind.Sms, null, false, Money.OfToman(1)))], null));
        var notes = store.Book.Notes(Sara, rezaei, 0, 9).Items;
        await WriteAsync(store, Noon.AddMinutes(13), new EditNote(notes[0].Id, Sara, "۱۵ درصد تخفیف خواست"), new DeleteNote(notes[0].Id, Sara, true));
        await store.Standings.ReckonAsync(TeamId.First, Noon.AddMinutes(14), CancellationToken.None);
        await store.NoteIndex.CatchUpAsync(_ => { }, CancellationToken.None);
        store.Book.FindCustomer(Sara, old).ShouldNotBeNull();
    }

    private static DateTimeOffset TehranDay(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.FromHours(3.5));

    private static ImportPlan Purchases(IStore store, CustomerId customer)
    {
        using var file = Csv("مشتری,تاریخ,مبلغ (تومان),سود,کالا\n09123456789,1405/07/01,12500000,2000000,کاشی\n09123456789,1405/08/02,300000,,\n");
        var (reading, plan) = Files(store).Read(file, "p.csv", new BatchId(99), TeamId.First, null, Tehran);
        reading.Problems.Select(p => Shipped.Knowledge.Words.ImportProblems.Say(p).Plain).ShouldBeEmpty();
        plan!.Purchases.ShouldAllBe(p => p.Customer == customer);
        return plan;
    }
}
