using System.Globalization;

namespace SalesBot.Core.Text;

/// <summary>The one place where an instant becomes a Jalali date that a person reads («۳۰ آبان ۱۴۰۵»).</summary>
public static class PersianDate
{
    private static readonly PersianCalendar Calendar = new();

    private static readonly string[] Months =
        ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"];

    // As DayOfWeek counts them, from Sunday.
    private static readonly string[] Weekdays = ["یک\u200Cشنبه", "دوشنبه", "سه\u200Cشنبه", "چهارشنبه", "پنج\u200Cشنبه", "جمعه", "شنبه"];

    private static readonly string[] FoldedMonths = [.. Months.Select(PersianText.Fold)];

    private static readonly string[] FoldedWeekdays = [.. Weekdays.Select(day => PersianText.Fold(day).Replace(" ", "", StringComparison.Ordinal))];

    /// <summary>Day, month name and year in <paramref name="zone"/>.</summary>
    public static string Day(DateTimeOffset instant, TimeZoneInfo zone) =>
        $"{DayOfMonth(instant, zone)} {PersianDigits.Of(Calendar.GetYear(Local(instant, zone)))}";

    /// <summary>As <see cref="Day"/> without the year: «۳۰ آبان».</summary>
    public static string DayOfMonth(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = Local(instant, zone);
        return $"{PersianDigits.Of(Calendar.GetDayOfMonth(local))} {Months[Calendar.GetMonth(local) - 1]}";
    }

    /// <summary>«۲۳ آبان».</summary>
    public static string Of(DayOfYear day) => $"{PersianDigits.Of(day.Day)} {Months[day.Month - 1]}";

    /// <summary>«پنج‌شنبه».</summary>
    public static string Weekday(DateTimeOffset instant, TimeZoneInfo zone) => Weekdays[(int)Local(instant, zone).DayOfWeek];

    public static string Weekday(DayOfWeek day) => Weekdays[(int)day];

    /// <summary>The day that a name means, as <see cref="PersianText.Fold"/> gives it but without spaces («پنجشنبه»), otherwise null.</summary>
    public static DayOfWeek? WeekdayNamed(string folded) => Array.IndexOf(FoldedWeekdays, folded) is >= 0 and var index ? (DayOfWeek)index : null;

    /// <summary>1 to 12 for a month's name as <see cref="PersianText.Fold"/> gives it, otherwise null.</summary>
    public static int? MonthNumber(string folded) => Array.FindIndex(FoldedMonths, month => month == folded) is >= 0 and var index ? index + 1 : null;

    /// <summary>As <see cref="Day"/>, with the time of day: «۳۰ آبان ۱۴۰۵، ۱۶:۰۵».</summary>
    public static string DayAndTime(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        return $"{Day(instant, zone)}، {PersianDigits.Of(local.ToString("HH:mm", CultureInfo.InvariantCulture))}";
    }

    private static DateTime Local(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;
}
