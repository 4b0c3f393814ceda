using System.Collections.Frozen;
using System.Text;

namespace SalesBot.Core.Lenses;

/// <summary>How near two spellings of one name are, judged on folded forms without spaces.</summary>
internal static class Spelling
{
    // Letters that sound alike in Persian, look alike, or differ by a dot or a stroke: those that people take for one another.
    private static readonly string[] Alike = ["سصثش", "تط", "زذضظژ", "هح", "غقگ", "کگ", "بپ", "جچ", "اعی", "وف", "خح", "رز", "دذ"];

    private static readonly FrozenDictionary<char, string> Latin = new Dictionary<char, string>
    {
        ['ب'] = "b", ['پ'] = "p", ['ت'] = "t", ['ط'] = "t", ['ث'] = "s", ['س'] = "s", ['ص'] = "s", ['ج'] = "j", ['چ'] = "c", ['ح'] = "h", ['ه'] = "h", ['خ'] = "x",
        ['د'] = "d", ['ذ'] = "z", ['ز'] = "z", ['ض'] = "z", ['ظ'] = "z", ['ر'] = "r", ['ژ'] = "j", ['ش'] = "w", ['غ'] = "q", ['ق'] = "q", ['ف'] = "f", ['ک'] = "k", ['گ'] = "g",
        ['ل'] = "l", ['م'] = "m", ['ن'] = "n",
    }.ToFrozenDictionary();

    // Side by side on the keyboards of phones.
    private static readonly string[] Rows = ["ضصثقفغعهخحجچ", "شسیبلاتنمکگ", "ظطزرذدپو", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

    private static bool Close(char a, char b) =>
        Alike.Any(group => group.Contains(a, StringComparison.Ordinal) && group.Contains(b, StringComparison.Ordinal))
        || Rows.Any(row => row.IndexOf(a, StringComparison.Ordinal) is >= 0 and var i && row.IndexOf(b, StringComparison.Ordinal) is >= 0 and var j && Math.Abs(i - j) == 1);

    /// <summary>The Damerau-Levenshtein distance (optimal string alignment), or <paramref name="most"/> + 1 when it is larger.</summary>
    public static int Distance(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return most + 1;
        }

        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> previous = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : Close(a[i - 1], b[j - 1]) ? 1 : 2;
                current[j] = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }

                least = Math.Min(least, current[j]);
            }

            if (least > most)
            {
                return most + 1;
            }

            previous.CopyTo(before);
            current.CopyTo(previous);
        }

        return previous[b.Length];
    }

    /// <summary>True when the spellings differ by one letter written for one that sounds or looks like it, by two neighbours exchanged, or by a letter doubled.</summary>
    public static bool IsOneSlip(string a, string b)
    {
        if (a.Length == b.Length)
        {
            var at = Enumerable.Range(0, a.Length).Where(i => a[i] != b[i]).ToList();
            return at switch
            {
                [var one] => Close(a[one], b[one]),
                [var one, var two] => two == one + 1 && a[one] == b[two] && a[two] == b[one],
                _ => false,
            };
        }

        var (longer, shorter) = a.Length > b.Length ? (a, b) : (b, a);
        return longer.Length == shorter.Length + 1 && Enumerable.Range(1, longer.Length - 1).Any(i => longer[i] == longer[i - 1] && longer.Remove(i, 1) == shorter);
    }

    /// <summary>The consonants alone, in one Latin letter each, of a Persian word or of the same word typed in Latin letters («شکاک» and «shakak» are both wkk).</summary>
    public static string Skeleton(string folded)
    {
        var text = folded.Replace("sh", "w", StringComparison.Ordinal).Replace("kh", "x", StringComparison.Ordinal).Replace("ch", "c", StringComparison.Ordinal)
            .Replace("gh", "q", StringComparison.Ordinal).Replace("zh", "j", StringComparison.Ordinal);
        var skeleton = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var last = i == text.Length - 1;
            var letter = Latin.TryGetValue(text[i], out var sounded) ? sounded[0] : text[i];
            if (letter is >= 'a' and <= 'z' and not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'v') && !(letter == 'h' && last))
            {
                skeleton.Append(letter);
            }
        }

        return skeleton.ToString();
    }
}
