namespace SalesBot.Core.Club;

/// <summary>Where a customer stands in the club.</summary>
/// <param name="Balance">What can be spent; below zero where something was given back after its points were spent.</param>
/// <param name="Earned">All that was earned, whatever was spent of it; the level follows from it.</param>
/// <param name="Level">Null below the first.</param>
/// <param name="Next">Null on the last.</param>
public sealed record ClubAccount(long Balance, long Earned, ClubLevel? Level, ClubLevel? Next)
{
    public static ClubAccount Of(ClubRules rules, long balance, long earned) => new(balance, earned, rules.LevelOf(earned), rules.NextAfter(earned));

    /// <summary>Points still to be earned to the next level.</summary>
    public long? Missing => Next?.From - Earned;
}
