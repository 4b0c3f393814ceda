using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Storage.Sqlite;
using SalesBot.TestKit;

namespace SalesBot.Benchmarks;

/// <summary>
/// Time and memory of reckoning one team's standings, and of one purchase: <c>standings [customers] [purchases]</c>, 50000 and 1000000 of themselves, over three years, among
/// nine other teams of the same purchases in all. The first reckoning writes everything; the second finds the same; the third comes after a day, with what that changes.
/// </summary>
internal static class StandingMeasure
{
    private const int OtherTeams = 9;
    private const int Turns = 500;
    private const long DayLength = 86_400_000;
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly SellerId Seller = new(5_000_000_001);

    public static void Run(string[] args)
    {
        var customers = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 50_000;
        var purchases = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000;
        var folder = Directory.CreateTempSubdirectory("salesbot-standings-").FullName;
        try
        {
            var path = Path.Combine(folder, "standings.db");
            using var store = new SqliteStore($"Data Source={path}", Shipped.Knowledge.SearchReader, TimeProvider.System);
            Fill(path, customers, purchases);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{customers:N0} customers, {purchases:N0} purchases, {new FileInfo(path).Length >> 20} MB\n"));
            Console.WriteLine("| reckoning | seconds | of processor | of it in the system | moved | longest wait of a note beside it, ms | allocated MB | highest working set MB |\n|---|---|---|---|---|---|---|---|");
            Reckon(store, "first, all new", Now);
            Reckon(store, "again, nothing new", Now.AddMinutes(1));
            Reckon(store, "a day later", Now.AddDays(1));
            PrintPortfolio(store);
            PrintTurns(store, customers);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Reckon(SqliteStore store, string name, DateTimeOffset now)
    {
        GC.Collect();
        var (allocated, watch) = (GC.GetTotalAllocatedBytes(), Stopwatch.StartNew());
        using var done = new CancellationTokenSource();
        using var process = Process.GetCurrentProcess();
        var (processor, system) = (process.TotalProcessorTime, process.PrivilegedProcessorTime);
        var writing = Task.Run(() => WaitsBeside(store, now, done.Token));
        var reckoned = store.Standings.ReckonAsync(TeamId.First, now, CancellationToken.None).GetAwaiter().GetResult();
        var seconds = watch.Elapsed.TotalSeconds;
        process.Refresh();
        var (busy, inSystem) = ((process.TotalProcessorTime - processor).TotalSeconds, (process.PrivilegedProcessorTime - system).TotalSeconds);
        done.Cancel();
        var waited = writing.GetAwaiter().GetResult();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {seconds:F2} | {busy:F2} | {inSystem:F2} | {reckoned.Moved:N0} | {waited:F0} | {(GC.GetTotalAllocatedBytes() - allocated) >> 20} | {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} |"));
    }

    /// <summary>Somebody of another team writes all the time.</summary>
    private static double WaitsBeside(SqliteStore store, DateTimeOffset now, CancellationToken done)
    {
        var longest = 0.0;
        while (!done.IsCancellationRequested)
        {
            longest = Math.Max(longest, Commit(store, now, new AddNote(new CustomerId(2_000_000), new SellerId(5_000_000_002), "قیمت را پرسید")));
            Thread.Sleep(50);
        }

        return longest;
    }

    private static void PrintPortfolio(SqliteStore store)
    {
        var watch = Stopwatch.StartNew();
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var report = store.Teams.Portfolio(Seller, Now.AddDays(-30))!;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nportfolio of the lead: {watch.Elapsed.TotalMilliseconds:F0} ms, {(Process.GetCurrentProcess().TotalProcessorTime - processor).TotalMilliseconds:F0} of processor"));
        Console.WriteLine(string.Join(", ", report.Counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Type} {c.Customers:N0}"))));
        watch.Restart();
        var page = store.Book.Customers(Seller, CustomerFilter.All with { Standing = new TypeInLens(LensId.Worth, KnownTypes.Summit) }, 0, 10);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"list of a tier, {page.Total} customers: {watch.Elapsed.TotalMilliseconds:F0} ms"));
        watch.Restart();
        page = store.Book.Customers(Seller, CustomerFilter.All with { Moved = new Move(LensId.Lifecycle, null, KnownTypes.Loyal, Now.AddDays(-30)) }, 0, 10);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"list of a move, {page.Total} customers: {watch.Elapsed.TotalMilliseconds:F0} ms"));
    }

    private static void PrintTurns(SqliteStore store, int customers)
    {
        Console.WriteLine("\n| one turn | median ms | p95 ms | of processor, mean ms |\n|---|---|---|---|");
        var random = new Random(2);
        foreach (var round in new[] { 0, 1 })
        {
            foreach (var (name, make) in new (string, Func<int, Change[]>)[]
            {
                ("nothing but the session", _ => []),
                ("a note", i => [new AddNote(Customer(), Seller, $"گفت {i} کارتن می‌خواهد")]),
                ("a purchase", i => [new AddPurchase(new PurchaseId((round * Turns) + i + 1), Customer(), Seller, Now.AddDays(-1), new Money(25_000_000), Currency.Toman, i % 2 == 0 ? new Money(5_000_000) : null, "روغن")]),
                ("a verdict of satisfaction", i => [new KeepVerdict(new VerdictId((round * Turns) + i + 1), Seller, Customer(), LensId.Satisfaction, KnownTypes.Happy, 0.8, null, Certainty.Likely, [])]),
            })
            {
                var processor = Process.GetCurrentProcess().TotalProcessorTime;
                double[] times = [.. Enumerable.Range(0, Turns).Select(i => Commit(store, Now.AddDays(1), make(i))).Order()];
                var busy = (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalMilliseconds;
                if (round > 0)
                {
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times[Turns / 2]:F2} | {times[Turns * 95 / 100]:F2} | {busy / Turns:F2} |"));
                }
            }
        }

        CustomerId Customer() => new(1 + random.Next(customers));
    }

    private static int _lastUpdate;

    private static double Commit(SqliteStore store, DateTimeOffset now, params Change[] changes)
    {
        var start = Stopwatch.GetTimestamp();
        store.Turns.CommitAsync(new TurnRecord(new UpdateId(Interlocked.Increment(ref _lastUpdate)), new ChatId(1), now, "{}", [.. changes], ["{}"]), CancellationToken.None).GetAwaiter().GetResult();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Customers of very different sizes and rhythms; a tenth of the purchases without a margin, one of fifty given back.</summary>
    private static void Fill(string path, int customers, int purchases)
    {
        var random = new Random(1);
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        Execute(connection, $"INSERT INTO sellers (id, team_id, name, role) VALUES ({Seller.Value}, 1, 'x', 'Lead'), ({Seller.Value + 1}, 2, 'y', 'Lead')");
        for (var team = 2; team <= 1 + OtherTeams; team++)
        {
            Execute(connection, $"INSERT INTO teams (id, name) VALUES ({team}, '')");
        }

        using var customer = Command(connection, "INSERT INTO customers (id, team_id, owner, name, name_key, kind, is_internal, touched_at, touched_tie) VALUES ($1, $2, $3, $4, $5, 'Retail', $6, $7, 0)", 7);
        using var verdict = Command(connection, "INSERT INTO verdicts (id, seller, customer, lens, first, probability, certainty, answers, at) VALUES ($1, $2, $1, $3, $4, 0.8, 'Likely', '[]', $5)", 5);
        using var purchase = Command(connection, "INSERT INTO purchases (id, customer, at, amount, margin) VALUES ($1, $2, $3, $4, $5)", 5);
        var now = Now.ToUnixTimeMilliseconds();
        var midnight = now / DayLength * DayLength;
        Execute(connection, $"INSERT INTO customers (id, team_id, owner, name, name_key, touched_at, touched_tie) VALUES (2000000, 2, {Seller.Value + 1}, 'x', 'x', {now}, 0)");
        var sizes = new double[2 * customers];
        for (var i = 0; i < sizes.Length; i++)
        {
            var isOther = i >= customers;
            Set(customer, i + 1, isOther ? 2 + (i % OtherTeams) : 1, Seller.Value, $"مشتری {i}", $"\nمشتری{i}", i % 10 == 0 ? 1 : 0, now - i);
            if (i % 3 == 0)
            {
                var (lens, types) = KnownTypes.ByLens[i % 2 == 0 ? 0 : 2];
                Set(verdict, i + 1, Seller.Value, lens.Value, types[random.Next(types.Length)].Value, now - (DayLength * random.Next(300)));
            }

            sizes[i] = Math.Exp(1.2 * Normal(random));
        }

        // In the order in which they would have come: by day, not by customer.
        var shares = new double[2][];
        foreach (var half in new[] { 0, 1 })
        {
            var sum = 0.0;
            shares[half] = [.. sizes.Skip(half * customers).Take(customers).Select(s => sum += s)];
        }

        for (var i = 0; i < 2 * purchases; i++)
        {
            var of = shares[i % 2];
            var drawn = Array.BinarySearch(of, random.NextDouble() * of[^1]);
            var place = Math.Min(drawn < 0 ? ~drawn : drawn, customers - 1);

            // A third have stayed away for some part of the time.
            var until = place % 3 == 0 ? (place % 1000) / 1000.0 : 1;
            var day = 3 * 365 * i / (2.0 * purchases) * until;
            var amount = (long)(Math.Exp(16 + Normal(random)) * (random.Next(50) == 0 ? -1 : 1));
            Set(purchase, -i - 1, ((i % 2) * customers) + place + 1, midnight - (DayLength * (3 * 365)) + (DayLength * (long)day), amount, random.Next(10) == 0 ? DBNull.Value : amount / (3 + (place % 7)));
        }

        Execute(connection, "INSERT INTO team_scales (team_id, outdated_at) SELECT DISTINCT team_id, 0 FROM customers");
        transaction.Commit();
    }

    /// <summary>Standard normal (Box and Muller 1958).</summary>
    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i}") });
        }

        return command;
    }

    private static void Set(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }
}
