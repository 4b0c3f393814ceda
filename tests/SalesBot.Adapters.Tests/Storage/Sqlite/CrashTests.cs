using System.Diagnostics;
using System.Globalization;
using SalesBot.Core.Ports;

namespace SalesBot.Adapters.Tests.Storage.Sqlite;

public sealed class CrashTests : IDisposable
{
    private const int Kills = 5;
    private const long NumbersEach = 1_000_000;

    private readonly TempDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_killed_process_loses_no_acknowledged_turn_and_leaves_none_half()
    {
        for (var kill = 1; kill <= Kills; kill++)
        {
            var first = kill * NumbersEach;
            using var child = Start(first);
            var acknowledged = await NumbersOf(child, killAfter: 20 + 37 * kill);

            ShouldHaveWhole(first, acknowledged);
            acknowledged.Count.ShouldBeGreaterThan(20);
        }

        _database.Sql("PRAGMA integrity_check").ShouldBe("ok");
    }

    [Fact]
    public async Task Two_processes_write_one_file_at_once()
    {
        const int Each = 150;
        using var one = Start(1 * NumbersEach, Each);
        using var two = Start(2 * NumbersEach, Each);

        var both = await Task.WhenAll(NumbersOf(one), NumbersOf(two));

        (one.ExitCode, two.ExitCode).ShouldBe((0, 0));
        for (var i = 0; i < both.Length; i++)
        {
            both[i].Count.ShouldBe(Each);
            ShouldHaveWhole((i + 1) * NumbersEach, both[i]);
        }
    }

    private Process Start(long first, int? turns = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SalesBot.CommittingChild.dll"), _database.Path, $"{first}"])
        {
            RedirectStandardOutput = true,
        };
        if (turns is { } n)
        {
            start.ArgumentList.Add($"{n}");
        }

        return Process.Start(start)!;
    }

    /// <param name="killAfter">So many acknowledgements; null to let it end.</param>
    private static async Task<HashSet<long>> NumbersOf(Process child, int? killAfter = null)
    {
        var numbers = new HashSet<long>();
        while (await child.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            // A pipe takes so few bytes whole or not at all: no line is cut by the kill.
            numbers.Add(long.Parse(line, CultureInfo.InvariantCulture));
            if (numbers.Count == killAfter)
            {
                child.Kill();
            }
        }

        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        return numbers;
    }

    /// <summary>What the child numbered from <paramref name="first"/> wrote: each turn wholly or not at all, and every acknowledged one.</summary>
    private void ShouldHaveWhole(long first, HashSet<long> acknowledged)
    {
        using var store = _database.Open();
        var notes = store.Book.Notes(new SellerId(first), new CustomerId(first), 0, 1_000_000).Items
            .Select(n => long.Parse(n.Text, CultureInfo.InvariantCulture)).Append(first).Order().ToArray();
        var messages = store.Outbox.Unsettled(0, 1_000_000)
            .Select(m => long.Parse(m.Payload, CultureInfo.InvariantCulture)).Where(n => n / NumbersEach == first / NumbersEach).Order().ToArray();

        acknowledged.Except(notes).ShouldBeEmpty();
        messages.ShouldBe(notes);
        notes.ShouldAllBe(n => store.Turns.IsDone(new UpdateId(n)));
        _database.Sql($"SELECT count(*) FROM done_updates WHERE id / {NumbersEach} = {first / NumbersEach}").ShouldBe((long)notes.Length);
        foreach (var chat in notes.GroupBy(n => n % 8))
        {
            // Turns of one chat are committed in whatever order its callers come; the session is that of one of them.
            chat.Select(n => $"{n}").ShouldContain(store.Turns.LoadSession(new ChatId(first + chat.Key))!);
        }
    }
}
