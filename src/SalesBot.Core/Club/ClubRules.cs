using System.Collections.Immutable;
using SalesBot.Core.Purchases;

namespace SalesBot.Core.Club;

/// <summary>By what a team's customers earn points. Changing them changes nothing that was earned before.</summary>
/// <param name="PerPoint">What has to be bought for one point; above zero.</param>
/// <param name="Since">Purchases of days before it earn nothing.</param>
/// <param name="Levels">By what they begin at, no two alike; may be empty.</param>
/// <param name="BirthdayPoints">Given once a Jalali year; 0 for none.</param>
/// <param name="ReferralPoints">Given to who brought a customer, when that one first buys; 0 for none.</param>
public sealed record ClubRules(bool IsOn, Money PerPoint, DateTimeOffset Since, ImmutableArray<ClubLevel> Levels, int BirthdayPoints, int ReferralPoints)
{
    public const int MostLevels = 8;

    /// <summary>The most that is given, asked or counted at once.</summary>
    public const int MostPoints = 1_000_000;

    public static readonly Money UsualPerPoint = Money.OfToman(100_000);

    /// <summary>Where the levels of a new club begin: some purchases, then about ten and fifty times the first step.</summary>
    public static readonly ImmutableArray<long> UsualSteps = [0, 100, 500, 2_000];

    /// <summary>Truncated towards zero, so that a return takes back what the purchase of that amount brought, and never more.</summary>
    public long PointsOf(Money amount) => amount.Rials / PerPoint.Rials;

    /// <summary>What a purchase of that day earns when it is written now.</summary>
    public long PointsOf(Money amount, DateTimeOffset day) => IsOn && day >= Since ? PointsOf(amount) : 0;

    /// <summary>Null below the first.</summary>
    public ClubLevel? LevelOf(long earned) => Levels.LastOrDefault(l => l.From <= earned);

    /// <summary>The one to be reached next; null on the last.</summary>
    public ClubLevel? NextAfter(long earned) => Levels.FirstOrDefault(l => l.From > earned);

    /// <summary>With the levels in order.</summary>
    /// <returns>Null when two begin alike, or one below zero, or there are too many.</returns>
    public ClubRules? WithLevels(IEnumerable<ClubLevel> levels)
    {
        ImmutableArray<ClubLevel> ordered = [.. levels.OrderBy(l => l.From)];
        return ordered.Length <= MostLevels && ordered.All(l => l.From is >= 0 and <= MostPoints) && ordered.Select(l => l.From).Distinct().Count() == ordered.Length ? this with { Levels = ordered } : null;
    }

    /// <summary>True for what can be kept.</summary>
    public bool IsValid => PerPoint > Money.Zero && BirthdayPoints is >= 0 and <= MostPoints && ReferralPoints is >= 0 and <= MostPoints && WithLevels(Levels) is not null;
}
