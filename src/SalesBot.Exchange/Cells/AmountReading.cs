using SalesBot.Core.Exchange;
using SalesBot.Core.Purchases;

namespace SalesBot.Exchange.Cells;

/// <summary>A cell read as money, or why it is none: exactly one of amount and problem is set.</summary>
/// <param name="Currency">What it was read in; null when neither cell nor heading told.</param>
internal readonly record struct AmountReading(Money? Amount, Currency? Currency, ProblemKind? Problem)
{
    public static AmountReading Wrong(ProblemKind problem) => new(null, null, problem);
}
