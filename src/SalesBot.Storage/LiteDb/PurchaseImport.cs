using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

/// <summary>Writes the purchases of an import, whose customers are written, with what they earn.</summary>
internal sealed class PurchaseImport(Tables tables, ImportPlan plan, long at)
{
    public void Write()
    {
        // Below zero as those of verdicts: above are those of the chat, that are made elsewhere.
        // Nor is the number of one that is gone given again, for the ledger remembers it.
        var last = Math.Min(0, Math.Min(
            tables.Purchases.First("_id", long.MinValue, long.MaxValue)?.Id ?? 0, tables.Points.First(nameof(Rows.PointsRow.Purchase), long.MinValue, long.MaxValue)?.Purchase ?? 0));
        var rules = ClubQueries.Rules(tables, plan.Team);
        foreach (var lines in plan.Purchases.GroupBy(p => p.Customer))
        {
            var there = PurchaseQueries.Of(tables, lines.Key).Select(p => (p.At, p.Amount, p.Product)).ToHashSet();
            foreach (var (customer, day, row) in lines)
            {
                if (there.Contains((day.ToUnixTimeMilliseconds(), row.Amount.Rials, row.Product)))
                {
                    continue;
                }

                tables.Purchases.Add(new Rows.PurchaseRow(--last)
                {
                    Customer = customer.Value, At = day.ToUnixTimeMilliseconds(), Amount = row.Amount.Rials, Currency = row.Currency.ToString(), Margin = row.Margin?.Rials,
                    Product = row.Product, Batch = plan.Batch.Value, MadeAt = at,
                });
                ClubLedger.Earn(tables, rules, plan.Team, customer, new ClubLedger.Bought(new PurchaseId(last), day, row.Amount), plan.By, at);
            }
        }

        foreach (var customer in plan.Purchases.Select(p => p.Customer).Distinct())
        {
            Referrals.Settle(tables, plan.Team, customer, at);
        }
    }
}
