using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Purchases;
using SalesBot.Core.Standings;

namespace SalesBot.Core.Ports;

/// <summary>Where a customer stands, in the lenses but behaviour, and what he buys.</summary>
/// <param name="Lenses">In the order of <see cref="KnownTypes.ByLens"/>; those in which nothing is known are left out.</param>
/// <param name="Buying">Null where no purchase is known.</param>
/// <param name="Referrals">How many customers of the team he brought.</param>
public sealed record CustomerStanding(ImmutableArray<LensStanding> Lenses, BuyingFigures? Buying, int Referrals)
{
    public LensStanding? In(LensId lens) => Lenses.FirstOrDefault(l => l.Lens == lens);
}

/// <summary>Recency, frequency, monetary value (Hughes 1994), each with its fifth among the team's buyers, and what follows from the rhythm.</summary>
/// <param name="Profit">Of the period, partly reckoned where <paramref name="IsProfitKnown"/> is false.</param>
/// <param name="LastDay">Null for who only gave something back.</param>
/// <param name="LapsesOn">The day from which he counts as gone; null as <paramref name="LastDay"/>.</param>
/// <param name="Scores">1 to 5 each, 5 the best; null for who bought nothing in the period.</param>
public sealed record BuyingFigures(
    int BuyingDays, int DaysInPeriod, Money Revenue, Money RevenueEver, Money Profit, bool IsProfitKnown, DateOnly? LastDay, DateOnly? LapsesOn, (int R, int F, int M)? Scores);

/// <summary>A step from one type of a lens to another.</summary>
/// <param name="From">Null where nothing was known before.</param>
public sealed record Move(LensId Lens, TypeId? From, TypeId To, DateTimeOffset Since);

/// <summary>How a team's customers stand.</summary>
/// <param name="Scale">As of the last reckoning; null before the first.</param>
/// <param name="Counts">For each lens and type with customers, without archived ones.</param>
/// <param name="Customers">All of the team, without archived ones.</param>
/// <param name="Moves">Between the beginning of the span and now, most first; who came back to where he was does not count.</param>
/// <param name="LeavingReasons">Of inactive customers, most first.</param>
/// <param name="UnaskedLeavers">Inactive customers of whom no reason is written.</param>
public sealed record PortfolioReport(
    TeamScale? Scale,
    DateTimeOffset? ReckonedAt,
    ImmutableArray<TypeCount> Counts,
    int Customers,
    ImmutableArray<MoveCount> Moves,
    ImmutableArray<(string Reason, int Customers)> LeavingReasons,
    int UnaskedLeavers);

/// <param name="Revenue">Of the period.</param>
public sealed record TypeCount(LensId Lens, TypeId Type, int Customers, Money Revenue, Money Profit);

public sealed record MoveCount(LensId Lens, TypeId? From, TypeId To, int Customers);

/// <summary>Reckons standings that follow from many purchases or from time going by, beside the dialogue.</summary>
public interface IStandings
{
    /// <summary>Teams in which something was bought, imported or judged since they were last reckoned, or whose day has begun since.</summary>
    ImmutableArray<TeamId> Outdated(DateTimeOffset now);

    /// <summary>Measures the team anew and brings every customer's standings up to date.</summary>
    /// <exception cref="StoreException">As for <see cref="ITurnStore.CommitAsync"/>.</exception>
    Task<Reckoning> ReckonAsync(TeamId team, DateTimeOffset now, CancellationToken cancel);
}

/// <param name="Moved">How many standings changed.</param>
public sealed record Reckoning(int Customers, int Purchases, int Moved);
