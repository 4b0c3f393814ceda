using System.Globalization;

namespace SalesBot.Core.Text;

/// <summary>The one place where numbers become Persian digits (۰۱۲۳۴۵۶۷۸۹); no ambient culture is asked.</summary>
public static class PersianDigits
{
    public static string Of(long number) => Of(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Replaces Latin and Arabic-Indic digits by Persian ones; every other character stays.</summary>
    public static string Of(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = DigitValue(source[i]) is { } value ? (char)('۰' + value) : source[i];
        }
    });

    /// <summary>A share between 0 and 1 as a rounded percentage: «۸۷٪».</summary>
    public static string Percent(double share) => Of((long)Math.Round(share * 100)) + "٪";

    /// <summary>0 to 9 for a Latin, Persian or Arabic-Indic digit, otherwise null.</summary>
    public static int? DigitValue(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '۰' and <= '۹' => c - '۰',
        >= '٠' and <= '٩' => c - '٠',
        _ => null,
    };
}
