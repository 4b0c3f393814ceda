using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SalesBot.Core.Purchases;

/// <summary>Money as a person said it, without its sign.</summary>
/// <param name="Readings">What it may mean, the likeliest first; one where it is sure. «دو تومن» is two million of the market, or two thousand, or two.</param>
/// <param name="IsCurrencySaid">False where Toman was taken for granted.</param>
public sealed record AmountSaid(ImmutableArray<Money> Readings, Currency Currency, bool IsCurrencySaid)
{
    [JsonIgnore]
    public Money Amount => Readings[0];

    [JsonIgnore]
    public bool IsSure => Readings.Length == 1;

    /// <summary>The same numbers in the other currency.</summary>
    public AmountSaid Exchanged() => Currency is Currency.Toman
        ? this with { Currency = Currency.Rial, Readings = [.. Readings.Select(m => new Money(m.Toman))] }
        : this with { Currency = Currency.Toman, Readings = [.. Readings.Select(m => Money.OfToman(m.Rials))] };

    public bool Equals(AmountSaid? other) =>
        other is not null && Currency == other.Currency && IsCurrencySaid == other.IsCurrencySaid && Readings.AsSpan().SequenceEqual(other.Readings.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Currency, IsCurrencySaid, Readings.Length, Readings[0]);
}

/// <summary>What was earned, as a person said it: exactly one of money and percent of the amount.</summary>
/// <param name="Percent">0 to 100; below zero for a loss.</param>
public sealed record MarginSaid(AmountSaid? Money, decimal? Percent, bool IsLoss = false)
{
    /// <summary>On this amount, of either sign; what is ambiguous is no more than the amount where it can be.</summary>
    public Money On(Money amount)
    {
        var size = Percent is { } percent
            ? new Money((long)Math.Round(amount.Size().Rials * Math.Abs(percent) / 100, MidpointRounding.AwayFromZero))
            : Money!.Readings.Append(Money.Amount).First(m => m <= amount.Size() || m == Money.Readings[^1] || Money.Readings.All(r => r > amount.Size()));
        return IsLoss != amount.IsReturn ? -size : size;
    }
}

/// <param name="IsSure">False where another day may be meant («هفته‌ی پیش»).</param>
public sealed record DaySaid(DateOnly Day, bool IsSure = true);

/// <param name="IsSure">False where it may be what was bought.</param>
public sealed record NameSaid(string Name, bool IsSure);

/// <summary>Why what was said is a purchase that cannot be written down.</summary>
public enum PurchaseFault
{
    Zero,
    TooMuch,

    /// <summary>The day is still to come.</summary>
    ToCome,

    /// <summary>The calendar has no such day.</summary>
    NoSuchDay,
}

/// <summary>A purchase as one line says it.</summary>
/// <param name="IsReturn">Given back, not bought.</param>
/// <param name="Day">Null where none was said: today.</param>
/// <param name="Customer">As written; null where none was named.</param>
public sealed record PurchaseReading(AmountSaid Amount, bool IsReturn, MarginSaid? Margin, DaySaid? Day, NameSaid? Customer, string? Product, PurchaseFault? Fault = null);

/// <summary>A part of a purchase said on its own, as an answer or a correction; at least one is set.</summary>
public sealed record PurchasePart(AmountSaid? Amount, MarginSaid? Margin, DaySaid? Day, bool IsReturn = false, PurchaseFault? Fault = null);
