using System.Collections.Frozen;

namespace SalesBot.Core.Text;

/// <summary>Which digits are a telephone number, by the numbering plan of Iran (E.164 country code 98) and, abroad, by length alone.</summary>
internal static class PhoneNumberPlan
{
    private const string Iran = "98";
    private const string Tehran = "21";

    // E.164: at most fifteen digits; fewer than seven are a short code, which nobody can dial from abroad.
    private const int FewestAbroad = 7;
    private const int MostAbroad = 15;

    // A national id may begin with 00; a foreign number of eight digits after it is rare.
    private const int NationalId = 10;

    // One for each province.
    private static readonly FrozenSet<string> Areas = FrozenSet.ToFrozenSet(
    [
        "11", "13", "17", "21", "23", "24", "25", "26", "28", "31", "34", "35", "38", "41", "44", "45", "51", "54", "56", "58", "61", "66", "71", "74", "76",
        "77", "81", "83", "84", "86", "87",
    ]);

    // ITU-T list of assigned country codes; those of one digit are 1 and 7, all others have three digits.
    private static readonly FrozenSet<string> CountriesOfTwo = FrozenSet.ToFrozenSet(
    [
        "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49", "51", "52", "53", "54", "55", "56", "57",
        "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
    ]);

    /// <param name="isAlone">The digits are all that was typed; among other words, numbers that are hard to tell from other figures are none.</param>
    public static PhoneNumber? Number(string digits, bool hasPlus, bool isAlone)
    {
        if (hasPlus)
        {
            return Abroad(digits, isAlone);
        }

        if (digits.StartsWith("00", StringComparison.Ordinal))
        {
            return digits.Length == NationalId ? null : Abroad(digits[2..], isAlone);
        }

        return digits switch
        {
            ['0', .. var rest] => Inland(rest, isAlone),
            ['9', '8', .. var rest] when digits.Length == 12 => isAlone || IsMobile(rest) ? Inland(rest, isAlone) : null,
            _ => IsMobile(digits) ? Inland(digits, isAlone) : null,
        };
    }

    public static bool IsLandline(PhoneNumber number) => number.Key.StartsWith("+" + Iran, StringComparison.Ordinal) && !IsMobile(number.Key[3..]);

    /// <summary>The key in groups: 0912 345 6789, 021 8877 6655, +971 50 123 4567.</summary>
    public static string Grouped(string key)
    {
        var digits = key[1..];
        if (digits.StartsWith(Iran, StringComparison.Ordinal))
        {
            var rest = digits[2..];
            return IsMobile(rest) ? $"0{rest[..3]} {rest[3..6]} {rest[6..]}" : rest.Length == 10 ? $"0{rest[..2]} {rest[2..6]} {rest[6..]}" : $"0{rest[..2]} {rest[2..]}";
        }

        var country = digits[0] is '1' or '7' ? 1 : CountriesOfTwo.Contains(digits[..2]) ? 2 : 3;
        return $"+{digits[..country]} {Groups(digits[country..])}";
    }

    // Four at the end, threes before them, never one alone.
    private static string Groups(string digits) =>
        digits.Length <= 4 ? digits : $"{Threes(digits[..^4])} {digits[^4..]}";

    private static string Threes(string digits) =>
        digits.Length <= 4 ? digits : $"{Threes(digits[..^3])} {digits[^3..]}";

    private static PhoneNumber? Abroad(string digits, bool isAlone) =>
        digits is ['9', '8', .. var rest] ? Inland(rest is ['0', .. var more] ? more : rest, isAlone)
        : digits.Length is >= FewestAbroad and <= MostAbroad && digits[0] is not '0' ? new PhoneNumber("+" + digits)
        : null;

    /// <param name="digits">Without the 0 before it.</param>
    private static PhoneNumber? Inland(string digits, bool isAlone) =>
        IsMobile(digits) || (digits.Length == 10 && Areas.Contains(digits[..2])) || (isAlone && IsShortLine(digits)) ? new PhoneNumber("+" + Iran + digits) : null;

    private static bool IsMobile(string digits) => digits.Length == 10 && digits[0] is '9';

    // Banks and larger firms of Tehran have lines of four or five digits (021-82170). Six or seven are a line of which a digit was forgotten, and with the area
    // code seven are as long as a national id.
    private static bool IsShortLine(string digits) => digits.Length is 6 or 7 && digits.StartsWith(Tehran, StringComparison.Ordinal);
}
