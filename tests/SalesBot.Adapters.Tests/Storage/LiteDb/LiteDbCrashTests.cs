using SalesBot.Core.Ports;
using SalesBot.Storage;

namespace SalesBot.Adapters.Tests.Storage.LiteDb;

public sealed class LiteDbCrashTests : CrashContract, IDisposable
{
    private readonly TempLiteDb _file = new();

    protected override StorageKind Kind => StorageKind.LiteDb;

    protected override string ConnectionString => $"Filename={_file.Path}";

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task A_second_process_is_refused_and_the_first_loses_nothing()
    {
        const int Turns = 400;
        using var holder = Start(1 * NumbersEach, Turns);
        await holder.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

        var refused = Should.Throw<StoreException>(() => _file.Open());
        using var second = Start(2 * NumbersEach, Turns);
        var acknowledged = await NumbersOf(second);
        var kept = await NumbersOf(holder);

        refused.Message.ShouldBe(
            $"The database file {_file.Path} is open in another program. LiteDB allows one at a time: stop the other one, or set Storage:Kind to Sqlite, which several may have open.");
        acknowledged.ShouldBeEmpty();
        second.ExitCode.ShouldNotBe(0);
        holder.ExitCode.ShouldBe(0);
        kept.Count.ShouldBe(Turns - 1);
        ShouldHaveWhole(1 * NumbersEach, kept);
    }

    /// <summary>Every collection is read by its numbers and by each of its indexes.</summary>
    protected override void ShouldBeSound(long first, int turns) => Soundness.Check(_file.Path);
}
