using System.Globalization;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Text;

namespace SalesBot.Core.Purchases;

/// <param name="Said">Null for a day that the calendar does not have.</param>
internal sealed record DayFound(DaySaid? Said, int Count);

/// <summary>Reads the day on which something was: of a day of the month without a year, of a weekday, the last one that has been. A day to come is read too, only when it is said to be one.</summary>
/// <param name="today">The local day.</param>
internal sealed class PastDayReader(DueText text, DateTime today)
{
    private const int MostBack = 400;

    private static readonly PersianCalendar Calendar = new();

    public DayFound? Read(int i) => !text.BeginsAt(i) ? null : (Named(i) ?? Ago(i) ?? Weekday(i) ?? Slashed(i) ?? DayOfThisMonth(i) ?? DayOfMonth(i)) is { } found && text.EndsAt(i + found.Count) ? found : null;

    private DayFound? Named(int i) => text.At(i) switch
    {
        "امروز" or "امشب" or "الان" => Sure(today, 1),
        "دیروز" or "دیشب" => Sure(today.AddDays(-1), 1),
        "پریروز" or "پریشب" => Sure(today.AddDays(-2), 1),
        "پس" when text.At(i + 1) is "پریروز" => Sure(today.AddDays(-3), 2),
        "پس" when text.At(i + 1) is "فردا" => Sure(today.AddDays(2), 2),
        "پسفردا" => Sure(today.AddDays(2), 1),
        "فردا" => Sure(today.AddDays(1), 1),
        _ => null,
    };

    // «۳ روز پیش», «هفته‌ی گذشته», «یک ماه قبل», «هفته‌ی بعد».
    private DayFound? Ago(int i)
    {
        var number = text.Number(i);
        var count = number?.Count ?? 0;
        var unit = text.At(i + count);
        if (unit is not ("روز" or "هفته" or "ماه" or "سال") || (number is null && unit is "روز" or "سال") || number is { Value: < 1 or > MostBack })
        {
            return null;
        }

        var (back, ahead) = (BackAt(i + count + 1), text.NextAt(i + count + 1));
        if (back + ahead == 0)
        {
            return null;
        }

        var steps = (number?.Value ?? 1) * (back > 0 ? -1 : 1);
        var day = unit switch { "روز" => today.AddDays(steps), "هفته" => today.AddDays(7 * steps), "ماه" => Calendar.AddMonths(today, steps), _ => Calendar.AddYears(today, steps) };
        return new DayFound(new DaySaid(DateOnly.FromDateTime(day), IsSure: unit is "روز"), count + 1 + back + ahead);
    }

    // «شنبه», «شنبه‌ی پیش», «شنبه‌ی هفته‌ی پیش», «همین شنبه»; «شنبه ۱۵ آبان» is the date.
    private DayFound? Weekday(int i)
    {
        var before = text.At(i) is "همین" or "این" ? 1 : 0;
        if (WeekdayAt(i + before) is not (var weekday, var count))
        {
            return null;
        }

        count += before;
        var since = ((int)today.DayOfWeek - (int)weekday + 7) % 7;
        var last = today.AddDays(-(since == 0 ? 7 : since));
        var ezafe = text.At(i + count) is "ی" ? 1 : 0;
        if (BackAt(i + count) is > 0 and var back)
        {
            return Sure(last, count + back);
        }

        if (text.At(i + count + ezafe) is "هفته" && BackAt(i + count + ezafe + 1) is > 0 and var ago)
        {
            var saturday = today.AddDays(-(((int)today.DayOfWeek + 1) % 7));
            return Sure(saturday.AddDays(-7 + (((int)weekday + 1) % 7)), count + ezafe + 1 + ago);
        }

        if (text.NextAt(i + count) is > 0 and var next)
        {
            return Sure(last.AddDays(since == 0 ? 14 : 7), count + next);
        }

        var after = i + count + ezafe;
        return (Slashed(after) ?? DayOfThisMonth(after) ?? DayOfMonth(after)) is { } date ? date with { Count = date.Count + count + ezafe }
            : new DayFound(new DaySaid(DateOnly.FromDateTime(since == 0 ? today : last), IsSure: since != 0), count + (text.At(i + count) is "ی" ? 0 : ezafe));
    }

    // «۱۴۰۵/۸/۱۵», «15/8/1405», «۰۵/۸/۱۵», «2026-11-06», «۸/۱۵». «۳/۵ میلیون» is a figure.
    private DayFound? Slashed(int i)
    {
        var sign = text.At(i + 1);
        if (sign is not ("/" or "-" or ".") || text.Digits(i) is not { } first || !text.IsBetween(i + 1, sign) || text.Digits(i + 2) is not { } second)
        {
            return null;
        }

        if (text.IsBetween(i + 3, sign) && text.Digits(i + 4) is { } third)
        {
            var (hasYear, endsInYear) = (text.At(i).Length == 4, text.At(i + 4).Length == 4);
            var isShort = !hasYear && !endsInYear && text.At(i).Length == 2 && sign is "/";
            return hasYear ? Of(first, second, third, 5) : endsInYear ? Of(third, second, first, 5)
                : isShort && Date(Century(first), second, third) is { } date ? new DayFound(new DaySaid(DateOnly.FromDateTime(date), IsSure: false), 5) : null;
        }

        if (sign is not "/" || text.At(i).Length > 2 || text.At(i + 2).Length > 2 || IsOfMoney(i + 3))
        {
            return null;
        }

        var day = Last(year => Date(year, first, second)) ?? Last(year => Date(year, second, first));
        return day is { } found ? new DayFound(new DaySaid(DateOnly.FromDateTime(found), IsSure: first > 12 || second > 12 || first == second), 3) : null;
    }

