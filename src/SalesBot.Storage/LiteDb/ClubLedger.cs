using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

internal static class ClubLedger
{
    public static void Follow(Tables tables, CustomerId kept, CustomerId gone, MergeId merge)
    {
    }
}
