namespace SalesBot.Core.Lenses;

/// <summary>Names one way of sorting customers, e.g. <c>behaviour</c>; the name of its folder in resources/lenses.</summary>
public readonly record struct LensId(string Value)
{
    public static readonly LensId Behaviour = new("behaviour");
    public static readonly LensId Satisfaction = new("satisfaction");
    public static readonly LensId Lifecycle = new("lifecycle");
    public static readonly LensId Tribe = new("tribe");
    public static readonly LensId Portfolio = new("portfolio");
    public static readonly LensId Worth = new("value");
    public static readonly LensId Relation = new("relation");

    public override string ToString() => Value;
}

/// <summary>A type with the lens it belongs to.</summary>
public readonly record struct TypeInLens(LensId Lens, TypeId Type);

/// <summary>Names one type of customer, e.g. <c>price_breaker</c>; the file name of the type. No two lenses share one.</summary>
public readonly record struct TypeId(string Value)
{
    public override string ToString() => Value;
}
