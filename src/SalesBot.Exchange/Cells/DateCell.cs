using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Core.Exchange;
using SalesBot.Core.Text;

namespace SalesBot.Exchange.Cells;

/// <summary>
/// Dates as cells have them: «۱۴۰۵/۰۹/۲۰», «۲۰ آذر ۱۴۰۵», 2026-12-11 14:05, 11 Dec 2026, «۱۴۴۸/۰۶/۲۱», 14050920, the day numbers of
/// spreadsheets. Each cell tells its calendar by its year or by its month's name. Written: Jalali in Latin digits, 1405/09/20 or 1405/09/20 14:05, which sorts as text.
/// </summary>
internal static partial class DateCell
{
    // 1954 to 2119: whole numbers outside are more likely something else.
    private const int FirstSerial = 20_000;
    private const int LastSerial = 80_000;

    private static readonly HashSet<string> Around =
    [
        "شنبه", "یکشنبه", "دوشنبه", "سهشنبه", "چهارشنبه", "پنجشنبه", "پنج", "چهار", "سه", "دو", "یک", "جمعه", "ادینه", "مورخ", "تاریخ", "روز", "ماه", "سال", "ساعت", "المبارک", "هجری", "شمسی", "میلادی", "قمری",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "at", "of",
    ];

    public static DateReading Read(string cell)
    {
        var text = Latin(cell).Trim();
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstSerial and < LastSerial)
        {
            var at = DateTime.FromOADate((double)serial).AddMilliseconds(500);
            return DateReading.Of(DateOnly.FromDateTime(at), DateCalendar.Gregorian) with { Time = new TimeSpan(at.Hour, at.Minute, at.Second) };
        }

        var clock = Clock().Match(text);
        if (!clock.Success)
        {
            return ReadDay(text);
        }

