namespace SalesBot.Core.Exchange;

/// <summary>What the lines of a table are.</summary>
public enum SheetKind
{
    Customers,
    Notes,
    Purchases,
}
