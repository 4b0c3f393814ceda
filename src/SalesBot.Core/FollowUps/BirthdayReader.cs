using SalesBot.Core.Text;

namespace SalesBot.Core.FollowUps;

/// <summary>Reads a day of the Jalali year: «۲۳ آبان», «بیست و سوم آبان», «۲۳/۸», «۸/۲۳»; with the year, which is dropped: «۱۳۶۵/۸/۲۳». Of «۵/۸» the day comes first, as in «۲۳/۸».</summary>
public static class BirthdayReader
{
    private const int MostCharacters = 60;
    private const int LeastYear = 1250;
    private const int MostYear = 1500;

    /// <summary>Null for what is no such day.</summary>
    public static DayOfYear? Read(string text)
    {
        var words = new DueText(DueWord.Of(text.Length > MostCharacters ? "" : text));
        return Named(words) ?? Slashed(words);
    }

    private static DayOfYear? Named(DueText words)
    {
        if ((words.Ordinal(0) ?? words.Number(0)) is not (var day, var at))
        {
            return null;
        }

        var name = words.At(at++);
        if ((PersianDate.MonthNumber(name) ?? (name.EndsWith("ماه", StringComparison.Ordinal) ? PersianDate.MonthNumber(name[..^3]) : null)) is not { } month)
        {
            return null;
        }

        at += words.At(at) is "ماه" ? 1 : 0;
        at += words.At(at) is "سال" ? 1 : 0;
        at += words.Digits(at) is { } year && (IsYear(year) || words.At(at).Length == 2) ? 1 : 0;
        return at == words.Count ? Valid(month, day) : null;
    }

    private static DayOfYear? Slashed(DueText words)
    {
        var parts = Enumerable.Range(0, words.Count).Where(i => !words[i].IsSign).Select(words.Digits).ToArray();
        var areParted = Enumerable.Range(0, words.Count).All(i => words[i].IsSign == (i % 2 == 1) && (!words[i].IsSign || words.At(i) is "/" or "-" or "."));
        return !areParted ? null : parts switch
        {
            [{ } day, { } month] => Valid(month, day) ?? Valid(day, month),
            [{ } year, { } month, { } day] when IsYear(year) => Valid(month, day),
            [{ } day, { } month, { } year] when IsYear(year) => Valid(month, day),
            _ => null,
        };
    }

    private static bool IsYear(int year) => year is >= LeastYear and < MostYear;

    private static DayOfYear? Valid(int month, int day) => new DayOfYear(month, day) is { IsValid: true } valid ? valid : null;
}
