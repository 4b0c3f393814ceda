using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SalesBot.Core.Ports;
using SalesBot.Core.Search;
using SalesBot.Storage;
using SalesBot.TestKit;

namespace SalesBot.Benchmarks;

/// <summary>
/// The stores of the build side by side: the same notes, the same questions and the same writes, turn about, in one run. <c>stores [notes …]</c>; 20000 of itself. With LiteDB:
/// <c>dotnet run --project tests/SalesBot.Benchmarks --configuration Release -p:LiteDb=true -- stores 20000</c>.
/// </summary>
internal static class StoreMeasure
{
    private const int Questions = 60;
    private const int Writes = 300;
    private const int Callers = 8;

    private static readonly (string Name, Func<SearchCorpus, string> Words)[] Kinds =
    [
        ("search, rare word", c => c.Rare()),
        ("search, common word", c => c.Common()),
        ("search, two common words", c => $"{c.Common()} {c.Common()}"),
        ("search, beginning of a word", c => $"{c.Middle()[..3]}*"),
        ("search, common word, 90 days", c => $"{c.Common()} ۹۰ روز گذشته"),
    ];

    private static long _update;

    private sealed record Opened(StorageKind Kind, IStore Store, string Folder);

    public static void Run(string[] args)
    {
        foreach (var notes in args.Length > 0 ? args.Select(a => int.Parse(a, CultureInfo.InvariantCulture)) : [20_000])
        {
            var folder = Directory.CreateTempSubdirectory("salesbot-stores-").FullName;
            try
            {
                Measure(notes, folder);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static void Measure(int notes, string folder)
    {
        var corpus = new SearchCorpus(notes);
        var stores = StorageRegistration.Kinds.Select(kind => Filled(kind, corpus, notes, folder)).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{notes:N0} notes; ms, p50 / p95\n"));
        Line("", stores, s => s.Kind.ToString());
        Console.WriteLine($"|---|{string.Concat(stores.Select(_ => "---|"))}");
        foreach (var (name, words) in Kinds)
        {
            Print(name, stores, Asked(corpus, stores, words));
        }

        Print("first ten customers, with the total", stores, Turnabout(stores, Questions, (store, _) => store.Book.Customers(corpus.SellerOf(SearchCorpus.LargestTeam), CustomerFilter.All, 0, 10)));
        Print("one turn with a note, one caller", stores, Turnabout(stores, Writes, (store, _) => Write(store, corpus).GetAwaiter().GetResult()));
        Line($"turns a second, {Callers} callers", stores, s => string.Create(CultureInfo.InvariantCulture, $"{Throughput(s.Store, corpus):N0}"));
        stores.ForEach(s => s.Store.Dispose());
        Line("on the disk, MB", stores, s => string.Create(CultureInfo.InvariantCulture, $"{Size(s.Folder):N0}"));
        Line("opening, and the first answer", stores, s => string.Create(CultureInfo.InvariantCulture, $"{Opening(s, corpus):N0}"));
    }

    /// <summary>Through the file of rows that moves a store: the same rows in each.</summary>
    private static Opened Filled(StorageKind kind, SearchCorpus corpus, int notes, string folder)
    {
        var (own, source) = (Path.Combine(folder, $"{kind}"), Path.Combine(folder, $"{notes}.db"));
        var from = StorageRegistration.Open(StorageKind.Sqlite, $"Data Source={source}", Shipped.Knowledge.SearchReader, TimeProvider.System);
        if (from.Rounds.Members().IsEmpty)
        {
            corpus.Fill(source);
            Open(source);
        }

        var watch = Stopwatch.StartNew();
        var store = TestedStore.Open(kind, own, "bench");
        var rows = new List<StoredRow>();
        from.Moving.Read(rows.Add);
        from.Dispose();
        store.Moving.WriteAsync(rows, CancellationToken.None).GetAwaiter().GetResult();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {rows.Count:N0} rows moved in {watch.Elapsed.TotalSeconds:F1} s"));
        watch.Restart();
        store.NoteIndex.CatchUpAsync(_ => { }, CancellationToken.None).GetAwaiter().GetResult();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: words read in {watch.Elapsed.TotalSeconds:F1} s"));
        return new Opened(kind, store, own);
    }

    // Every seller sees all of his team, as a lead does.
    private static void Open(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE teams SET is_open = 1";
        command.ExecuteNonQuery();
    }

    private static Dictionary<StorageKind, double[]> Asked(SearchCorpus corpus, List<Opened> stores, Func<SearchCorpus, string> words)
    {
        var parser = Shipped.Knowledge.SearchParser;
        var queries = Enumerable.Range(0, Questions).Select(_ => (Query: parser.Parse(words(corpus), SearchCorpus.Now, TimeZoneInfo.Utc), Seller: corpus.SellerOf(corpus.TeamByNotes()))).ToList();
        var totals = new Dictionary<int, int>();
        return Turnabout(stores, Questions, (store, i) =>
        {
            var total = store.Book.Search(queries[i].Seller, queries[i].Query, SearchOrder.Newest, 0, 10).Total;
            if (!totals.TryAdd(i, total) && totals[i] != total)
            {
                throw new InvalidOperationException($"{total} and {totals[i]} for {queries[i].Query}");
            }
        });
    }

    private static Dictionary<StorageKind, double[]> Turnabout(List<Opened> stores, int times, Action<IStore, int> ask)
    {
        var measured = stores.ToDictionary(s => s.Kind, _ => new double[times]);
        stores.ForEach(s => ask(s.Store, 0));
        for (var i = 0; i < times; i++)
        {
            foreach (var store in stores)
            {
                var start = Stopwatch.GetTimestamp();
                ask(store.Store, i);
                measured[store.Kind][i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }

        return measured;
    }

    private static Task<bool> Write(IStore store, SearchCorpus corpus) => store.Turns.CommitAsync(Turn(corpus), CancellationToken.None);

    /// <summary>A note on a customer of the largest team, a dialogue that goes on, and an answer to it.</summary>
    private static TurnRecord Turn(SearchCorpus corpus)
    {
        lock (corpus)
        {
            var number = ++_update;
            var note = $"{corpus.Common()} {corpus.Middle()} {corpus.Common()} {corpus.Rare()} {corpus.Common()}";
            return new TurnRecord(
                new UpdateId(number), new ChatId(number % 100), DateTimeOffset.UtcNow, "{\"screen\":\"home\"}", [new AddNote(new CustomerId(1), corpus.SellerOf(SearchCorpus.LargestTeam), note)], ["پاسخ"]);
        }
    }

    private static double Throughput(IStore store, SearchCorpus corpus)
    {
        var watch = Stopwatch.StartNew();
        Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < Writes / 2; i++)
            {
                await Write(store, corpus);
            }
        }))).GetAwaiter().GetResult();
        return Callers * (Writes / 2) / watch.Elapsed.TotalSeconds;
    }

    private static double Opening(Opened store, SearchCorpus corpus)
    {
        var start = Stopwatch.GetTimestamp();
        using var opened = TestedStore.Open(store.Kind, store.Folder, "bench");
        opened.Book.Customers(corpus.SellerOf(SearchCorpus.LargestTeam), CustomerFilter.All, 0, 10);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static long Size(string folder) => Directory.GetFiles(folder).Sum(file => new FileInfo(file).Length) >> 20;

    private static void Print(string name, List<Opened> stores, Dictionary<StorageKind, double[]> measured)
    {
        measured.Values.ToList().ForEach(Array.Sort);
        Line(name, stores, s => string.Create(CultureInfo.InvariantCulture, $"{At(measured[s.Kind], 0.5):F2} / {At(measured[s.Kind], 0.95):F2}"));
    }

    private static void Line(string name, List<Opened> stores, Func<Opened, string> cell) => Console.WriteLine($"| {name} | {string.Join(" | ", stores.Select(cell))} |");

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];
}
