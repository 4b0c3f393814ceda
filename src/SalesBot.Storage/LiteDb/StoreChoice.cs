using SalesBot.Storage.LiteDb;

namespace SalesBot.Storage;

internal sealed partial record StoreChoice
{
    static partial void AddLiteDb(List<StoreChoice> choices) => choices.Add(
        new(StorageKind.LiteDb, "Filename=salesbot.litedb", LiteDbPath.FaultOf, (connection, reader, clock, zone) => new LiteDbStore(connection, reader, clock, zone)));
}
