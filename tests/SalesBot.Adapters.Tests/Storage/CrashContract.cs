using System.Diagnostics;
using System.Globalization;
using SalesBot.Core.Ports;
using SalesBot.Storage;
using SalesBot.TestKit;

namespace SalesBot.Adapters.Tests.Storage;

/// <summary>A process of its own writes to the store and is killed.</summary>
public abstract class CrashContract
{
    private const int Kills = 5;
    protected const long NumbersEach = 1_000_000;

    protected abstract StorageKind Kind { get; }

    protected abstract string ConnectionString { get; }

    /// <summary>Looks into the file past the store.</summary>
    /// <param name="first">The number that the child began with.</param>
    /// <param name="turns">How many turns of it are there.</param>
    protected abstract void ShouldBeSound(long first, int turns);

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
    }

    protected Process Start(long first, int? turns = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SalesBot.CommittingChild.dll"), $"{Kind}", ConnectionString, $"{first}"])
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
    protected static async Task<HashSet<long>> NumbersOf(Process child, int? killAfter = null)
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
    protected void ShouldHaveWhole(long first, HashSet<long> acknowledged)
    {
        using var store = StorageRegistration.Open(Kind, ConnectionString, Shipped.Knowledge.SearchReader, TimeProvider.System);
        var notes = store.Book.Notes(new SellerId(first), new CustomerId(first), 0, 1_000_000).Items
            .Select(n => long.Parse(n.Text, CultureInfo.InvariantCulture)).Append(first).Order().ToArray();
        var messages = store.Outbox.Unsettled(0, 1_000_000)
            .Select(m => long.Parse(m.Payload, CultureInfo.InvariantCulture)).Where(n => n / NumbersEach == first / NumbersEach).Order().ToArray();

        acknowledged.Except(notes).ShouldBeEmpty();
        messages.ShouldBe(notes);
        notes.ShouldAllBe(n => store.Turns.IsDone(new UpdateId(n)));
        foreach (var chat in notes.GroupBy(n => n % 8))
        {
            // Turns of one chat are committed in whatever order its callers come; the session is that of one of them.
            chat.Select(n => $"{n}").ShouldContain(store.Turns.LoadSession(new ChatId(first + chat.Key))!);
        }

        store.Dispose();
        ShouldBeSound(first, notes.Length);
    }
}
