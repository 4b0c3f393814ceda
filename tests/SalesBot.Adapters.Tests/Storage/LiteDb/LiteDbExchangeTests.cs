namespace SalesBot.Adapters.Tests.Storage.LiteDb;

public sealed class LiteDbExchangeTests : ExchangeContract
{
    private readonly TempLiteDb _file = new();

    protected override OpenStore Open(TimeProvider clock) => _file.OpenPorts(clock);

    protected override void Delete() => _file.Dispose();
}
