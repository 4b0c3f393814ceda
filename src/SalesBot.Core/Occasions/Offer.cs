namespace SalesBot.Core.Occasions;

/// <summary>An option worth weighing: no other of the same customer gives as much for as little.</summary>
/// <param name="Position">Among the customer's options; <see cref="None"/> is not to reach the customer at all.</param>
internal readonly record struct Offer(long Cost, long Value, int Position)
{
    public const int None = -1;
}
