namespace SalesBot.Core.Ports;

/// <summary>One thing in the life of a customer.</summary>
public abstract record TimelineEntry(DateTimeOffset At);

public sealed record NoteEntry(Note Note) : TimelineEntry(Note.At);

/// <param name="By">Name of whom it was given to.</param>
public sealed record VerdictEntry(KeptVerdict Verdict, string By) : TimelineEntry(Verdict.At);

/// <summary>At the time it was made.</summary>
public sealed record FollowUpEntry(FollowUp FollowUp) : TimelineEntry(FollowUp.MadeAt);

public sealed record PurchaseEntry(Purchase Purchase) : TimelineEntry(Purchase.At);

/// <param name="At">The beginning of the day.</param>
/// <param name="Amount">In Toman.</param>
/// <param name="Margin">What was earned on it, in Toman; null where nobody said.</param>
public sealed record Purchase(CustomerId Customer, DateTimeOffset At, long Amount, long? Margin, string? Product);

/// <summary>How a note read before it was changed.</summary>
public sealed record NoteVersion(string Text, DateTimeOffset At, string ByName);
