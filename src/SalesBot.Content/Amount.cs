namespace SalesBot.Content;

/// <summary>How many of something are wanted, bounds included.</summary>
internal readonly record struct Amount(int Least, int Most)
{
    public static Amount Exactly(int count) => new(count, count);

    public static Amount AtLeast(int count) => new(count, int.MaxValue);

    public bool Holds(int count) => count >= Least && count <= Most;

    public override string ToString() =>
        Least == Most ? $"exactly {Least}" : Most == int.MaxValue ? $"at least {Least}" : $"{Least} to {Most}";
}
