namespace SalesBot.Core.Standings;

/// <summary>To whom a team sells, as far as it changes how its customers are ranked. Kept by name.</summary>
public enum Trade
{
    /// <summary>Nobody said, or to all kinds.</summary>
    Mixed,

    /// <summary>To businesses (B2B).</summary>
    Business,

    /// <summary>To consumers (B2C).</summary>
    Consumers,

    /// <summary>To the state (B2G): nobody there is loyal.</summary>
    Government,

    /// <summary>Machines for industry: bought once in a long time.</summary>
    Machinery,
}

public static class Trades
{
    /// <summary>The part of the customers that is expected to bring most of the revenue: a fifth; less between businesses, more with consumers (seed 003).</summary>
    public static double TopShare(this Trade trade) => trade switch
    {
        Trade.Mixed => 0.20,
        Trade.Business or Trade.Government or Trade.Machinery => 0.15,
        Trade.Consumers => 0.25,
    };

    /// <summary>False where no loyalty is to be had, however a customer buys: the best he can be is a butterfly (seed 004).</summary>
    public static bool HasLoyalty(this Trade trade) => trade is not (Trade.Government or Trade.Machinery);
}
