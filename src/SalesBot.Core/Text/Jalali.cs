using System.Collections.Immutable;
using System.Globalization;

namespace SalesBot.Core.Text;

/// <summary>Days of the Jalali calendar.</summary>
public static class Jalali
{
    private const int LastMonth = 12;
    private const int LeapDay = 30;

    private static readonly PersianCalendar Calendar = new();

    public static int Year(DateOnly day) => Calendar.GetYear(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>The birthdays kept on a day: its own, and in a year without the 30th of Esfand those of that day on the 29th.</summary>
    public static ImmutableArray<DayOfYear> BirthdaysOn(DateOnly day)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        var (year, own) = (Calendar.GetYear(at), new DayOfYear(Calendar.GetMonth(at), Calendar.GetDayOfMonth(at)));
        return own == new DayOfYear(LastMonth, LeapDay - 1) && !Calendar.IsLeapYear(year) ? [own, new DayOfYear(LastMonth, LeapDay)] : [own];
    }
}
