using System.Collections.Immutable;

namespace SalesBot.Core.Ports;

/// <summary>Everything that one update caused: committed in one transaction, or not at all.</summary>
/// <param name="Session">The dialogue's stored form after the update.</param>
/// <param name="Outgoing">Stored forms of the messages to send, in order.</param>
public sealed record TurnRecord(
    UpdateId Update,
    ChatId Chat,
    DateTimeOffset At,
    string Session,
    ImmutableArray<Change> Changes,
    ImmutableArray<string> Outgoing);

/// <summary>Where dialogues live between two messages.</summary>
public interface ITurnStore
{
    /// <summary>True when the update was committed before (in the last eight days; older numbers are forgotten).</summary>
    bool IsDone(UpdateId update);

    /// <summary>The dialogue's stored form, or null for a chat never seen.</summary>
    string? LoadSession(ChatId chat);

    Seller? FindSeller(SellerId seller);

    /// <summary>Commits the turn durably. False, with nothing written, when the update was committed before.</summary>
    /// <exception cref="StoreException">The store could not do it now: disk full, busy, unreachable. Nothing was written; it may be tried again.</exception>
    /// <exception cref="ArgumentException">A change reaches for what is not its seller's: a bug of ours. Nothing was written.</exception>
    Task<bool> CommitAsync(TurnRecord turn, CancellationToken cancel);
}

/// <summary>The store could not carry out what it was asked; nothing was written.</summary>
public sealed class StoreException : Exception
{
    public StoreException()
    {
    }

    public StoreException(string message)
        : base(message)
    {
    }

    public StoreException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
