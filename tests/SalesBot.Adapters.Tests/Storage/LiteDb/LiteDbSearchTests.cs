namespace SalesBot.Adapters.Tests.Storage.LiteDb;

public sealed class LiteDbSearchTests : SearchProperties
{
    private readonly TempLiteDb _file = new();

    protected override OpenStore Open(TimeProvider clock) => _file.OpenPorts(clock);

    protected override void Delete() => _file.Dispose();
}
