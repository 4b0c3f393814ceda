using System.Collections.Frozen;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.Exchange.Cells;

/// <summary>What a number of money is counted in, as far as a cell or a heading tells.</summary>
/// <param name="Times">1,000 for «هزار»; null when nothing is said.</param>
internal readonly record struct MoneyUnit(Currency? Currency, decimal? Times)
{
    private const decimal TooMany = 1e13m;

    private static readonly FrozenDictionary<string, Currency> Currencies = new Dictionary<string, Currency>
    {
        ["تومان"] = SalesBot.Core.Purchases.Currency.Toman, ["تومن"] = SalesBot.Core.Purchases.Currency.Toman, ["تومانی"] = SalesBot.Core.Purchases.Currency.Toman, ["toman"] = SalesBot.Core.Purchases.Currency.Toman, ["tomans"] = SalesBot.Core.Purchases.Currency.Toman,
        ["tuman"] = SalesBot.Core.Purchases.Currency.Toman, ["irt"] = SalesBot.Core.Purchases.Currency.Toman, ["ریال"] = SalesBot.Core.Purchases.Currency.Rial, ["ریالی"] = SalesBot.Core.Purchases.Currency.Rial, ["rial"] = SalesBot.Core.Purchases.Currency.Rial,
        ["rials"] = SalesBot.Core.Purchases.Currency.Rial, ["irr"] = SalesBot.Core.Purchases.Currency.Rial,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, decimal> Multiples = new Dictionary<string, decimal>
    {
        ["هزار"] = 1e3m, ["thousand"] = 1e3m, ["k"] = 1e3m, ["میلیون"] = 1e6m, ["ملیون"] = 1e6m, ["million"] = 1e6m, ["m"] = 1e6m, ["میلیارد"] = 1e9m, ["ملیارد"] = 1e9m, ["billion"] = 1e9m, ["b"] = 1e9m,
    }.ToFrozenDictionary();

    public static Currency? CurrencyOf(string folded) => Currencies.TryGetValue(folded, out var currency) ? currency : null;

    public static decimal? TimesOf(string folded) => Multiples.TryGetValue(folded, out var times) ? times : null;

    /// <summary>Of two multiples; «میلیارد میلیارد میلیارد …» stays at one that no amount is read with.</summary>
    public static decimal Multiply(decimal left, decimal right) => Math.Min(left * right, TooMany);

    /// <summary>Words and sign of currency alone on their own: «میلیون‌تومان» is two, «هزارتومان» as well.</summary>
    public static IEnumerable<string> Words(string text)
    {
        foreach (var word in PersianText.Fold(text.Replace("﷼", " ریال ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Multiples.Keys.FirstOrDefault(m => word.Length > m.Length && word.StartsWith(m, StringComparison.Ordinal) && Currencies.ContainsKey(word[m.Length..])) is { } multiple)
            {
                yield return multiple;
                yield return word[multiple.Length..];
            }
            else
            {
                yield return word;
            }
        }
    }
}
