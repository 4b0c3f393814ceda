using System.Globalization;

namespace SalesBot.Core.Text;

/// <summary>The one place where an instant becomes a Jalali date that a person reads («۳۰ آبان ۱۴۰۵»).</summary>
public static class PersianDate
{
    private static readonly PersianCalendar Calendar = new();

    private static readonly string[] Months =
        ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"];

    private static readonly string[] FoldedMonths = [.. Months.Select(PersianText.Fold)];

    /// <summary>Day, month name and year in <paramref name="zone"/>.</summary>
    public static string Day(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone).DateTime;
        return PersianDigits.Of($"{Calendar.GetDayOfMonth(local)} {Months[Calendar.GetMonth(local) - 1]} {Calendar.GetYear(local)}");
    }

    /// <summary>1 to 12 for a month's name as <see cref="PersianText.Fold"/> gives it, otherwise null.</summary>
    public static int? MonthNumber(string folded) => Array.FindIndex(FoldedMonths, month => month == folded) is >= 0 and var index ? index + 1 : null;

    /// <summary>As <see cref="Day"/>, with the time of day: «۳۰ آبان ۱۴۰۵، ۱۶:۰۵».</summary>
    public static string DayAndTime(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        return $"{Day(instant, zone)}، {PersianDigits.Of(local.ToString("HH:mm", CultureInfo.InvariantCulture))}";
    }
}
