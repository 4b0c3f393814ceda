using SalesBot.Core.Purchases;

namespace SalesBot.Core.Exchange;

/// <summary>A purchase as a line of a table; a return is a negative amount.</summary>
/// <param name="Row">Counted from 1 as spreadsheets count, the heading among them.</param>
/// <param name="Customer">A code, a name or a phone number, as written.</param>
/// <param name="Currency">What the amount was said in.</param>
public sealed record PurchaseRow(int Row, string Customer, DateOnly Date, Money Amount, Currency Currency, Money? Margin, string? Product);
