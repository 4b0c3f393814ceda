using System.Globalization;

namespace SalesBot.Exchange.Cells;

/// <summary>
/// Which calendar a year of four digits is of, and its days. 1300 to 1424 is Jalali (1921 to 2046), 1425 to 1499 lunar Hijri (2004 to 2076), 1900 to
/// 2100 Gregorian: a lunar year before 1425 is taken for a Jalali one, and no cell can tell.
/// </summary>
internal static class Calendars
{
    public const int FirstJalali = 1300;
    public const int LastJalali = 1424;
    private const int LastLunar = 1499;
    private const int FirstGregorian = 1900;
    private const int LastGregorian = 2100;

    private static readonly PersianCalendar Jalali = new();

    // The calendar of Iran goes by the moon as it is seen. Counted so it is a day off it on two of eleven feasts of 1442 to 1447; Umm al-Qura on six.
    private static readonly HijriCalendar Lunar = new() { HijriAdjustment = -1 };

    public static DateCalendar? Of(int year) => year switch
    {
        >= FirstJalali and <= LastJalali => DateCalendar.Jalali,
        > LastJalali and <= LastLunar => DateCalendar.Lunar,
        >= FirstGregorian and <= LastGregorian => DateCalendar.Gregorian,
        _ => null,
    };

    /// <summary>Null when the calendar has no such day.</summary>
    public static DateOnly? Day(DateCalendar calendar, int year, int month, int day)
    {
        if (month is < 1 or > 12 || day < 1)
        {
            return null;
        }

        return calendar switch
        {
            DateCalendar.Gregorian => year is >= FirstGregorian and <= LastGregorian && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null,
            DateCalendar.Jalali => year is >= FirstJalali and <= LastLunar && day <= Jalali.GetDaysInMonth(year, month) ? Of(Jalali, year, month, day) : null,

            // The month that has 30 days in one place may have 29 in another.
            DateCalendar.Lunar => year is >= FirstJalali and <= LastLunar && day <= 30 ? Of(Lunar, year, month, 1).AddDays(day - 1) : null,
        };
    }

    public static (int Year, int Month, int Day) JalaliOf(DateTime local) => (Jalali.GetYear(local), Jalali.GetMonth(local), Jalali.GetDayOfMonth(local));

    private static DateOnly Of(Calendar calendar, int year, int month, int day) => DateOnly.FromDateTime(calendar.ToDateTime(year, month, day, 0, 0, 0, 0));
}
