using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Standings;

namespace SalesBot.Storage;

/// <summary>Where a customer stands, of what was read of him.</summary>
internal static class StandingFigures
{
    /// <param name="types">As they were last written, in any order.</param>
    /// <param name="buying">As of now; null where no purchase is known.</param>
    public static CustomerStanding Standing(ImmutableArray<LensStanding> types, BuyingHistory? buying, TeamScale scale, int referrals) => new(
        [.. KnownTypes.ByLens.Select(l => types.FirstOrDefault(t => t.Lens == l.Lens)).OfType<LensStanding>()], buying is null ? null : Figures(buying, scale), referrals);

    private static BuyingFigures Figures(BuyingHistory buying, TeamScale scale)
    {
        var lapses = Rhythm.LapsesOn(buying, scale.MeanPause);
        return new BuyingFigures(
            buying.BuyingDays,
            buying.DaysInPeriod,
            buying.Revenue,
            buying.RevenueEver,
            scale.ProfitOf(buying),
            buying.RevenueOfKnownMargin == buying.Revenue && (buying.KnownMargin != Money.Zero || buying.Revenue == Money.Zero),
            buying.BuyingDays == 0 ? null : DateOnly.FromDayNumber(buying.LastDay),
            lapses is { } day ? DateOnly.FromDayNumber(day) : null,
            scale.CanRank && buying.DaysInPeriod > 0 ? (scale.Recency.Score(buying.LastDay), scale.Frequency.Score(buying.DaysInPeriod), scale.Monetary.Score(buying.Revenue.Rials)) : null);
    }
}
