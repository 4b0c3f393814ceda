namespace SalesBot.Core.Occasions;

/// <summary>One way to reach a customer.</summary>
/// <param name="Cost">Toman, at least 0.</param>
/// <param name="Value">What it is worth, in any unit that is the same for all customers, at least 0: the chance that the customer comes, times the customer's worth.</param>
public readonly record struct ChannelOption(long Cost, long Value);
