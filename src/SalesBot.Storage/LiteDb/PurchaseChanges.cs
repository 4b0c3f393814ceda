using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>Changes of purchases, and of the standings that follow from them. Each answers false when who asks may not, and has then written nothing.</summary>
internal sealed class PurchaseChanges(StandingWriter standings)
{
    public bool Add(Tables tables, AddPurchase add, long at)
    {
        if (add.Day.ToUnixTimeMilliseconds() > at || Math.Abs((decimal)add.Amount.Rials) > Money.Most.Rials
            || Scope.Of(tables, add.By) is not { } scope || !scope.Holds(tables, add.Customer) || tables.Purchases.Has(add.Purchase.Value))
        {
            return false;
        }

        tables.Purchases.Add(new PurchaseRow(add.Purchase.Value)
        {
            Customer = add.Customer.Value, At = add.Day.ToUnixTimeMilliseconds(), Amount = add.Amount.Rials, Currency = add.Currency.ToString(), Margin = add.Margin?.Rials, Product = add.Product,
            By = add.By.Value, MadeAt = at,
        });
        ClubLedger.Earn(tables, ClubQueries.Rules(tables, scope.Team), scope.Team, add.Customer, new ClubLedger.Bought(add.Purchase, add.Day, add.Amount), add.By, at);
        Referrals.Settle(tables, scope.Team, add.Customer, at);
        Touch.Customer(tables, add.Customer, at);
        State(tables, scope.Team, add.Customer, at);
        return true;
    }

    public bool Remove(Tables tables, RemovePurchase remove, long at)
    {
        if (Scope.Of(tables, remove.By) is not { } scope || PurchaseQueries.Find(tables, scope, remove.Purchase) is not { } purchase)
        {
            return false;
        }

        tables.Purchases.Remove(remove.Purchase.Value);
        ClubLedger.TakeBack(tables, remove.Purchase, remove.By, at);
        Referrals.Settle(tables, scope.Team, purchase.Customer, at);
        State(tables, scope.Team, purchase.Customer, at);
        return true;
    }

    private void State(Tables tables, TeamId team, CustomerId customer, long at)
    {
        TeamScales.Outdate(tables, team, at);
        standings.State(tables, customer, at);
    }
}
