using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

internal static class Referrals
{
    public static void Settle(Tables tables, TeamId team, CustomerId customer, long at)
    {
    }
}
