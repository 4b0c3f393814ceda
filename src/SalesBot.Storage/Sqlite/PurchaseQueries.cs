using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Standings;

namespace SalesBot.Storage.Sqlite;

/// <summary>Reads purchases.</summary>
internal static class PurchaseQueries
{
    private const string From = $"FROM purchases p JOIN customers c ON c.id = p.customer WHERE {Scope.Sees}";

    public static Page<Purchase> Page(PreparedConnection connection, Scope scope, CustomerId customer, int skip, int take) => new(
        connection.All(
            $"SELECT {Rows.PurchaseColumns} {From} AND c.id = $customer ORDER BY p.at DESC, p.id DESC LIMIT $take OFFSET $skip",
            Rows.Purchase, scope.TeamParameter, scope.OwnerParameter, ("$customer", customer.Value), ("$take", take), ("$skip", skip)),
        (int)connection.Number($"SELECT count(*) {From} AND c.id = $customer", scope.TeamParameter, scope.OwnerParameter, ("$customer", customer.Value)));

    public static Purchase? Find(PreparedConnection connection, Scope scope, PurchaseId purchase) => connection.First(
        $"SELECT {Rows.PurchaseColumns} {From} AND p.id = $purchase", Rows.Purchase, scope.TeamParameter, scope.OwnerParameter, ("$purchase", purchase.Value));

    /// <summary>Of one customer, whoever asks.</summary>
    /// <returns>Null where no purchase is known.</returns>
    public static BuyingHistory? History(PreparedConnection connection, CustomerId customer, int today, int period)
    {
        var buys = new List<Buy>();
        connection.Each("SELECT at, amount, margin FROM purchases WHERE customer = $customer", row => buys.Add(Buy(row, 0)), ("$customer", customer.Value));
        return buys.Count == 0 ? null : BuyingHistory.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(buys), today, period);
    }

    /// <summary>at, amount, margin.</summary>
    public static Buy Buy(Microsoft.Data.Sqlite.SqliteDataReader row, int from) => new(
        TeamDays.BeginningAt(row.GetInt64(from)), new Money(row.GetInt64(from + 1)), row.IsDBNull(from + 2) ? null : new Money(row.GetInt64(from + 2)));
}
