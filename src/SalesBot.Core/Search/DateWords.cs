using System.Collections.Immutable;
using System.Globalization;
using SalesBot.Core.Text;

namespace SalesBot.Core.Search;

/// <summary>
/// Reads spans of days as people write them: «هفته گذشته», «از اول مهر», «از ۱ مهر تا ۱۰ مهر», «۱۴۰۵/۷/۱». Jalali days of <paramref name="zone"/>; weeks begin
/// on Saturday; a day without a year is the last one before <paramref name="now"/>.
/// </summary>
/// <param name="words">Each as <see cref="PersianText.Fold"/> gives it; empty where something else stands.</param>
internal sealed class DateWords(ImmutableArray<string> words, DateTimeOffset now, TimeZoneInfo zone)
{
    private static readonly PersianCalendar Calendar = new();

    private static readonly ImmutableArray<string> Ordinals =
    [
        "اول", "دوم", "سوم", "چهارم", "پنجم", "ششم", "هفتم", "هشتم", "نهم", "دهم", "یازدهم", "دوازدهم", "سیزدهم", "چهاردهم", "پانزدهم", "شانزدهم",
        "هفدهم", "هجدهم", "نوزدهم", "بیستم",
    ];

    private readonly DateTime _today = TimeZoneInfo.ConvertTime(now, zone).Date;

    /// <summary>The span that begins with this word, and of how many words it is; null when none does.</summary>
    public (DateSpan Span, int Count)? Read(int first)
    {
        if (At(first) is "از" && Days(first + 1, null, isBare: false) is { } from)
        {
            var next = first + 1 + from.Count;
            return At(next) is "تا" && Days(next + 1, from.Start, isBare: false) is { } to && to.End > from.Start
                ? (Span(from.Start, to.End), next + 1 + to.Count - first)
                : (Span(from.Start, null), next - first);
        }

        if (At(first) is "تا" && Days(first + 1, null, isBare: false) is { } until)
        {
            return (Span(null, until.End), 1 + until.Count);
        }

        return Days(first, null, isBare: true) is { } days ? (Span(days.Start, days.End), days.Count) : null;
    }

    private readonly record struct Period(DateTime Start, DateTime End, int Count);

    private string At(int i) => i < words.Length ? words[i] : "";

    private DateSpan Span(DateTime? start, DateTime? end) => new(Instant(start), Instant(end));

    private DateTimeOffset? Instant(DateTime? local) => local is { } day ? new DateTimeOffset(day, zone.GetUtcOffset(day)).ToUniversalTime() : null;

    /// <param name="since">A day without a year is the first one from here on; null for the last one before now.</param>
    /// <param name="isBare">A month's name alone, or a year's number, is then a word like any other.</param>
    private Period? Days(int i, DateTime? since, bool isBare) =>
        Named(i) ?? Past(i) ?? Slashed(i) ?? DayOfMonth(i, since) ?? (MonthOf(At(i)) is { } month && (!isBare || YearOf(At(i + 1)) is not null) ? Month(i, month, since) : null) ?? Year(i, isBare);

    private Period? Named(int i) => (At(i), At(i + 1)) switch
    {
        ("امروز", _) => Day(_today, 1),
        ("دیروز", _) => Day(_today.AddDays(-1), 1),
        ("پریروز", _) => Day(_today.AddDays(-2), 1),
        ("این", "هفته") or ("هفته", "جاری") => new(Saturday, Saturday.AddDays(7), 2),
        ("این", "ماه") or ("ماه", "جاری") => MonthFromNow(0),
        ("امسال", _) => YearFromNow(0, 1),
        ("پارسال", _) => YearFromNow(-1, 1),
        ("هفته", var past) when IsLast(past) => new(Saturday.AddDays(-7), Saturday, 2),
        ("ماه", var past) when IsLast(past) => MonthFromNow(-1),
        ("سال", var past) when IsLast(past) => YearFromNow(-1, 2),
        _ => null,
    };

