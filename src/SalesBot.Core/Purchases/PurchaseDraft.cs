using System.Text.Json.Serialization;

namespace SalesBot.Core.Purchases;

/// <summary>A purchase before it is written down: all that was said of it so far.</summary>
/// <param name="Text">As it was typed, all of it: it may be a note after all.</param>
/// <param name="IsDaySure">False where it may be another day than was meant.</param>
/// <param name="Extra">What was said besides and is neither part of a purchase nor a product; kept as a note.</param>
public sealed record PurchaseDraft(string Text, AmountSaid Amount, bool IsReturn, DateOnly Day, bool IsDaySure = true, MarginSaid? Margin = null, string? Product = null, string? Extra = null)
{
    /// <summary>By the likeliest reading; below zero for a return.</summary>
    [JsonIgnore]
    public Money Total => IsReturn ? -Amount.Amount : Amount.Amount;

    [JsonIgnore]
    public Money? Earned => Margin?.On(Total);

    public static PurchaseDraft Of(string text, PurchaseReading reading, DateOnly today) =>
        new(text, reading.Amount, reading.IsReturn, reading.Day?.Day ?? today, reading.Day?.IsSure ?? true, reading.Margin, reading.Product);

    /// <summary>Corrected by a whole line.</summary>
    public PurchaseDraft With(string text, PurchaseReading reading) => this with
    {
        Text = $"{Text}\n{text}",
        Amount = reading.Amount,
        IsReturn = reading.IsReturn,
        Day = reading.Day?.Day ?? Day,
        IsDaySure = reading.Day?.IsSure ?? IsDaySure,
        Margin = reading.Margin ?? Margin,
        Product = reading.Product ?? Product,
    };

    /// <summary>Corrected by what was said alone.</summary>
    public PurchaseDraft With(string text, PurchasePart part) => this with
    {
        Text = $"{Text}\n{text}",
        Amount = part.Amount ?? Amount,
        IsReturn = IsReturn || part.IsReturn,
        Day = part.Day?.Day ?? Day,
        IsDaySure = part.Day?.IsSure ?? IsDaySure,
        Margin = part.Margin ?? Margin,
    };

    /// <summary>With the reading that was meant.</summary>
    public PurchaseDraft Meaning(int reading) => this with { Amount = Amount with { Readings = [Amount.Readings[reading]] } };

    /// <summary>The same number of the other currency; only where none was said.</summary>
    public PurchaseDraft InOtherCurrency() => this with { Amount = Amount.Exchanged(), Margin = Margin is { Money: { IsCurrencySaid: false } money } ? Margin with { Money = money.Exchanged() } : Margin };
}
