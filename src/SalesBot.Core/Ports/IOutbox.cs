using System.Collections.Immutable;

namespace SalesBot.Core.Ports;

/// <summary>A message committed with the update that caused it and not yet settled.</summary>
/// <param name="Id">Grows with the order of commits.</param>
/// <param name="Payload">The stored form of an outgoing message.</param>
public sealed record OutboxMessage(long Id, ChatId Chat, string Payload, DateTimeOffset At);

/// <summary>What became of an outgoing message.</summary>
public enum Delivery
{
    Delivered,

    /// <summary>The platform refused it for good (blocked, chat gone, malformed): it is not tried again.</summary>
    Refused,
}

/// <summary>The messages on their way out; delivery is at least once.</summary>
public interface IOutbox
{
    /// <summary>Unsettled messages with an id above <paramref name="after"/>, oldest first.</summary>
    ImmutableArray<OutboxMessage> Unsettled(long after, int most);

    /// <param name="reason">Why it was refused, in the platform's words; null when delivered.</param>
    /// <exception cref="StoreException">As for <see cref="ITurnStore.CommitAsync"/>.</exception>
    Task SettleAsync(long id, Delivery delivery, string? reason, CancellationToken cancel);
}
