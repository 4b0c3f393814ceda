namespace SalesBot.Core.Club;

public readonly record struct RewardId(long Value);

/// <summary>Something that points can be spent on.</summary>
/// <param name="Points">What it costs; above zero.</param>
/// <param name="IsOffered">False for one that is no longer given; what was given stays.</param>
public sealed record Reward(RewardId Id, string Name, long Points, bool IsOffered);
