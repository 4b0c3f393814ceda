using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

internal static class PurchaseQueries
{
    public static Page<Purchase> Page(Tables tables, Scope scope, CustomerId customer, int skip, int take) => throw new NotImplementedException();

    public static Purchase? Find(Tables tables, Scope scope, PurchaseId purchase) => throw new NotImplementedException();
}
