namespace SalesBot.Core.Ports;

/// <summary>The platform's number of a chat.</summary>
public readonly record struct ChatId(long Value);

/// <summary>The platform's number of an update; grows by one, but may restart at random after a quiet week.</summary>
public readonly record struct UpdateId(long Value);

/// <summary>The platform's number of a message within its chat.</summary>
public readonly record struct MessageId(long Value);

/// <summary>The platform's number of the person; below zero for one who is known by name alone (an author in an imported file).</summary>
public readonly record struct SellerId(long Value)
{
    /// <summary>A person's private chat with the bot has the person's number.</summary>
    public ChatId Chat => new(Value);
}

public readonly record struct TeamId(int Value)
{
    /// <summary>The team that is there from the first start.</summary>
    public static readonly TeamId First = new(1);
}

public readonly record struct CustomerId(long Value);

public readonly record struct VerdictId(long Value);

public readonly record struct FollowUpId(long Value);

public readonly record struct MergeId(long Value);

/// <summary>One import of a file, so that it can be taken back as a whole.</summary>
public readonly record struct BatchId(long Value);

public readonly record struct JobId(long Value);

public readonly record struct PurchaseId(long Value);

public readonly record struct OccasionId(long Value);

/// <summary>Made by the store: team &lt;&lt; 41 | milliseconds since 1970, so that a team's notes are one range in order of time.</summary>
public readonly record struct NoteId(long Value);
