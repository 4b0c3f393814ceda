namespace SalesBot.Core.Club;

/// <summary>A rung of the customer club.</summary>
/// <param name="From">Points earned in all, from which on a customer stands on it.</param>
/// <param name="Benefit">What he has of it; may be empty.</param>
public sealed record ClubLevel(string Name, long From, string Benefit);
