using System.Globalization;
using SalesBot.Core.Text;

namespace SalesBot.Core.FollowUps;

/// <summary>Reads a day of a Jalali month. Without a year it is the first one that comes.</summary>
/// <param name="today">The local day.</param>
internal sealed class DateReader(DueText text, DateTime today)
{
    private static readonly PersianCalendar Calendar = new();

    public Said? Read(int i) => Edge(i) ?? Slashed(i) ?? DayOfNearMonth(i) ?? DayOfMonth(i);

    // «اول ماه», «آخر ماه بعد», «آخر آذر».
    private SaidDay? Edge(int i)
    {
        var isFirst = text.At(i) is "اول" or "اوایل" or "سر";
        if (!isFirst && text.At(i) is not ("اخر" or "اواخر"))
        {
            return null;
        }

        var same = text.At(i + 1) is "این" or "همین" ? 1 : 0;
        if (text.At(i + 1 + same) is "ماه" or "برج")
        {
            var month = today.AddDays(1 - Calendar.GetDayOfMonth(today));
            var next = text.NextAt(i + 2 + same);
            DateTime In(int months) => isFirst ? Calendar.AddMonths(month, months) : Calendar.AddMonths(month, months + 1).AddDays(-1);
            var day = In(next > 0 || (isFirst && month != today) ? 1 : 0);
            return new SaidDay(day, day == today ? In(1) : null, IsWeekday: false, 2 + same + next);
        }

        return !isFirst && PersianDate.MonthNumber(text.At(i + 1)) is { } named && Coming(year => Date(year, named, 1)?.AddDays(Calendar.GetDaysInMonth(year, named) - 1)) is { } last ? SaidDay.Sure(last, 2) : null;
    }

    // «۱۴۰۵/۹/۲۰», «1405-09-20», «۹/۲۰», «۲۰/۹». A year of another calendar is said in vain.
    private Said? Slashed(int i)
    {
        var sign = text.At(i + 1);
        if (sign is not ("/" or "-" or ".") || text.Digits(i) is not { } first || !text.IsBetween(i + 1, sign) || text.Digits(i + 2) is not { } second)
        {
            return null;
        }

        if (text.At(i).Length == 4)
        {
            return !text.IsBetween(i + 3, sign) || text.Digits(i + 4) is not { } third ? null : Date(first, second, third) is { } date ? SaidDay.Sure(date, 5) : new SaidInVain(5);
        }

        if (sign is "/" && text.IsBetween(i + 3, sign) && text.At(i + 4).Length == 4 && text.Digits(i + 4) is { } year)
        {
            return Date(year, second, first) is { } date ? SaidDay.Sure(date, 5) : new SaidInVain(5);
        }

        // «۲/۵ میلیون» is a figure.
        return sign is not "/" || !(text.EndsSaying(i + 3) || TimeReader.IsPart(text, i + 3)) ? null
            : Coming(year => Date(year, first, second) ?? Date(year, second, first)) is { } day ? SaidDay.Sure(day, 3) : null;
    }

    // «پانزدهم این ماه», «پانزدهم ماه بعد».
    private Said? DayOfNearMonth(int i)
    {
        if (text.Ordinal(i) is not (var number, var count))
        {
            return null;
        }

        var isThis = text.At(i + count) is "این" or "همین" && text.At(i + count + 1) is "ماه";
        var next = text.At(i + count) is "ماه" ? text.NextAt(i + count + 1) : 0;
        if (!isThis && next == 0)
        {
            return null;
        }

        count += isThis ? 2 : 1 + next;
        var month = Calendar.AddMonths(today.AddDays(1 - Calendar.GetDayOfMonth(today)), isThis ? 0 : 1);
        return Date(Calendar.GetYear(month), Calendar.GetMonth(month), number) is { } day ? SaidDay.Sure(day, count) : new SaidInVain(count);
    }

    // «۱۵ آذر», «پانزدهم آذرماه ۱۴۰۵», «۱۵ فروردین سال بعد».
    private Said? DayOfMonth(int i)
    {
        if ((text.Ordinal(i) ?? text.Number(i)) is not (var number, var count))
        {
            return null;
        }

        var name = text.At(i + count);
        if ((PersianDate.MonthNumber(name) ?? (name.EndsWith("ماه", StringComparison.Ordinal) ? PersianDate.MonthNumber(name[..^3]) : null)) is not { } month)
        {
            return null;
        }

        count += text.At(i + count + 1) is "ماه" ? 2 : 1;
        var said = text.At(i + count) is "سال" ? 1 : 0;
        if (said > 0 && text.NextAt(i + count + 1) is > 0 and var next)
        {
            return Date(Calendar.GetYear(today) + 1, month, number) is { } later ? SaidDay.Sure(later, count + 1 + next) : new SaidInVain(count + 1 + next);
        }

        var year = text.Digits(i + count + said) is >= 1300 and < 1500 and var y ? y : (int?)null;
        count += year is null ? 0 : said + 1;
        return (year is { } of ? Date(of, month, number) : Coming(any => Date(any, month, number))) is { } day ? SaidDay.Sure(day, count) : new SaidInVain(count);
    }

    // The 30th of Esfand comes once in four or five years.
    private DateTime? Coming(Func<int, DateTime?> inYear) => Enumerable.Range(Calendar.GetYear(today), 6).Select(inYear).FirstOrDefault(day => day >= today);

    private static DateTime? Date(int year, int month, int day) =>
        year is >= 1300 and < 1500 && month is >= 1 and <= 12 && day >= 1 && day <= Calendar.GetDaysInMonth(year, month) ? Calendar.ToDateTime(year, month, day, 0, 0, 0, 0) : null;
}
