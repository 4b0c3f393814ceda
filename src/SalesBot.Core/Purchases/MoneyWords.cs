using System.Globalization;
using SalesBot.Core.Text;

namespace SalesBot.Core.Purchases;

/// <summary>How amounts of money are said; what was given back by a word and not by a sign, which would wander in a line from right to left.</summary>
public sealed record MoneyWords(
    [Holes("amount")] Template Toman,
    [Holes("amount")] Template Rial,
    [Holes("amount")] Template Returned,
    [Holes("number", "scale")] Template Scaled,
    string Billion,
    string Million,
    string Thousand,
    string And)
{
    private const decimal Next = 1000m;

    /// <summary>Exact: «۱۲٬۰۰۰٬۰۰۰ تومان», «برگشتی ۲٬۰۰۰٬۰۰۰ تومان».</summary>
    public string Full(Money money, Currency currency) => Signed(money, Named(Grouped(Units(money.Size(), currency)), money, currency));

    /// <summary>For lists, to two places: «۱۲ میلیون تومان», «۱٫۲ میلیارد تومان».</summary>
    public string Brief(Money money, Currency currency)
    {
        var units = Units(money.Size(), currency);
        var (value, scale) = units < Next ? (units, "")
            : Math.Round(units / NumberWords.Thousand, 2) < Next ? (units / NumberWords.Thousand, Thousand)
            : Math.Round(units / NumberWords.Million, 2) < Next ? (units / NumberWords.Million, Million)
            : (units / NumberWords.Billion, Billion);
        var number = PersianDigits.Of(Math.Round(value, 2).ToString("#,0.##", CultureInfo.InvariantCulture).Replace(',', '٬').Replace('.', '٫'));
        return Signed(money, Named(scale.Length == 0 ? number : Scaled.With(("number", number), ("scale", scale)).Plain, money, currency));
    }

    /// <summary>Exact and read at a glance: «۲ میلیون و ۵۰۰ هزار تومان».</summary>
    public string Spoken(Money money, Currency currency)
    {
        var units = Units(money.Size(), currency);
        var parts = new List<string>();
        foreach (var (scale, name) in new[] { (NumberWords.Billion, Billion), (NumberWords.Million, Million), (NumberWords.Thousand, Thousand) })
        {
            if (units >= scale)
            {
                parts.Add(Scaled.With(("number", Grouped(Math.Truncate(units / scale))), ("scale", name)).Plain);
                units %= scale;
            }
        }

        if (units > 0 || parts.Count == 0)
        {
            parts.Add(Grouped(units));
        }

        return Signed(money, Named(string.Join(And, parts), money, currency));
    }

    // Said in Toman but with Rial in it, as a percentage may be: shown in what is exact.
    private static bool IsInToman(Money money, Currency currency) => currency is Currency.Toman && money.Rials % Money.RialsPerToman == 0;

    private static decimal Units(Money size, Currency currency) => IsInToman(size, currency) ? size.Toman : size.Rials;

    private static string Grouped(decimal units) => PersianDigits.Of(units.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '٬'));

    private string Named(string amount, Money money, Currency currency) => (IsInToman(money, currency) ? Toman : Rial).With(("amount", amount)).Plain;

    private string Signed(Money money, string amount) => money.IsReturn ? Returned.With(("amount", amount)).Plain : amount;
}
