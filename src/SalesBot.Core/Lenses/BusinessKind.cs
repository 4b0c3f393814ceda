namespace SalesBot.Core.Lenses;

/// <summary>What kind of business a customer is; what is advised for a type differs by it.</summary>
public enum BusinessKind
{
    Retail,
    Wholesale,

    /// <summary>Makes or sells industrial machines.</summary>
    Machinery,
    Government,
}
