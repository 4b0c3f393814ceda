using SalesBot.Core.Purchases;

namespace SalesBot.Core.Ports;

/// <summary>One thing in the life of a customer.</summary>
public abstract record TimelineEntry(DateTimeOffset At);

public sealed record NoteEntry(Note Note) : TimelineEntry(Note.At);

/// <param name="By">Name of whom it was given to.</param>
public sealed record VerdictEntry(KeptVerdict Verdict, string By) : TimelineEntry(Verdict.At);

/// <summary>At the time it was made.</summary>
public sealed record FollowUpEntry(FollowUp FollowUp) : TimelineEntry(FollowUp.MadeAt);

public sealed record PurchaseEntry(Purchase Purchase) : TimelineEntry(Purchase.At);

/// <summary>Something bought, or given back where the amount is below zero.</summary>
/// <param name="At">The beginning of the day in the team's zone.</param>
/// <param name="Currency">What the amount was said in.</param>
/// <param name="Margin">What was earned on it; null where nobody said.</param>
/// <param name="ByName">Who wrote it down; null for one that a file brought.</param>
public sealed record Purchase(PurchaseId Id, CustomerId Customer, DateTimeOffset At, Money Amount, Currency Currency, Money? Margin, string? Product, string? ByName = null);

/// <summary>How a note read before it was changed.</summary>
public sealed record NoteVersion(string Text, DateTimeOffset At, string ByName);