    // «۹۰ روز گذشته»: so many days back, today among them.
    private Period? Past(int i) =>
        Number(At(i)) is > 0 and <= 999 and var count && (IsLast(At(i + 2)) || At(i + 2) is "اخیر") && DaysBack(At(i + 1), count) is { } start
            ? new(start, _today.AddDays(1), 3)
            : null;

    private DateTime? DaysBack(string unit, int count) => unit switch
    {
        "روز" => _today.AddDays(-count),
        "هفته" => _today.AddDays(-7 * count),
        "ماه" => Calendar.AddMonths(_today, -count),
        _ => null,
    };

    private Period? Slashed(int i) =>
        At(i).Split(' ') is [{ Length: 4 } y, var m, var d] && Number(y) is { } year && Number(m) is { } month && Number(d) is { } day && Date(year, month, day) is { } date ? Day(date, 1) : null;

    private Period? DayOfMonth(int i, DateTime? since)
    {
        var day = Ordinals.IndexOf(At(i)) + 1;
        if ((day > 0 ? day : Number(At(i))) is not { } number || MonthOf(At(i + 1)) is not { } month)
        {
            return null;
        }

        var year = YearOf(At(i + 2));
        return (year is { } y ? Date(y, month, number) : Nearest(since, of => Date(of, month, number))) is { } date ? Day(date, year is null ? 2 : 3) : null;
    }

    private Period? Month(int i, int month, DateTime? since)
    {
        var year = YearOf(At(i + 1));
        return (year is { } y ? Date(y, month, 1) : Nearest(since, of => Date(of, month, 1))) is { } start ? new(start, Calendar.AddMonths(start, 1), year is null ? 1 : 2) : null;
    }

    private Period? Year(int i, bool isBare)
    {
        var said = At(i) is "سال" ? 1 : 0;
        return (said == 1 || !isBare) && YearOf(At(i + said)) is { } year ? new(Date(year, 1, 1)!.Value, Date(year + 1, 1, 1)!.Value, 1 + said) : null;
    }

    private DateTime? Nearest(DateTime? since, Func<int, DateTime?> inYear)
    {
        var year = Calendar.GetYear(since ?? _today);

        // The 30th of Esfand comes once in four or five years.
        IEnumerable<int> years = since is null ? Enumerable.Range(0, 6).Select(back => year - back) : Enumerable.Range(0, 6).Select(on => year + on);
        return years.Select(inYear).FirstOrDefault(day => since is null ? day <= _today : day >= since);
    }

    private DateTime Saturday => _today.AddDays(-(((int)_today.DayOfWeek + 1) % 7));

    private Period MonthFromNow(int months)
    {
        var start = Calendar.AddMonths(Calendar.ToDateTime(Calendar.GetYear(_today), Calendar.GetMonth(_today), 1, 0, 0, 0, 0), months);
        return new(start, Calendar.AddMonths(start, 1), 2);
    }

    private Period YearFromNow(int years, int count)
    {
        var year = Calendar.GetYear(_today) + years;
        return new(Calendar.ToDateTime(year, 1, 1, 0, 0, 0, 0), Calendar.ToDateTime(year + 1, 1, 1, 0, 0, 0, 0), count);
    }

    private static Period Day(DateTime day, int count) => new(day, day.AddDays(1), count);

    private static DateTime? Date(int year, int month, int day) =>
        year is >= 1300 and < 1500 && month is >= 1 and <= 12 && day >= 1 && day <= Calendar.GetDaysInMonth(year, month) ? Calendar.ToDateTime(year, month, day, 0, 0, 0, 0) : null;

    private static int? MonthOf(string word) => PersianDate.MonthNumber(word);

    private static int? YearOf(string word) => Number(word) is >= 1300 and < 1500 and var year ? year : null;

    private static bool IsLast(string word) => word is "گذشته" or "پیش" or "قبل" or "قبلی";

    private static int? Number(string word) => word.Length is > 0 and <= 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
