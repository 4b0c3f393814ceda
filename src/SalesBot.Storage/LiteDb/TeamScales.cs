using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

internal static class TeamScales
{
    public static void Outdate(Tables tables, TeamId team, long at)
    {
    }

    public static void Notice(Tables tables, TeamId team, CustomerId customer)
    {
    }
}
