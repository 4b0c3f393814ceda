using System.Collections.Immutable;

namespace SalesBot.Core.Ports;

/// <summary>Everything that one update caused: committed in one transaction, or not at all.</summary>
/// <param name="Session">The dialogue's stored form after the update.</param>
/// <param name="Outgoing">Says, from the books as they read after the changes, the stored forms of the messages to send, in order. Called within the transaction, perhaps more than once: it must do nothing but read.</param>
public sealed record TurnRecord(
    UpdateId Update,
    ChatId Chat,
    DateTimeOffset At,
    string Session,
    ImmutableArray<Change> Changes,
    Func<Books, ImmutableArray<string>> Outgoing)
{
    public TurnRecord(UpdateId update, ChatId chat, DateTimeOffset at, string session, ImmutableArray<Change> changes, ImmutableArray<string> outgoing)
        : this(update, chat, at, session, changes, _ => outgoing)
    {
    }
}

/// <summary>All that may be read, at one moment.</summary>
public sealed record Books(ISalesBook Sales, ITeamBook Teams, IOccasionBook Occasions, IClubBook Club);

/// <summary>Where dialogues live between two messages.</summary>
public interface ITurnStore
{
    /// <summary>True when the update was committed before (in the last eight days; older numbers are forgotten).</summary>
    bool IsDone(UpdateId update);

    /// <summary>The dialogue's stored form, or null for a chat never seen.</summary>
    string? LoadSession(ChatId chat);

    /// <summary>Commits the turn durably. False, with nothing written, when the update was committed before.</summary>
    /// <exception cref="StoreException">The store could not do it now: disk full, busy, unreachable. Nothing was written; it may be tried again.</exception>
    /// <exception cref="OutdatedException">A change reaches for what its seller may not write, now: somebody was faster. Nothing was written; read and decide again.</exception>
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

/// <summary>What a decision was made on is no longer so (a customer handed over, an invite used, a member removed); nothing was written.</summary>
public sealed class OutdatedException : Exception
{
    public OutdatedException()
    {
    }

    public OutdatedException(string message)
        : base(message)
    {
    }

    public OutdatedException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
