using System.Globalization;
using Microsoft.Data.Sqlite;
using SalesBot.TestKit;

namespace SalesBot.Benchmarks;

/// <summary>
/// Notes as a company of many teams would have written them in three years: 200 teams whose sizes fall as 1/n, 5 to 60 sellers each, 20 notes a customer,
/// words of the shipped tables drawn as 1/n too (Zipf). The same number of notes is always the same file.
/// </summary>
internal sealed class SearchCorpus
{
    public const int LargestTeam = 1;
    private const int Teams = 200;
    private const int NotesPerCustomer = 20;
    private const int CommonWords = 60;
    private const int RareFrom = 4000;
    private static readonly TimeSpan Span = TimeSpan.FromDays(3 * 365);
    private readonly Random _random = new(1);
    private readonly string[] _words;
    private readonly double[] _wordSums;
    private readonly double[] _teamSums = Sums(Teams);
    private readonly int _notes;

    public SearchCorpus(int notes)
    {
        _notes = notes;

        // Every message of the shipped examples is a bag of real words, half of them as they are said.
        _words = [.. Shipped.Knowledge.Examples[0].Examples.SelectMany(e => e.Text.Split([' ', '،', '.', '؟', '!', ':', '؛', '«', '»'], StringSplitOptions.RemoveEmptyEntries))
            .Where(w => w.Length >= 3).GroupBy(w => w).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).Take(20_000)];
        _wordSums = Sums(_words.Length);
    }

    public static DateTimeOffset Now { get; } = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public string Common() => _words[_random.Next(CommonWords)];

    public string Middle() => _words[_random.Next(200, 2000)];

    public string Rare() => _words[_random.Next(RareFrom, _words.Length)];

    public string TypeName() => Shipped.Knowledge.Behaviour.Types[_random.Next(Shipped.Knowledge.Behaviour.Types.Length)].Name;

    public int AnyTeam() => 1 + _random.Next(Teams);

    public int TeamByNotes() => 1 + Drawn(_teamSums);

    public Core.Ports.SellerId SellerOf(int team) => new(Seller(team, _random.Next(SellersOf(team))));

    public string SellerNameOf(int team) => Name(_random.Next(SellersOf(team)));

    public void Fill(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using var seller = Command(connection, "INSERT INTO sellers (id, team_id, name, role) VALUES ($1, $2, $3, 'Seller')", 3);
        using var inTeam = Command(connection, "INSERT INTO teams (id, name) VALUES ($1, '') ON CONFLICT DO NOTHING", 1);
        using var persona = Command(connection, "UPDATE customers SET persona = $2 WHERE id = $1", 2);
        using var customer = Command(connection, "INSERT INTO customers (id, team_id, owner, name, name_key, touched_at, touched_tie) VALUES ($1, $2, $3, $4, $5, $6, 0)", 6);
        using var verdict = Command(connection, "INSERT INTO verdicts (id, seller, customer, lens, first, probability, certainty, answers, at) VALUES ($1, $2, $1, 'behaviour', $3, 0.8, 'Likely', '[]', $4)", 4);
        using var note = Command(connection, "INSERT INTO notes (id, customer, author, text) VALUES ($1, $2, $3, $4)", 4);
        var now = Now.ToUnixTimeMilliseconds();
        var types = Shipped.Knowledge.Behaviour.Types;
        var nextCustomer = 0L;
        for (var team = 1; team <= Teams; team++)
        {
            Run(inTeam, team);
            for (var s = 0; s < SellersOf(team); s++)
            {
                Run(seller, Seller(team, s), team, Name(s));
            }

            var count = (int)Math.Max(1, _notes * (_teamSums[team - 1] - (team > 1 ? _teamSums[team - 2] : 0)));
            var customers = new (long Id, long Owner)[Math.Max(1, count / NotesPerCustomer)];
            for (var c = 0; c < customers.Length; c++)
            {
                customers[c] = (++nextCustomer, Seller(team, _random.Next(SellersOf(team))));
                Run(customer, customers[c].Id, team, customers[c].Owner, $"مشتری {nextCustomer}", $"\nمشتری{nextCustomer}", now);
                if (_random.Next(3) > 0)
                {
                    var type = types[_random.Next(types.Length)].Id.Value;
                    Run(verdict, customers[c].Id, customers[c].Owner, type, now);
                    Run(persona, customers[c].Id, type);
                }
            }

            for (var n = 0; n < count; n++)
            {
                // One after the other, so that no two have a millisecond in common.
                var at = now - (long)(Span.TotalMilliseconds * (count - n) / count);
                var (id, owner) = customers[_random.Next(customers.Length)];
                Run(note, ((long)team << 41) | at, id, owner, string.Join(' ', Enumerable.Range(0, _random.Next(8, 32)).Select(_ => _words[Drawn(_wordSums)])));
            }
        }

        transaction.Commit();
    }

    private static int SellersOf(int team) => Math.Max(5, 60 / team);

    private static long Seller(int team, int number) => 5_000_000_000 + (team * 100) + number;

    private static string Name(int seller) => string.Create(CultureInfo.InvariantCulture, $"فروشنده{seller}پایان");

    private int Drawn(double[] sums)
    {
        var found = Array.BinarySearch(sums, _random.NextDouble());
        return Math.Min(found < 0 ? ~found : found, sums.Length - 1);
    }

    /// <summary>Running sums of 1, 1/2, 1/3 …, the last being 1.</summary>
    private static double[] Sums(int count)
    {
        var sums = new double[count];
        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            sums[i] = sum += 1.0 / (i + 1);
        }

        return [.. sums.Select(s => s / sum)];
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

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }
}
