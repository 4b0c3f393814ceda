using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

internal sealed class PurchaseChanges(StandingWriter standings)
{
    public bool Add(Tables tables, AddPurchase add, long at) => throw new NotImplementedException();

    public bool Remove(Tables tables, RemovePurchase remove, long at) => throw new NotImplementedException();
}
