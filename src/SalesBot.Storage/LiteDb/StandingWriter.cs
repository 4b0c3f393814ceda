using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

internal sealed class StandingWriter(TeamDays days)
{
    public void State(Tables tables, CustomerId customer, long at, long? replaced = null)
    {
    }
}
