using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Purchases;

namespace SalesBot.Core.Standings;

/// <summary>What the purchases of a whole team come to: that by which one customer is measured.</summary>
/// <param name="Buyers">Customers with revenue in the period.</param>
/// <param name="Revenue">Of the period, of <paramref name="Buyers"/>.</param>
/// <param name="MeanPause">Between two buying days of a customer, in days, over all who bought again.</param>
/// <param name="MarginRate">What is earned on one Rial of revenue, 0 to 1, where margins are known; null where none is.</param>
/// <param name="MiddleProfit">Half of the buyers earned the team at least so much.</param>
/// <param name="Edges">Revenue from which the tiers summit, upper and middle begin, in this order; empty with fewer buyers than can be ranked.</param>
/// <param name="RevenueOfTopFifth">Of the 20 % of buyers who bought most.</param>
/// <param name="RevenueOfTop">Of the buyers in the tiers summit and upper, as many as the trade's top share.</param>
public sealed record TeamScale(
    int Buyers,
    Money Revenue,
    double MeanPause,
    double? MarginRate,
    Money MiddleProfit,
    ImmutableArray<Money> Edges,
    Money RevenueOfTopFifth,
    Money RevenueOfTop,
    Quintiles Recency,
    Quintiles Frequency,
    Quintiles Monetary)
{
    /// <summary>With fewer, a rank says nothing.</summary>
    public const int FewestBuyers = 5;

    /// <summary>Where no customer has bought twice: a quarter of a year.</summary>
    public const double UsualPause = 91;

    // The managing director has so little time: one of twenty among the best.
    private const int SummitPart = 20;
    private const double MiddleShare = 0.5;
    private const double Fifth = 0.2;

    public static readonly TeamScale None = Of([], Trade.Mixed);

    private static readonly ImmutableArray<TypeId> Tiers = [KnownTypes.Summit, KnownTypes.Upper, KnownTypes.Middle];

    public bool CanRank => !Edges.IsEmpty;

    public static TeamScale Of(IReadOnlyCollection<BuyingHistory> histories, Trade trade)
    {
        var buyers = histories.Where(h => h.Revenue > Money.Zero).ToArray();
        var rate = RateOf(buyers);
        var revenues = Descending(buyers.Select(h => h.Revenue));
        var profits = Descending(buyers.Select(h => ProfitOf(h, rate)));
        var again = histories.Where(h => h.Pauses > 0).ToArray();
        var top = (int)Math.Ceiling(buyers.Length * trade.TopShare());
        int[] ends = [(top + SummitPart - 1) / SummitPart, top, Math.Max(top, (int)Math.Ceiling(buyers.Length * MiddleShare))];
        return new TeamScale(
            buyers.Length,
            Sum(revenues),
            again.Length == 0 ? UsualPause : again.Sum(h => h.MeanPause * h.Pauses) / again.Sum(h => h.Pauses),
            rate,
            profits.Length == 0 ? Money.Zero : profits[(profits.Length - 1) / 2],
            buyers.Length < FewestBuyers ? [] : [.. ends.Select(end => revenues[end - 1])],
            Sum(revenues.AsSpan(0, (int)Math.Ceiling(buyers.Length * Fifth))),
            Sum(revenues.AsSpan(0, top)),
            Quintiles.Of(buyers.Select(h => (long)h.LastDay)),
            Quintiles.Of(buyers.Select(h => (long)h.DaysInPeriod)),
            Quintiles.Of(buyers.Select(h => h.Revenue.Rials)));
    }

    /// <summary>Earned in the period: the known margin, and for the rest what the team usually earns; revenue itself where no margin is known at all.</summary>
    public Money ProfitOf(BuyingHistory history) => ProfitOf(history, MarginRate);

    /// <summary>Null for who bought nothing in the period, or where nobody can be ranked. Equal revenues are of one tier, the upper one.</summary>
    public TypeId? TierOf(Money revenue)
    {
        if (!CanRank || revenue <= Money.Zero)
        {
            return null;
        }

        for (var i = 0; i < Edges.Length; i++)
        {
            if (revenue >= Edges[i])
            {
                return Tiers[i];
            }
        }

        return KnownTypes.Base;
    }

    private static Money ProfitOf(BuyingHistory history, double? rate) =>
        history.KnownMargin + new Money((long)((history.Revenue.Rials - history.RevenueOfKnownMargin.Rials) * (rate ?? 1)));

    private static double? RateOf(BuyingHistory[] buyers)
    {
        var revenue = buyers.Sum(h => (double)h.RevenueOfKnownMargin.Rials);
        return revenue <= 0 ? null : Math.Clamp(buyers.Sum(h => (double)h.KnownMargin.Rials) / revenue, 0, 1);
    }

    private static Money[] Descending(IEnumerable<Money> amounts)
    {
        var sorted = amounts.ToArray();
        Array.Sort(sorted, static (a, b) => b.CompareTo(a));
        return sorted;
    }

    private static Money Sum(ReadOnlySpan<Money> amounts)
    {
        var sum = Money.Zero;
        foreach (var amount in amounts)
        {
            sum += amount;
        }

        return sum;
    }
}
