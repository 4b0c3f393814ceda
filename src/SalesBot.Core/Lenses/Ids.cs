namespace SalesBot.Core.Lenses;

/// <summary>Names one way of sorting customers, e.g. <c>behaviour</c>; the file name of the lens.</summary>
public readonly record struct LensId(string Value)
{
    public static readonly LensId Behaviour = new("behaviour");

    public override string ToString() => Value;
}

/// <summary>Names one type of customer within a lens, e.g. <c>price_breaker</c>; the file name of the type.</summary>
public readonly record struct TypeId(string Value)
{
    public override string ToString() => Value;
}
