using SalesBot.Core.Purchases;

namespace SalesBot.Core.Standings;

/// <summary>A purchase as it counts for a customer's standing; a return has an amount below zero.</summary>
/// <param name="Day">The local day, as <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="Margin">What was earned on it; null where nobody said.</param>
public readonly record struct Buy(int Day, Money Amount, Money? Margin);
