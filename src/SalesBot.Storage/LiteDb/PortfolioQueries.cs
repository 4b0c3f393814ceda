using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

internal static class PortfolioQueries
{
    public static PortfolioReport Read(Tables tables, Scope scope, DateTimeOffset since) => throw new NotImplementedException();
}
