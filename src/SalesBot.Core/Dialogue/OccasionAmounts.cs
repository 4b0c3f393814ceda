using System.Globalization;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

public sealed record OccasionMoneyWords(
    [Holes("amount")] Template InToman,
    [Holes("amount")] Template InMillions,
    string Thousand,
    string Million,
    string Billion,
    string Rial,
    string TomanAlone,
    string TomanSpoken,
    string Percent);

/// <summary>Amounts as leads type and read them: «۵۰ میلیون», «۱۵۰ هزار تومان», «۶۰۰۰ ریال».</summary>
internal static class OccasionAmounts
{
    /// <summary>A million million Toman; more was never anybody's budget.</summary>
    public static readonly Money Most = Money.OfToman(1_000_000_000_000);

    private const long Thousand = 1_000;
    private const long Million = 1_000_000;
    private const int MostCharacters = 60;

    /// <summary>Null for what is no amount, and for one above <see cref="Most"/>. Not below zero.</summary>
    public static Money? Read(string text, OccasionMoneyWords words)
    {
        var typed = PersianText.Fold(text.Length > MostCharacters ? "" : text);
        var digits = new string([.. typed.Select(c => PersianDigits.DigitValue(c) is { } value ? (char)('0' + value) : c)]);
        var end = 0;
        while (end < digits.Length && (char.IsAsciiDigit(digits[end]) || (end > 0 && IsSign(digits, end))))
        {
            end++;
        }

        var rest = digits[end..].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var scale = Take(rest, words.Billion) ? Thousand * Million : Take(rest, words.Million) ? Million : Take(rest, words.Thousand) ? Thousand : 1;
        var perToman = Take(rest, words.Rial) ? 1 : Money.RialsPerToman;
        _ = Take(rest, words.TomanAlone) || Take(rest, words.TomanSpoken);
        if (end == 0 || rest.Count > 0 || Number(digits[..end], scale > 1) is not { } number)
        {
            return null;
        }

        var rials = Math.Truncate(Math.Min(number, Most.Rials) * scale * perToman);
        return rials <= Most.Rials ? new Money((long)rials) : null;
    }

    /// <summary>0 to 100 of «۳۰٪», «30 %», «۳۰ درصد»; null for anything else.</summary>
    public static int? ReadPercent(string text, OccasionMoneyWords words)
    {
        var typed = PersianText.Fold(text.Length > MostCharacters ? "" : text.Replace("٪", " % ", StringComparison.Ordinal).Replace("%", " % ", StringComparison.Ordinal));
        var parts = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var isPercent = parts.Remove("%") | parts.Remove(PersianText.Fold(words.Percent));
        return isPercent && parts is [var digits] && digits.All(c => PersianDigits.DigitValue(c) is not null) && digits.Length <= 3
            && digits.Aggregate(0, (sum, c) => (sum * 10) + PersianDigits.DigitValue(c)!.Value) is <= 100 and var percent ? percent : null;
    }

    public static string Say(Money amount, World world)
    {
        var words = world.Words.OccasionMoney;
        var toman = amount.Toman;
        return (Math.Abs(toman) >= Million ? words.InMillions : words.InToman).With(("amount", Digits(Math.Abs(toman) >= Million ? Math.Round((decimal)toman / Million, 2) : toman))).Plain;
    }

    private static string Digits(decimal number) => PersianDigits.Of(number.ToString("#,0.##", CultureInfo.InvariantCulture).Replace(',', '٬').Replace('.', '٫'));

    // Folding may leave any of these between digits.
    private static bool IsSign(string text, int at) => text[at] is ',' or '٬' or '،' or '.' or '٫' or '/' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    private static decimal? Number(string text, bool mayBeFraction)
    {
        var sign = text.IndexOfAny(['.', '٫', '/']);
        var isFraction = mayBeFraction && sign >= 0 && text.IndexOfAny([',', '٬', '،', '.', '٫', '/'], sign + 1) < 0;
        var digits = string.Concat((isFraction ? text[..sign] : text).Where(char.IsAsciiDigit));
        var fraction = isFraction ? string.Concat(text[(sign + 1)..].Where(char.IsAsciiDigit)) : "";
        return digits.Length is > 0 and <= 20 && fraction.Length <= 6 && decimal.TryParse(fraction.Length > 0 ? $"{digits}.{fraction}" : digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    private static bool Take(List<string> words, string word)
    {
        var isThere = words.Count > 0 && words[0] == PersianText.Fold(word);
        if (isThere)
        {
            words.RemoveAt(0);
        }

        return isThere;
    }
}
