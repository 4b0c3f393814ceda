namespace SalesBot.Core.Occasions;

/// <summary>Value won per Toman more, or lost per Toman saved (then below 0), as a fraction with a cost above 0, compared exactly.</summary>
internal readonly record struct Slope(long Value, long Cost)
{
    /// <summary>Nothing to win.</summary>
    public static Slope Flat => new(0, 1);

    public static bool operator <(Slope a, Slope b) => Math.BigMul(a.Value, b.Cost) < Math.BigMul(b.Value, a.Cost);

    public static bool operator >(Slope a, Slope b) => b < a;

    /// <summary>The steepest first; 0 when equal.</summary>
    public static int Falling(Slope a, Slope b) => a > b ? -1 : a < b ? 1 : 0;
}
