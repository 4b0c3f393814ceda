using System.Collections.Immutable;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Purchases;

namespace SalesBot.Core.Standings;

/// <summary>All that is known of a customer that a standing may rest on.</summary>
/// <param name="Buying">Null where no purchase is known at all.</param>
/// <param name="Judged">The newest verdict of each lens that was not thin; a thin one only where there is no other.</param>
public sealed record StandingEvidence(BuyingHistory? Buying, BusinessKind? Kind, bool? IsInternal, ImmutableArray<JudgedType> Judged);

/// <summary>
/// From what is known of a customer to his type in each lens but behaviour. What was bought goes before what was said, where it can tell: a complaint alone goes
/// before both, for to one who complains nothing else should be said first.
/// </summary>
public static class StandingRules
{
    /// <summary>From so many buying days on a customer comes again of habit.</summary>
    public const int LoyalFrom = 3;

    /// <param name="today">The team's local day, as <see cref="DateOnly.DayNumber"/>.</param>
    /// <returns>In the order of <see cref="KnownTypes.ByLens"/>, without lenses in which nothing is known.</returns>
    public static ImmutableArray<LensStanding> Of(StandingEvidence evidence, TeamScale scale, Trade trade, int today, DateTimeOffset now)
    {
        LensStanding?[] standings =
        [
            JudgedIn(LensId.Satisfaction, evidence),
            Lifecycle(evidence, scale, today, now),
            JudgedIn(LensId.Tribe, evidence),
            Portfolio(evidence, scale, trade, today, now),
            evidence.Buying is { } buying && scale.TierOf(buying.Revenue) is { } tier ? new(LensId.Worth, tier, Certainty.NearlySure, StandingSource.Purchases, now) : null,
            evidence.IsInternal is { } isInternal ? new(LensId.Relation, isInternal ? KnownTypes.Internal : KnownTypes.External, Certainty.NearlySure, StandingSource.Named, now) : null,
        ];
        return [.. standings.OfType<LensStanding>()];
    }

    private static LensStanding? Lifecycle(StandingEvidence evidence, TeamScale scale, int today, DateTimeOffset now) => evidence switch
    {
        _ when Find(LensId.Satisfaction, evidence) is { IsThin: false } said && (said.Type == KnownTypes.Unsatisfied || said.Type == KnownTypes.Furious) =>
            new(LensId.Lifecycle, KnownTypes.Dissatisfied, said.Certainty, StandingSource.Satisfaction, said.At),
        { Buying: { BuyingDays: > 0 } buying } => new(
            LensId.Lifecycle,
            IsGone(buying, scale, today) ? KnownTypes.Inactive : buying.BuyingDays >= LoyalFrom ? KnownTypes.Loyal : KnownTypes.New,
            buying.BuyingDays >= LoyalFrom ? Certainty.NearlySure : Certainty.Likely,
            StandingSource.Purchases,
            now),
        _ when JudgedIn(LensId.Lifecycle, evidence) is { } judged => judged,

        // Perhaps nobody wrote his purchases down. Who only gave back did buy once.
        { Buying: null } => new(LensId.Lifecycle, KnownTypes.Potential, Certainty.Thin, StandingSource.Purchases, now),
        _ => null,
    };

    private static LensStanding? Portfolio(StandingEvidence evidence, TeamScale scale, Trade trade, int today, DateTimeOffset now)
    {
        var mayBeLoyal = trade.HasLoyalty() && evidence.Kind is not (BusinessKind.Machinery or BusinessKind.Government);
        if (evidence.Buying is not { BuyingDays: > 0 } buying || !scale.CanRank)
        {
            return JudgedIn(LensId.Portfolio, evidence) is { } judged ? judged with { Type = mayBeLoyal ? judged.Type : WithoutLoyalty(judged.Type) } : null;
        }

        var isProfitable = buying.Revenue > Money.Zero && scale.ProfitOf(buying) >= scale.MiddleProfit;
        var isLoyal = mayBeLoyal && buying.BuyingDays >= LoyalFrom && !IsGone(buying, scale, today);
        var isMarginKnown = buying.RevenueOfKnownMargin.Rials * 2 >= buying.Revenue.Rials;
        return new(
            LensId.Portfolio,
            isLoyal ? (isProfitable ? KnownTypes.TrueFriend : KnownTypes.Barnacle) : isProfitable ? KnownTypes.Butterfly : KnownTypes.Stranger,
            isMarginKnown ? Certainty.NearlySure : Certainty.Likely,
            StandingSource.Purchases,
            now);
    }

    private static TypeId WithoutLoyalty(TypeId type) => type == KnownTypes.TrueFriend ? KnownTypes.Butterfly : type == KnownTypes.Barnacle ? KnownTypes.Stranger : type;

    private static bool IsGone(BuyingHistory buying, TeamScale scale, int today) => Rhythm.LapsesOn(buying, scale.MeanPause) is { } gone && today >= gone;

    private static LensStanding? JudgedIn(LensId lens, StandingEvidence evidence) => Find(lens, evidence) is { } judged
        ? new(lens, judged.Type, judged.Certainty, judged.IsNamed ? StandingSource.Named : StandingSource.Judged, judged.At)
        : null;

    private static JudgedType? Find(LensId lens, StandingEvidence evidence)
    {
        foreach (var judged in evidence.Judged)
        {
            if (judged.Lens == lens)
            {
                return judged;
            }
        }

        return null;
    }
}
