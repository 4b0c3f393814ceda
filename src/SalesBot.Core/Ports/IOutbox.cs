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

    /// <summary>Puts messages of the bot's own accord beside those of turns, with the changes that go with them, once for each key.</summary>
    /// <param name="once">What this is; a key is remembered for some months.</param>
    /// <returns>False, with nothing written, when the key was used before.</returns>
    /// <exception cref="StoreException">As for <see cref="ITurnStore.CommitAsync"/>.</exception>
    /// <exception cref="OutdatedException">As for <see cref="ITurnStore.CommitAsync"/>.</exception>
    Task<bool> PostAsync(string once, ChatId chat, DateTimeOffset at, ImmutableArray<Change> changes, ImmutableArray<string> payloads, CancellationToken cancel);

    /// <param name="reason">Why it was refused, in the platform's words; null when delivered.</param>
    /// <exception cref="StoreException">As for <see cref="ITurnStore.CommitAsync"/>.</exception>
    Task SettleAsync(long id, Delivery delivery, string? reason, CancellationToken cancel);
}
