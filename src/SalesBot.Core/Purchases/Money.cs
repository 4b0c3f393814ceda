using System.Text.Json.Serialization;

namespace SalesBot.Core.Purchases;

/// <summary>An amount of money, exact; below zero for what was given back.</summary>
public readonly record struct Money(long Rials) : IComparable<Money>
{
    public const int RialsPerToman = 10;

    public static readonly Money Zero = new(0);

    /// <summary>A hundred thousand billion Toman: more than anybody sells at once, and thousands of it still add up.</summary>
    public static readonly Money Most = new(1_000_000_000_000_000);

    /// <exception cref="OverflowException">More than a <see cref="long"/> of Rial holds.</exception>
    public static Money OfToman(long toman) => new(checked(toman * RialsPerToman));

    public static Money Of(long amount, Currency currency) => currency is Currency.Rial ? new(amount) : OfToman(amount);

    /// <summary>Rounded to the nearest; for amounts said in Toman nothing is lost.</summary>
    [JsonIgnore]
    public long Toman => (long)Math.Round((decimal)Rials / RialsPerToman, MidpointRounding.AwayFromZero);

    [JsonIgnore]
    public bool IsReturn => Rials < 0;

    /// <summary>More than is believed of one purchase.</summary>
    [JsonIgnore]
    public bool IsTooMuch => this > Most || this < -Most;

    /// <summary>Without its sign. A method: a record prints its properties, and this one has a size as well.</summary>
    public Money Size() => IsReturn ? -this : this;

    public static Money operator +(Money a, Money b) => new(checked(a.Rials + b.Rials));

    public static Money operator -(Money a) => new(-a.Rials);

    public static bool operator <(Money a, Money b) => a.Rials < b.Rials;

    public static bool operator >(Money a, Money b) => a.Rials > b.Rials;

    public static bool operator <=(Money a, Money b) => a.Rials <= b.Rials;

    public static bool operator >=(Money a, Money b) => a.Rials >= b.Rials;

    public int CompareTo(Money other) => Rials.CompareTo(other.Rials);
}