    // «پانزدهم همین ماه», «۱۵ ماه پیش».
    private DayFound? DayOfThisMonth(int i)
    {
        if ((text.Ordinal(i) ?? text.Number(i)) is not (var number, var count))
        {
            return null;
        }

        var isThis = text.At(i + count) is "این" or "همین" && text.At(i + count + 1) is "ماه";
        var back = text.At(i + count) is "ماه" && text.Ordinal(i) is not null ? BackAt(i + count + 1) : 0;
        if (!isThis && back == 0)
        {
            return null;
        }

        var month = isThis ? today : Calendar.AddMonths(today, -1);
        return Of(Calendar.GetYear(month), Calendar.GetMonth(month), number, count + (isThis ? 2 : 1 + back));
    }

    // «۱۵ آبان», «پانزدهم آبان‌ماه ۱۴۰۵», «۱۵ آبان پارسال».
    private DayFound? DayOfMonth(int i)
    {
        if ((text.Ordinal(i) ?? text.Number(i)) is not (var number, var count))
        {
            return null;
        }

        var name = text.At(i + count);
        if ((PersianDate.MonthNumber(name) ?? (name.EndsWith("ماه", StringComparison.Ordinal) ? PersianDate.MonthNumber(name[..^3]) : null)) is not { } month || text.Is(i + count, "تیر", "اهن"))
        {
            return null;
        }

        count += text.At(i + count + 1) is "ماه" ? 2 : 1;
        if (text.At(i + count) is "پارسال")
        {
            return Of(Calendar.GetYear(today) - 1, month, number, count + 1);
        }

        var said = text.At(i + count) is "سال" ? 1 : 0;
        return text.Digits(i + count + said) is >= 1300 and < 1500 and var year && !IsOfMoney(i + count + said + 1)
            ? Of(year, month, number, count + said + 1)
            : new DayFound(Last(any => Date(any, month, number)) is { } day ? new DaySaid(DateOnly.FromDateTime(day)) : null, count);
    }

    private (DayOfWeek Day, int Count)? WeekdayAt(int i) => PersianDate.WeekdayNamed(text.At(i)) is { } day ? (day, 1)
        : text.At(i) is "پنشنبه" ? (DayOfWeek.Thursday, 1)
        : text.At(i) is "چارشنبه" ? (DayOfWeek.Wednesday, 1)
        : text.At(i + 1) is "شنبه" && (text.At(i) is "پن" ? 5 : text.Number(i)?.Value) is >= 1 and <= 5 and var after ? ((DayOfWeek)(after - 1), 2)
        : null;

    /// <summary>«پیش», «گذشته», «قبل», with an ezafe before it; the number of words, 0 for none.</summary>
    private int BackAt(int i)
    {
        var ezafe = text.At(i) is "ی" ? 1 : 0;
        return text.At(i + ezafe) is "پیش" or "گذشته" or "قبل" or "قبلی" or "پیشین" && !(text.At(i + ezafe) is "پیش" && text.At(i + ezafe + 1) is "فاکتور") ? ezafe + 1 : 0;
    }

    private bool IsOfMoney(int i) => NumberWords.Scale(text.At(i)) is not null || text.At(i) is "تومن" or "تومان" or "ریال" or "ت" or "﷼" or "میلیونتومان" or "درصد" or "٪" or "%";

    private int Century(int year) => year + (year <= (Calendar.GetYear(today) % 100) + 1 ? 1400 : 1300);

    // The 30th of Esfand was there four or five years ago.
    private DateTime? Last(Func<int, DateTime?> inYear) =>
        Enumerable.Range(0, 6).Select(back => inYear(Calendar.GetYear(today) - back)).FirstOrDefault(day => day is not null && day <= today);

    private static DayFound Of(int year, int month, int day, int count) => new(Date(year, month, day) is { } date ? new DaySaid(DateOnly.FromDateTime(date)) : null, count);

    private static DayFound Sure(DateTime day, int count) => new(new DaySaid(DateOnly.FromDateTime(day)), count);

    private static DateTime? Date(int year, int month, int day) =>
        year is >= 1300 and < 1500 ? month is >= 1 and <= 12 && day >= 1 && day <= Calendar.GetDaysInMonth(year, month) ? Calendar.ToDateTime(year, month, day, 0, 0, 0, 0) : null
        : year is > 1900 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day)
        : null;
}
