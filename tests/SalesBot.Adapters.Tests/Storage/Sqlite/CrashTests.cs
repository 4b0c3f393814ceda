using SalesBot.Storage;

namespace SalesBot.Adapters.Tests.Storage.Sqlite;

public sealed class CrashTests : CrashContract, IDisposable
{
    private readonly TempDatabase _database = new();

    protected override StorageKind Kind => StorageKind.Sqlite;

    protected override string ConnectionString => $"Data Source={_database.Path}";

    public void Dispose() => _database.Dispose();

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

    protected override void ShouldBeSound(long first, int turns)
    {
        _database.Sql($"SELECT count(*) FROM done_updates WHERE id / {NumbersEach} = {first / NumbersEach}").ShouldBe((long)turns);
        _database.Sql("PRAGMA integrity_check").ShouldBe("ok");
    }
}
