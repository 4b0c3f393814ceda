using System.Runtime.InteropServices;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Standings;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>Reads purchases.</summary>
internal static class PurchaseQueries
{
    public static Page<Purchase> Page(Tables tables, Scope scope, CustomerId customer, int skip, int take)
    {
        var purchases = scope.Holds(tables, customer) ? Of(tables, customer) : [];
        return new Page<Purchase>([.. purchases.OrderByDescending(p => p.At).ThenByDescending(p => p.Id).Skip(skip).Take(take).Select(p => RowReading.Purchase(tables, p))], purchases.Count);
    }

    public static Purchase? Find(Tables tables, Scope scope, PurchaseId purchase) =>
        tables.Purchases.Find(purchase.Value) is { } found && scope.Holds(tables, new CustomerId(found.Customer)) ? RowReading.Purchase(tables, found) : null;

    /// <summary>Of one customer, whoever asks; in no order.</summary>
    public static List<PurchaseRow> Of(Tables tables, CustomerId customer) => tables.Purchases.Where(nameof(PurchaseRow.Customer), customer.Value);

    /// <returns>Null where no purchase is known.</returns>
    public static BuyingHistory? History(List<PurchaseRow> purchases, int today, int period)
    {
        var buys = purchases.ConvertAll(p => new Buy(TeamDays.BeginningAt(p.At), new Money(p.Amount), p.Margin is { } margin ? new Money(margin) : null));
        return buys.Count == 0 ? null : BuyingHistory.Of(CollectionsMarshal.AsSpan(buys), today, period);
    }
}
