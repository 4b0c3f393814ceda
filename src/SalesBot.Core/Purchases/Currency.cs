namespace SalesBot.Core.Purchases;

/// <summary>What an amount was said in; kept by name.</summary>
public enum Currency
{
    Toman,

    /// <summary>A tenth of a Toman.</summary>
    Rial,
}
