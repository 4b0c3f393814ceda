using System.Globalization;
using SalesBot.Core.Ports;
using SalesBot.Storage.LiteDb;
using SalesBot.TestKit;

namespace SalesBot.Adapters.Tests.Storage.LiteDb;

public sealed class PowerCutTests
{
    private const int Turns = 90;
    private const int Cuts = 60;

    /// <summary>Recorded once, cut in many places: in turns, in the moving of the log, at the making of the file.</summary>
    [Fact]
    public async Task A_power_cut_loses_no_acknowledged_turn_and_damages_nothing()
    {
        var disk = new CuttableDisk();
        var acknowledged = await Fill(disk);
        var chance = new Random(20261122);
        var kept = 0;
        for (var i = 0; i < Cuts; i++)
        {
            var steps = chance.Next(acknowledged[0].After, disk.Steps);
            var left = disk.CutAfter(steps, chance);
            using var store = Open(left);
            var messages = store.Outbox.Unsettled(0, 10 * Turns).Select(m => m.Payload).ToHashSet();

            foreach (var turn in acknowledged.Where(a => a.After <= steps).Select(a => a.Turn))
            {
                messages.ShouldContain(turn.ToString(CultureInfo.InvariantCulture), $"cut after {steps} of {disk.Steps}");
                store.Turns.IsDone(new UpdateId(turn)).ShouldBeTrue();
                kept++;
            }

            // No turn is there in part, and the store takes new ones.
            messages.ShouldAllBe(m => store.Turns.IsDone(new UpdateId(long.Parse(m, CultureInfo.InvariantCulture))) && store.Turns.LoadSession(new ChatId(long.Parse(m, CultureInfo.InvariantCulture))) == m);
            (await store.Turns.CommitAsync(Turn(1_000_000), TestContext.Current.CancellationToken)).ShouldBeTrue();
        }

        kept.ShouldBeGreaterThan(Cuts);
    }

    private static async Task<List<(int Turn, int After)>> Fill(CuttableDisk disk)
    {
        var acknowledged = new List<(int, int)>();
        for (var turn = 1; turn <= Turns;)
        {
            // Closed now and then: the log is moved into the data file, and begun anew.
            using var store = Open(disk);
            for (var end = turn + 30; turn < end && turn <= Turns; turn++)
            {
                (await store.Turns.CommitAsync(Turn(turn), TestContext.Current.CancellationToken)).ShouldBeTrue();
                acknowledged.Add((turn, disk.Steps));
            }
        }

        return acknowledged;
    }

    private static LiteDbStore Open(CuttableDisk disk) => new(() => LiteDbFile.Open("test", disk.Data, new ConfirmingLog(disk.Log)), Shipped.Knowledge.SearchReader, TimeProvider.System);

    private static TurnRecord Turn(int number) => Sqlite.TempDatabase.Turn(number) with { Chat = new ChatId(number), Session = $"{number}" };
}
