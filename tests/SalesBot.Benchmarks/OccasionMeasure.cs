using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SalesBot.Core.Occasions;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Storage.Sqlite;
using SalesBot.TestKit;

namespace SalesBot.Benchmarks;

/// <summary>Time of a proposal, from reading the customers to writing it down, and of the pages that show it: <c>occasion [customers]</c>, 50000 of itself.</summary>
internal static class OccasionMeasure
{
    private const int Times = 5;
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly SellerId Lead = new(5_000_000_001);
    private static readonly OccasionId Fair = new(1);

    public static void Run(string[] args)
    {
        var customers = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 50_000;
        var folder = Directory.CreateTempSubdirectory("salesbot-occasion-").FullName;
        try
        {
            var path = Path.Combine(folder, "occasion.db");
            using var store = new SqliteStore($"Data Source={path}", Shipped.Knowledge.SearchReader, TimeProvider.System);
            Write(store, new Enrol(Lead, TeamId.First, Role.Lead, "lead"));
            Fill(path, customers);
            store.Standings.ReckonAsync(TeamId.First, Now, CancellationToken.None).GetAwaiter().GetResult();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{customers:N0} customers; milliseconds, the median of {Times}\n"));
            Console.WriteLine("| budget, Toman | read | choose (twice) | write | first page | list of text messages |\n|---|---|---|---|---|---|");
            foreach (var budget in new long[] { 0, 10_000_000, 500_000_000, 20_000_000_000 })
            {
                Measure(store, Money.OfToman(budget));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(SqliteStore store, Money budget)
    {
        Write(store, new PutOccasion(Fair, Lead, "fair", new DateOnly(2026, 12, 11), budget, Channel.Usual));
        var spans = Enumerable.Range(0, Times).Select(_ => Once(store, budget)).ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {budget.Toman:N0} | {Median(spans, 0):F0} | {Median(spans, 1):F0} | {Median(spans, 2):F0} | {Median(spans, 3):F0} | {Median(spans, 4):F0} |"));
    }

    private static double[] Once(SqliteStore store, Money budget)
    {
        var (watch, list) = (Stopwatch.StartNew(), store.Occasions.Guests(Lead, Fair));
        var read = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        var plan = SeatingPlan.Of([.. list.Guests.Select(g => g.Guest)], Channel.Usual, budget, list.MiddleProfit);
        var chosen = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        Write(store, new PutInvites(Fair, Lead, store.Occasions.FindOccasion(Lead, Fair)!.Version, [.. list.Guests.Select((g, i) => (g.Customer, plan.Seats[i]))], plan.NextMillion));
        var written = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        store.Occasions.Counts(Lead, Fair);
        var counted = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        store.Occasions.Invitees(Lead, Fair, ChannelKind.Sms, 0, 8);
        return [read, chosen, written, counted, watch.Elapsed.TotalMilliseconds];
    }

    private static double Median(double[][] spans, int of) => spans.Select(s => s[of]).Order().ElementAt(Times / 2);

    /// <summary>Revenues by Pareto, 80 to 20; nine of ten have a mobile number, half an address, a fifth never bought.</summary>
    private static void Fill(string path, int customers)
    {
        using var connection = new SqliteConnection($"Data Source={path}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            $"""
            BEGIN;
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {customers})
            INSERT INTO customers (id, team_id, owner, name, name_key, touched_at, touched_tie, made_at, email)
                SELECT i, 1, {Lead.Value}, 'مشتری ' || i, 'x' || i, i, 0, i, CASE WHEN i % 2 = 0 THEN 'c' || i || '@example.com' END FROM n;
            INSERT INTO customer_phones (team_id, phone, customer) SELECT 1, '+98912' || printf('%07d', id), id FROM customers WHERE id % 10 > 0;
            INSERT INTO purchases (id, customer, at, amount, currency, made_at)
                SELECT id, id, {Now.AddDays(-30).ToUnixTimeMilliseconds()}, 10 * CAST(1000000 / pow((abs(random()) % 1000000 + 1) / 1000001.0, 0.86) AS INTEGER), 'Toman', 0 FROM customers WHERE id % 5 > 0;
            UPDATE team_scales SET outdated_at = 0;
            COMMIT;
            """;
        command.ExecuteNonQuery();
    }

    private static int _posted;

    private static void Write(SqliteStore store, params Change[] changes) =>
        store.Outbox.PostAsync($"measure:{++_posted}", new ChatId(0), Now, [.. changes], [], CancellationToken.None).GetAwaiter().GetResult();
}
