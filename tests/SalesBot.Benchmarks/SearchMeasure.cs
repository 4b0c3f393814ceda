using System.Diagnostics;
using System.Globalization;
using SalesBot.Core.Ports;
using SalesBot.Core.Search;
using SalesBot.Storage.Sqlite;
using SalesBot.TestKit;

namespace SalesBot.Benchmarks;

/// <summary>
/// Search times on large files, as percentiles of many different queries: what BenchmarkDotNet, which repeats one, does not give.
/// <c>search [notes …]</c>; 100000 and 1000000 of themselves. Each query is asked five times: the
/// fastest is what the work takes, for the machine may be shared; the first is what somebody would have waited, cold caches and other work included.
/// </summary>
internal static class SearchMeasure
{
    private const int Queries = 200;
    private const int Repeats = 5;
    private static readonly (string Name, Func<SearchCorpus, Asked> Ask)[] Kinds =
    [
        ("rare word", c => new(c.Rare())),
        ("common word", c => new(c.Common())),
        ("two common words", c => new($"{c.Common()} {c.Common()}")),
        ("prefix of 3", c => new($"{c.Middle()[..3]}*")),
        ("phrase", c => new($"«{c.Common()} {c.Common()}»")),
        ("common + author + 90 days", c => new(c.Common(), WithAuthor: true)),
        ("common + type", c => new($"{c.Common()} تیپ:{c.TypeName()}")),
        ("common, own customers", c => new(c.Common(), Own: true)),
        ("common, best first", c => new(c.Common(), Order: SearchOrder.Best)),
        ("two common, best first", c => new($"{c.Common()} {c.Common()}", Order: SearchOrder.Best)),
    ];

    /// <summary>Milliseconds, each sorted.</summary>
    private sealed record Times(double[] First, double[] Fastest);

    private sealed record Asked(string Words, SearchOrder Order = SearchOrder.Newest, bool WithAuthor = false, bool Own = false);

    public static void Run(string[] args)
    {
        int[] sizes = args.Length > 0 ? [.. args.Select(a => int.Parse(a, CultureInfo.InvariantCulture))] : [100_000, 1_000_000];
        var folder = Directory.CreateTempSubdirectory("salesbot-search-").FullName;
        try
        {
            var measured = sizes.Select(size => MeasureFile(size, folder)).ToList();
            foreach (var (draw, title) in new[] { (0, "team drawn as its notes are: the largest most often"), (1, "every team as often"), (2, "the largest team alone") })
            {
                Print(title, sizes, [.. measured.Select(m => m[draw])]);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<List<Times>> MeasureFile(int notes, string folder)
    {
        var path = Path.Combine(folder, $"{notes}.db");
        using var store = new SqliteStore($"Data Source={path}", Shipped.Knowledge.SearchReader, TimeProvider.System);
        var corpus = new SearchCorpus(notes);
        var watch = Stopwatch.StartNew();
        corpus.Fill(path);
        Console.WriteLine($"{notes} notes written in {watch.Elapsed.TotalSeconds:F0} s, {new FileInfo(path).Length >> 20} MB");
        watch.Restart();
        store.NoteIndex.CatchUpAsync(_ => { }, CancellationToken.None).GetAwaiter().GetResult();
        Console.WriteLine($"indexed in {watch.Elapsed.TotalSeconds:F0} s, {new FileInfo(path).Length >> 20} MB");

        // Once unmeasured, as a bot that has run for a while.
        Measure(store, corpus, 0, Kinds[1].Ask);
        return [.. Enumerable.Range(0, 3).Select(draw => Kinds.Select(kind => Measure(store, corpus, draw, kind.Ask)).ToList())];
    }

    private static Times Measure(SqliteStore store, SearchCorpus corpus, int draw, Func<SearchCorpus, Asked> ask)
    {
        var parser = Shipped.Knowledge.SearchParser;
        var times = new Times(new double[Queries], new double[Queries]);
        for (var i = 0; i < Queries; i++)
        {
            var team = draw switch { 0 => corpus.TeamByNotes(), 1 => corpus.AnyTeam(), _ => SearchCorpus.LargestTeam };
            var asked = ask(corpus);
            // A word with a space after it is whole: «از …» ends the query.
            var query = parser.Parse(asked.WithAuthor ? $"{asked.Words} ۹۰ روز گذشته" : $"{asked.Words} تا امروز", SearchCorpus.Now, TimeZoneInfo.Utc);
            query = asked.WithAuthor ? query with { Author = corpus.SellerNameOf(team) } : query with { When = null };
            var seller = corpus.SellerOf(team);
            double[] asks = [.. Enumerable.Range(0, Repeats).Select(_ =>
            {
                var start = Stopwatch.GetTimestamp();
                var page = asked.Own
                    ? store.Book.Search(seller, query, asked.Order, 0, 10)
                    : store.Reads.ReadMoment(c => store.Search.Page(c, new Scope(new TeamId(team), null, seller, Role.Lead), query, asked.Order, 0, 10));
                var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                return page.Items.Length == Math.Min(10, page.Total) ? time : throw new InvalidOperationException($"{page.Items.Length} of {page.Total} for {asked.Words}");
            })];
            (times.First[i], times.Fastest[i]) = (asks[0], asks.Min());
        }

        Array.Sort(times.First);
        Array.Sort(times.Fastest);
        return times;
    }

    private static void Print(string title, int[] sizes, List<List<Times>> measured)
    {
        Console.WriteLine($"\n{title}; ms: p50 / p95 of the fastest; p95 of the first\n");
        Console.WriteLine($"| | {string.Join(" | ", sizes.Select(s => s.ToString("N0", CultureInfo.InvariantCulture)))} | p95 grows |");
        Console.WriteLine($"|---|{string.Concat(sizes.Select(_ => "---|"))}---|");
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            var of = measured.ConvertAll(m => m[kind]);
            var cells = of.Select(t => string.Create(CultureInfo.InvariantCulture, $"{At(t.Fastest, 0.5):F2} / {At(t.Fastest, 0.95):F2}; {At(t.First, 0.95):F1}"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {Kinds[kind].Name} | {string.Join(" | ", cells)} | × {At(of[^1].Fastest, 0.95) / At(of[0].Fastest, 0.95):F1} |"));
        }
    }

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];
}
