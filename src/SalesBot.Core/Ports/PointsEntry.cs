using SalesBot.Core.Club;
using SalesBot.Core.Purchases;

namespace SalesBot.Core.Ports;

/// <summary>The number that what is given or taken by somebody's word has; purchases earn without one.</summary>
public readonly record struct PointsId(long Value);

/// <summary>One line of the ledger. Lines are never changed or deleted: what was wrong is taken back by another line.</summary>
/// <param name="Id">Null for what the program itself wrote.</param>
/// <param name="Points">Above zero for what came, below for what went.</param>
/// <param name="Text">The reward, the reason that was given, the customer who was brought; empty where there is none.</param>
/// <param name="ByName">Null for what the program itself wrote.</param>
/// <param name="Amount">Of the purchase or the return; null for others.</param>
/// <param name="IsTakenBack">Another line takes it back.</param>
public sealed record PointsEntry(PointsId? Id, CustomerId Customer, DateTimeOffset At, long Points, PointsReason Reason, string Text, string? ByName, Money? Amount, bool IsTakenBack);
