using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

internal static class OccasionChanges
{
    public static bool Put(Tables tables, PutOccasion put, long at) => throw new NotImplementedException();

    public static bool Put(Tables tables, PutInvites put, long at) => throw new NotImplementedException();

    public static bool Pin(Tables tables, PinInvite pin) => throw new NotImplementedException();

    public static bool Settle(Tables tables, SettleOccasion settle, long at) => throw new NotImplementedException();

    public static bool Drop(Tables tables, DropOccasion drop) => throw new NotImplementedException();
}
