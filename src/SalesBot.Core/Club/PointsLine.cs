using System.Globalization;
using SalesBot.Core.Text;

namespace SalesBot.Core.Club;

/// <summary>
/// Reads a line that says how many points something is worth: «تخفیف ۵۰۰ هزار تومانی ۲۰۰ امتیاز», «۵۰ برای کمک در نمایشگاه», «الماس از ۵۰۰۰».
/// The points are the number beside «امتیاز», or else the only number there is.
/// </summary>
public static class PointsLine
{
    private const string Word = "امتیاز";
    private const string Minus = "منفی";

    private static readonly string[] Hundreds = ["هزار", "میلیون", "ملیون"];

    // What joins a number to its words and means nothing without it.
    private static readonly string[] Joints = ["با", "از", "به", "برای", "بابت", "در", "ازای", "=", ":", "-", "–", "،", ",", "تا"];

    /// <summary>The points and the rest of the line; the rest is empty where nothing else was said. Null when no number of points stands there, or two could be meant.</summary>
    public static (long Points, string Text)? Read(string line)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(Parted).ToList();
        var numbers = Numbers(words);
        var beside = numbers.Where(n => n.End < words.Count && IsWord(words[n.End])).ToList();
        var meant = beside is [var one] ? one : beside.Count == 0 && numbers is [var only] ? only : default;
        if (meant.End == 0 || meant.Value is < -ClubRules.MostPoints or > ClubRules.MostPoints)
        {
            return null;
        }

        var end = meant.End < words.Count && IsWord(words[meant.End]) ? meant.End + 1 : meant.End;
        return (meant.Value, string.Join(' ', Trimmed([.. words.Take(meant.Start)], fromEnd: true).Concat(Trimmed([.. words.Skip(end)], fromEnd: false))));
    }

    /// <summary>The whole line as one number of points: «۲۰۰», «۲۰۰ امتیاز», «۲ هزار».</summary>
    public static long? Number(string line) => Read(line) is (var points, "") ? points : null;

    // «۲۰۰امتیاز» is two words.
    private static IEnumerable<string> Parted(string word)
    {
        var digits = word.TakeWhile(c => IsOfNumber(c)).Count();
        return digits > 0 && digits < word.Length && IsWord(word[digits..].TrimStart('\u200C')) ? [word[..digits], word[digits..].TrimStart('\u200C')] : [word];
    }

    private static bool IsWord(string word) => PersianText.Fold(word) is Word or Word + "ی" or Word + " ی";

    private static List<(long Value, int Start, int End)> Numbers(List<string> words)
    {
        var found = new List<(long, int, int)>();
        for (var i = 0; i < words.Count; i++)
        {
            if (Digits(words[i]) is not { } value)
            {
                continue;
            }

            var start = i;
            if (i + 1 < words.Count && Array.IndexOf(Hundreds, PersianText.Fold(words[i + 1])) is >= 0 and var scale)
            {
                value = value > long.MaxValue / 1_000_000 ? long.MaxValue : value * (scale == 0 ? 1_000 : 1_000_000);
                i++;
            }

            var isBelow = start > 0 && PersianText.Fold(words[start - 1]) == Minus;
            found.Add((isBelow ? -value : value, isBelow ? start - 1 : start, i + 1));
        }

        return found;
    }

    private static bool IsOfNumber(char c) => PersianDigits.DigitValue(c) is not null || c is ',' or '٬' or '،' or '+' or '-' or '−' or '.';

    private static long? Digits(string word)
    {
        var isBelow = word.StartsWith('-') || word.StartsWith('−') || word.EndsWith('-');
        var digits = new string([.. word.Trim('-', '−', '+', '.', '،', ':', ',').Where(c => c is not (',' or '٬' or '،')).Select(c => PersianDigits.DigitValue(c) is { } digit ? (char)('0' + digit) : c)]);
        return digits.Length is > 0 and <= 12 && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? isBelow ? -value : value : null;
    }

    private static List<string> Trimmed(List<string> words, bool fromEnd)
    {
        while (words.Count > 0 && Joints.Contains(PersianText.Fold(words[fromEnd ? ^1 : 0]) is { Length: > 0 } folded ? folded : words[fromEnd ? ^1 : 0]))
        {
            words.RemoveAt(fromEnd ? words.Count - 1 : 0);
        }

        return words;
    }
}
