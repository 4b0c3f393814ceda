using System.Globalization;
using SalesBot.Core.FollowUps;

namespace SalesBot.Core.Purchases;

/// <param name="Grouped">With its signs as thousands; the value where it has none.</param>
/// <param name="Decimal">With its sign as a decimal point («۳.۵۰۰» may be either); null where it can be none.</param>
internal readonly record struct Figure(decimal? Grouped, decimal? Decimal, int Count, bool HasGroups);

/// <summary>Reads a number in figures with all the signs people part them by: «3,500,000», «۳٬۵۰۰٬۰۰۰», «۳/۵», «۳٫۵», «۳ ۵۰۰ ۰۰۰».</summary>
internal sealed class FigureReader(DueText text, string source)
{
    // Digits of what no amount comes near; more would not fit a decimal.
    private const int MostDigits = 20;
    private const decimal TooMany = 1e20m;
    private const string Signs = ",٬،.٫/'’";

    public Figure? Read(int i)
    {
        if (i >= text.Count || !IsDigits(i))
        {
            return null;
        }

        var (parts, signs, end) = (new List<string> { text.At(i) }, new List<char>(), i + 1);
        while (true)
        {
            if (end + 1 < text.Count && text[end].IsSign && IsJoined(end) && Signs.Contains(source[text[end].Start], StringComparison.Ordinal) && IsDigits(end + 1) && IsJoined(end + 1))
            {
                signs.Add(source[text[end].Start]);
                parts.Add(text.At(end + 1));
                end += 2;
            }
            else if (IsSpacedGroup(end) && (signs.Count == 0 ? parts[0].Length <= 3 : signs[0] is ' ')
                && (signs.Count > 0 || text[end].Before is Joint.HalfSpace || IsSpacedGroup(end + 1)))
            {
                signs.Add(' ');
                parts.Add(text.At(end));
                end++;
            }
            else
            {
                break;
            }
        }

        return Of(parts, signs, end - i);
    }

    private static Figure? Of(List<string> parts, List<char> signs, int count)
    {
        if (signs.Count == 0)
        {
            return new Figure(Number(parts[0]), null, count, false);
        }

        var last = signs[^1];
        var areGroups = signs.TrueForAll(s => s == last) && parts[0].Length <= 3 && parts[0][0] != '0' && parts.Skip(1).All(p => p.Length == 3);
        var isOne = signs.Count == 1;
        decimal? grouped = areGroups && !(isOne && last is '٫' or '/') ? Number(string.Concat(parts)) : null;
        var isMixed = !isOne && last is '.' or '٫' or '/' && signs.SkipLast(1).All(s => s == signs[0] && s != last) && parts.Skip(1).SkipLast(1).All(p => p.Length == 3);
        decimal? fraction = (isOne && last is not ('٬' or '\'' or '’' or ' ')) || isMixed ? Number(string.Concat(parts.SkipLast(1)), parts[^1]) : null;
        return grouped is null && fraction is null ? null : new Figure(grouped, fraction, count, grouped is not null);
    }

    private static decimal Number(string whole, string fraction = "0") => whole.TrimStart('0').Length > MostDigits
        ? TooMany
        : decimal.Parse($"{whole}.{(fraction.Length > 8 ? fraction[..8] : fraction)}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private bool IsSpacedGroup(int i) => i < text.Count && IsDigits(i) && text.At(i).Length == 3 && text[i].Before is Joint.HalfSpace or Joint.Space;

    private bool IsDigits(int i) => text[i].IsDigits && text.At(i).All(char.IsAsciiDigit);

    private bool IsJoined(int i) => text[i].Before is Joint.Nothing;
}