        return ReadTime(clock) is { } time
            ? ReadDay($"{text[..clock.Index]} {text[(clock.Index + clock.Length)..]}") with { Time = time, Offset = ReadOffset(clock.Groups["offset"].Value) }
            : DateReading.Wrong(ProblemKind.WrongDate);
    }

    /// <summary>Gregorian where the Jalali year would be taken for another calendar's.</summary>
    public static string Write(DateOnly day) => WriteDay(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>The time in <paramref name="zone"/>, with seconds where there are any, and with its offset where the clocks were put back over it.</summary>
    public static string Write(DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        var form = local.Ticks % TimeSpan.TicksPerMinute == 0 ? "HH:mm" : local.Ticks % TimeSpan.TicksPerSecond == 0 ? "HH:mm:ss" : "HH:mm:ss.fffffff";
        var time = local.ToString(zone.IsAmbiguousTime(local.DateTime) ? form + " zzz" : form, CultureInfo.InvariantCulture);
        return $"{WriteDay(local.DateTime)} {time}";
    }

    private static string WriteDay(DateTime local)
    {
        // The Persian calendar of the framework begins in 622.
        var (year, month, day) = local.Year > 622 ? Calendars.JalaliOf(local) : default;
        return year is >= Calendars.FirstJalali and <= Calendars.LastJalali
            ? string.Create(CultureInfo.InvariantCulture, $"{year:D4}/{month:D2}/{day:D2}")
            : local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static DateReading ReadDay(string text)
    {
        var tokens = PersianText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var numbers = tokens.Select(t => Ordinal().Replace(t, "$1")).Where(t => t.All(char.IsAsciiDigit)).ToList();
        var words = tokens.Where(t => !char.IsAsciiDigit(t[0])).Where(t => !Around.Contains(t)).ToList();
        if (tokens.Any(t => char.IsAsciiDigit(t[0]) && !Ordinal().IsMatch(t)))
        {
            return DateReading.Wrong(ProblemKind.WrongDate);
        }

        return (numbers, words) switch
        {
            ([{ Length: 8 } all], []) => Numbered(all[..4], all[4..6], all[6..]),
            ([var first, var second, var third], []) => Numbered(first, second, third),
            ([var first, var second], [_, ..]) when MonthNames.Find(words) is { } month => Named(month.Calendar, month.Number, first, second),
            _ => DateReading.Wrong(ProblemKind.WrongDate),
        };
    }

    private static DateReading Named(DateCalendar calendar, int month, string first, string second) =>
        (first.Length, second.Length) switch
        {
            (4, <= 2) => DateReading.Of(Calendars.Day(calendar, Number(first), month, Number(second)), calendar),
            (<= 2, 4) => DateReading.Of(Calendars.Day(calendar, Number(second), month, Number(first)), calendar),
            (<= 2, <= 2) => DateReading.Wrong(ProblemKind.ShortYear),
            _ => DateReading.Wrong(ProblemKind.WrongDate),
        };

    private static DateReading Numbered(string first, string second, string third)
    {
        if (first.Length <= 2 && second.Length <= 2 && third.Length <= 2)
        {
            return DateReading.Wrong(ProblemKind.ShortYear);
        }

        if (second.Length > 2 || !(first.Length == 4 ^ third.Length == 4) || Math.Min(first.Length, third.Length) > 2)
        {
            return DateReading.Wrong(ProblemKind.WrongDate);
        }

        var isYearFirst = first.Length == 4;
        var year = Number(isYearFirst ? first : third);
        if (Calendars.Of(year) is not { } calendar)
        {
            return DateReading.Wrong(ProblemKind.WrongDate);
        }

        var (a, b) = (Number(isYearFirst ? third : first), Number(second));

        // The day stands first, save in American dates; where it may be either, nobody but the writer knows.
        return isYearFirst || calendar is not DateCalendar.Gregorian || a > 12 ? DateReading.Of(Calendars.Day(calendar, year, b, a), calendar)
            : b > 12 ? DateReading.Of(Calendars.Day(calendar, year, a, b), calendar)
            : a == b ? DateReading.Of(Calendars.Day(calendar, year, a, b), calendar)
            : DateReading.Wrong(ProblemKind.DoubtfulDate);
    }

    private static TimeSpan? ReadTime(Match clock)
    {
        var (hour, minute) = (Number(clock.Groups["h"].Value), Number(clock.Groups["m"].Value));
        var second = clock.Groups["s"].Success ? Number(clock.Groups["s"].Value) : 0;
        var half = clock.Groups["half"].Value;
        var isAfternoon = half.Length > 0 && half[0] is 'p' or 'P' or 'ب' or 'ع' or 'ش';
        if (half.Length > 0 && hour <= 12)
        {
            hour = (hour % 12) + (isAfternoon ? 12 : 0);
        }

        if (hour > 23 || minute > 59 || second > 59)
        {
            return null;
        }

        var ticks = clock.Groups["f"].Success ? long.Parse(clock.Groups["f"].Value.PadRight(7, '0'), CultureInfo.InvariantCulture) : 0;
        return new TimeSpan(hour, minute, second) + TimeSpan.FromTicks(ticks);
    }

    private static TimeSpan? ReadOffset(string offset) =>
        offset.Length == 0 ? null
        : offset is "z" or "Z" ? TimeSpan.Zero
        : (offset[0] == '-' ? -1 : 1) * new TimeSpan(Math.Min(13, Number(offset[1..3])), Math.Min(59, Number(offset[4..])), 0);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static string Latin(string text) =>
        string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = PersianDigits.DigitValue(source[i]) is { } digit ? (char)('0' + digit) : source[i];
            }
        });

    [GeneratedRegex(
        @"(?:(?<=[0-9])T|(?<![0-9]))(?<h>[0-9]{1,2}):(?<m>[0-9]{2})(?::(?<s>[0-9]{2})(?:\.(?<f>[0-9]{1,7})[0-9]*)?)?(?![0-9:])\s*(?<half>[ap]\.?m\b\.?|[قب]\s?\.?\s?ظ\b\.?|صبح|عصر|شب|بعد[ \u200C]?از[ \u200C]?ظهر)?\s*(?<offset>z\b|[+-][0-9]{2}:[0-9]{2})?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex("^([0-9]{1,8})(?:st|nd|rd|th|ام|م)?$")]
    private static partial Regex Ordinal();
}
