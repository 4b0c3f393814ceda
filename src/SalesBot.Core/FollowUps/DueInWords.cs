using System.Globalization;
using SalesBot.Core.Text;

namespace SalesBot.Core.FollowUps;

/// <summary>Says when something is due, so that <see cref="DueWords"/> reads the same minute.</summary>
public static class DueInWords
{
    private static readonly PersianCalendar Calendar = new();

    /// <summary>«امروز ساعت ۱۶:۳۰», «فردا ساعت ۱۰:۰۰», «شنبه ۷ آذر، ساعت ۹:۰۰»; with the year and no weekday when it is another year or a day that is over.</summary>
    public static string Of(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone).DateTime;
        var today = TimeZoneInfo.ConvertTime(now, zone).DateTime.Date;

        // «ساعت ۷:۳۰» is said in the afternoon too; with the nought it is the morning.
        var hour = PersianDigits.Of(local.ToString(local.Hour < 8 ? "HH:mm" : "H:mm", CultureInfo.InvariantCulture));
        return (local.Date - today).Days switch
        {
            0 => $"امروز ساعت {hour}",
            1 => $"فردا ساعت {hour}",
            > 1 when Calendar.GetYear(local) == Calendar.GetYear(today) => $"{PersianDate.Weekday(at, zone)} {PersianDate.DayOfMonth(at, zone)}، ساعت {hour}",
            _ => $"{PersianDate.Day(at, zone)}، ساعت {hour}",
        };
    }
}
