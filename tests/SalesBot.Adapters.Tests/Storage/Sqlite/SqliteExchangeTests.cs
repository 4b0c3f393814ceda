namespace SalesBot.Adapters.Tests.Storage.Sqlite;

public sealed class SqliteExchangeTests : ExchangeContract
{
    private readonly TempDatabase _database = new();

    protected override OpenStore Open(TimeProvider clock) => _database.OpenPorts(clock);

    protected override void Delete() => _database.Dispose();
}
