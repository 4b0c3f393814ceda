using System.Runtime.InteropServices;
using SalesBot.Core.Purchases;

namespace SalesBot.Core.Standings;

/// <summary>What the purchases of one customer come to. Days are <see cref="DateOnly.DayNumber"/>s; purchases of days to come do not count yet.</summary>
/// <param name="BuyingDays">Days on which something was bought; what was only given back makes none.</param>
/// <param name="FirstDay">Of <paramref name="BuyingDays"/>; 0 where there are none.</param>
/// <param name="LastDay">Of <paramref name="BuyingDays"/>; 0 where there are none.</param>
/// <param name="MeanPause">Between two buying days, in days; 0 with fewer than two.</param>
/// <param name="PauseVariation">Sum over the pauses of ((pause - mean) / mean)².</param>
/// <param name="RevenueEver">Purchases less returns since the beginning.</param>
/// <param name="DaysInPeriod">Buying days of the period.</param>
/// <param name="Revenue">Purchases less returns of the period.</param>
/// <param name="KnownMargin">Of the period, where somebody said it.</param>
/// <param name="RevenueOfKnownMargin">The part of <paramref name="Revenue"/> that <paramref name="KnownMargin"/> was earned on.</param>
public sealed record BuyingHistory(
    int BuyingDays, int FirstDay, int LastDay, double MeanPause, double PauseVariation, Money RevenueEver, int DaysInPeriod, Money Revenue, Money KnownMargin, Money RevenueOfKnownMargin)
{
    public static readonly BuyingHistory None = new(0, 0, 0, 0, 0, Money.Zero, 0, Money.Zero, Money.Zero, Money.Zero);

    public int Pauses => Math.Max(0, BuyingDays - 1);

    /// <param name="buys">In any order; put in order of days by this.</param>
    /// <param name="today">The last day that counts.</param>
    /// <param name="period">How many days back the period goes, today included.</param>
    public static BuyingHistory Of(Span<Buy> buys, int today, int period)
    {
        buys.Sort(static (a, b) => a.Day.CompareTo(b.Day));
        var days = new List<int>();
        var (inPeriod, revenueEver, revenue, margin, ofMargin) = (0, Money.Zero, Money.Zero, Money.Zero, Money.Zero);
        foreach (var buy in buys)
        {
            if (buy.Day > today)
            {
                break;
            }

            var counts = buy.Day > today - period;
            revenueEver += buy.Amount;
            if (!buy.Amount.IsReturn && (days.Count == 0 || days[^1] != buy.Day))
            {
                days.Add(buy.Day);
                inPeriod += counts ? 1 : 0;
            }

            revenue += counts ? buy.Amount : Money.Zero;
            if (counts && buy.Margin is { } earned)
            {
                margin += earned;
                ofMargin += buy.Amount;
            }
        }

        var (mean, variation) = Pausing(CollectionsMarshal.AsSpan(days));
        return days.Count == 0
            ? None with { RevenueEver = revenueEver, Revenue = revenue, KnownMargin = margin, RevenueOfKnownMargin = ofMargin }
            : new BuyingHistory(days.Count, days[0], days[^1], mean, variation, revenueEver, inPeriod, revenue, margin, ofMargin);
    }

    private static (double Mean, double Variation) Pausing(ReadOnlySpan<int> days)
    {
        if (days.Length < 2)
        {
            return (0, 0);
        }

        var mean = (double)(days[^1] - days[0]) / (days.Length - 1);
        var variation = 0.0;
        for (var i = 1; i < days.Length; i++)
        {
            var off = (days[i] - days[i - 1] - mean) / mean;
            variation += off * off;
        }

        return (mean, variation);
    }
}
