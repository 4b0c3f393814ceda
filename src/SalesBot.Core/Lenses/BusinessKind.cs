namespace SalesBot.Core.Lenses;

/// <summary>What the customer's business is; the advice for some differs. Kept by name.</summary>
public enum BusinessKind
{
    Retail,
    Wholesale,

    /// <summary>Makers of industrial machines: few orders, large and long in coming.</summary>
    Machinery,
    Government,
}
