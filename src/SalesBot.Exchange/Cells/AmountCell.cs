using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Core.Exchange;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.Exchange.Cells;

/// <summary>Money as cells have it: «۴٬۵۰۰٬۰۰۰», 4500000, «۴٫۵ میلیون تومان», «۲ میلیون و ۵۰۰ هزار», «(۱۲۰٬۰۰۰)» for a return, «۴۵٬۰۰۰ ریال».</summary>
internal static partial class AmountCell
{
    private const decimal Most = 1e19m;

    /// <param name="heading">What the heading says of all its cells; a cell's own word goes before it.</param>
    public static AmountReading Read(string cell, MoneyUnit heading)
    {
        var (value, currency, hasTimes, isNegative) = (0m, (Currency?)null, false, false);
        var pending = (string?)null;
        var (times, isEnded) = (1m, false);
        foreach (Match token in Token().Matches(cell))
        {
            var text = token.Value;
            if (token.Groups["number"].Success)
            {
                // Only «۲ میلیون و ۵۰۰ هزار» has a number after a number.
                if (isEnded || (pending is not null && times == 1m) || !Add(ref value, pending, times))
                {
                    return AmountReading.Wrong(ProblemKind.WrongAmount);
                }

                (pending, times) = (text, 1m);
            }
            else if (token.Groups["sign"].Success)
            {
                isNegative |= text is "-" or "\u2212" or "(";
                isEnded = pending is not null;
            }
            else if (token.Groups["word"].Success)
            {
                foreach (var word in MoneyUnit.Words(text))
                {
                    if (MoneyUnit.CurrencyOf(word) is { } found)
                    {
                        if (currency is { } before && before != found)
                        {
                            return AmountReading.Wrong(ProblemKind.WrongAmount);
                        }

                        currency = found;
                    }
                    else if (MoneyUnit.TimesOf(word) is { } multiple && pending is not null)
                    {
                        (times, hasTimes) = (MoneyUnit.Multiply(times, multiple), true);
                    }
                    else if (word == "منفی")
                    {
                        isNegative = true;
                    }
                    else if (word is not "و")
                    {
                        return AmountReading.Wrong(ProblemKind.WrongAmount);
                    }
                }
            }
            else if (token.Groups["other"].Success)
            {
                return AmountReading.Wrong(ProblemKind.WrongAmount);
            }
        }

        // A cell that names its currency says all there is to say; one that only multiplies leaves the currency to the heading.
        var all = hasTimes || currency is not null ? 1m : heading.Times ?? 1m;
        if (pending is null || !Add(ref value, pending, times, all > 1m) || value > Most / all)
        {
            return AmountReading.Wrong(ProblemKind.WrongAmount);
        }

        var read = currency ?? heading.Currency;
        var said = value * all * (isNegative ? -1m : 1m);
        var rials = said * (read is Currency.Rial ? 1 : Money.RialsPerToman);
        return Math.Abs(rials) > Money.Most.Rials ? AmountReading.Wrong(ProblemKind.WrongAmount)
            : said != decimal.Truncate(said) ? AmountReading.Wrong(ProblemKind.BrokenAmount)
            : new(new Money((long)rials), read, null);
    }

    private static bool Add(ref decimal value, string? number, decimal times, bool isMultiplied = false)
    {
        if (number is null)
        {
            return true;
        }

        if (Number(number, isMultiplied || times > 1m) is not { } read || times > 1e12m || read > Most / times)
        {
            return false;
        }

        value += read * times;
        return value <= Most;
    }

    /// <param name="isMultiplied">«۱٫۵» and «2.500» of millions are fractions; alone, 2.500 is two thousand five hundred.</param>
    private static decimal? Number(string text, bool isMultiplied)
    {
        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(c => PersianDigits.DigitValue(c) is { } digit ? (char)('0' + digit) : c is '٬' or '،' or '\'' or '’' ? ',' : c));
        var signs = plain.Where(c => !char.IsAsciiDigit(c)).ToList();
        if (plain.Length > 27)
        {
            return null;
        }

        if (signs.Count == 0)
        {
            return decimal.Parse(plain, CultureInfo.InvariantCulture);
        }

        var last = signs[^1];
        var isFraction = last == '٫' || signs.Distinct().Count() == 2
            || (signs.Count == 1 && ((isMultiplied && last is '.' or '/') || (last is '.' && !Grouped().IsMatch(plain)) || (isMultiplied && last == ',' && !Grouped().IsMatch(plain))));
        var at = isFraction ? plain.LastIndexOf(last) : plain.Length;
        var (whole, fraction) = (plain[..at], isFraction ? plain[(at + 1)..] : "");
        if (fraction.Any(c => !char.IsAsciiDigit(c)) || (whole.Any(c => !char.IsAsciiDigit(c)) && !Grouped().IsMatch(whole)) || (last == '/' && !isFraction && signs.Count == 1))
        {
            return null;
        }

        return decimal.Parse($"{string.Concat(whole.Where(char.IsAsciiDigit))}.{fraction}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?<number>[0-9۰-۹٠-٩](?:[0-9۰-۹٠-٩.,٬٫/'’،\s]*[0-9۰-۹٠-٩])?)|(?<word>[\p{L}\p{M}\u200C﷼]+)|(?<sign>[-\u2212+()])|(?<other>[^\s.،\u200E\u200F\u2066-\u2069\u202A-\u202E])")]
    private static partial Regex Token();

    // Groups of three, all apart by the same sign.
    [GeneratedRegex(@"^[0-9]{1,3}([.,/٫])[0-9]{3}(?:\1[0-9]{3})*$")]
    private static partial Regex Grouped();
}
