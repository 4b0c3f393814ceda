namespace SalesBot.Core.Ports;

/// <summary>Something to be done for a customer at a time.</summary>
/// <param name="Of">Who is to do it.</param>
/// <param name="Text">What; empty when the customer's name says it all.</param>
/// <param name="DoneAt">Null while it is open.</param>
/// <param name="SentAt">When the reminder of <paramref name="Due"/> went out; null before.</param>
/// <param name="IsCancelled">Settled without being done.</param>
public sealed record FollowUp(
    FollowUpId Id, CustomerId Customer, string CustomerName, SellerId Of, string OfName, string Text, DateTimeOffset Due, DateTimeOffset MadeAt, DateTimeOffset? SentAt, DateTimeOffset? DoneAt, bool IsCancelled = false);

/// <summary>Which open follow-ups are wanted, soonest first.</summary>
/// <param name="Of">Null for those of everyone that the reader may see.</param>
/// <param name="Before">Those due before; null for all.</param>
public sealed record FollowUpFilter(SellerId? Of = null, CustomerId? Customer = null, DateTimeOffset? Before = null);

/// <summary>A reminder that is due, and all that is needed to send it without asking for more.</summary>
public sealed record DueReminder(FollowUp FollowUp, Team Team);
