namespace SalesBot.Core.Occasions;

/// <summary>A choice for some units; for all others that of the relaxation holds.</summary>
/// <param name="Trail">Place in the <see cref="Occasions.Trail"/>.</param>
internal readonly record struct State(long Cost, long Value, int Trail);
