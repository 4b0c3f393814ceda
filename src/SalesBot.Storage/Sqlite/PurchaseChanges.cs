using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;

namespace SalesBot.Storage.Sqlite;

/// <summary>Changes of purchases, and of the standings that follow from them. Each answers false when who asks may not, and has then written nothing.</summary>
internal sealed class PurchaseChanges(StandingWriter standings)
{
    public bool Add(PreparedConnection connection, AddPurchase add, long at)
    {
        if (add.Day.ToUnixTimeMilliseconds() > at || Math.Abs((decimal)add.Amount.Rials) > Money.Most.Rials || Scope.Of(connection, add.By) is not { } scope || !scope.Holds(connection, add.Customer))
        {
            return false;
        }

        if (connection.Execute(
            """
            INSERT INTO purchases (id, customer, at, amount, currency, margin, product, by, made_at)
            VALUES ($id, $customer, $day, $amount, $currency, $margin, $product, $by, $at) ON CONFLICT DO NOTHING
            """,
            ("$id", add.Purchase.Value), ("$customer", add.Customer.Value), ("$day", add.Day.ToUnixTimeMilliseconds()), ("$amount", add.Amount.Rials), ("$currency", add.Currency.ToString()),
            ("$margin", add.Margin?.Rials), ("$product", add.Product), ("$by", add.By.Value), ("$at", at)) == 0)
        {
            return false;
        }

        ClubLedger.Earn(connection, ClubRows.Rules(connection, scope.Team), scope.Team, add.Customer, new ClubLedger.Bought(add.Purchase, add.Day, add.Amount), add.By, at);
        Referrals.Settle(connection, scope.Team, add.Customer, at);
        Touch.Customer(connection, add.Customer, at);
        State(connection, scope.Team, add.Customer, at);
        return true;
    }

    public bool Remove(PreparedConnection connection, RemovePurchase remove, long at)
    {
        if (Scope.Of(connection, remove.By) is not { } scope || PurchaseQueries.Find(connection, scope, remove.Purchase) is not { } purchase)
        {
            return false;
        }

        connection.Execute("DELETE FROM purchases WHERE id = $id", ("$id", remove.Purchase.Value));
        ClubLedger.TakeBack(connection, remove.Purchase, remove.By, at);
        Referrals.Settle(connection, scope.Team, purchase.Customer, at);
        State(connection, scope.Team, purchase.Customer, at);
        return true;
    }

    private void State(PreparedConnection connection, TeamId team, CustomerId customer, long at)
    {
        TeamScales.Outdate(connection, team, at);
        standings.State(connection, customer, at);
    }
}
