using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Core.Text;

namespace SalesBot.Core.FollowUps;

/// <summary>Reads and says from when until when nobody is disturbed.</summary>
public static partial class QuietHours
{
    /// <summary>«۲۱ تا ۸», «از ۹ شب تا ۷:۳۰ صبح», «22:00-7»; null for anything else, and where both ends are the same.</summary>
    public static (TimeOnly From, TimeOnly Until)? Read(string text)
    {
        var match = Span().Match(Latin(text));
        return match.Success && Hour(match, 1) is { } from && Hour(match, 4) is { } until && from != until ? (from, until) : null;
    }

    /// <summary>«۲۱:۰۰».</summary>
    public static string InWords(TimeOnly time) => PersianDigits.Of(time.ToString("H:mm", CultureInfo.InvariantCulture));

    private static TimeOnly? Hour(Match match, int group)
    {
        var hour = int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups[group + 1].Success ? int.Parse(match.Groups[group + 1].ValueSpan, CultureInfo.InvariantCulture) : 0;
        hour = match.Groups[group + 2].Value switch
        {
            "شب" when hour is >= 6 and < 12 => hour + 12,
            "شب" when hour == 12 => 0,
            "عصر" or "ظهر" or ['ب', ..] when hour is >= 1 and < 12 => hour + 12,
            _ => hour == 24 ? 0 : hour,
        };
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private static string Latin(string text) => string.Concat(text.Trim().Select(c => PersianDigits.DigitValue(c) is { } digit ? (char)('0' + digit) : c is '\u200C' ? ' ' : c));

    [GeneratedRegex(@"^(?:از )?\s*(?:ساعت )?\s*([0-9]{1,2})(?:[:٫.]([0-9]{2}))?\s*(صبح|ظهر|بعد ?از ?ظهر|عصر|شب)?\s*(?:تا|الی|-|–)\s*(?:ساعت )?\s*([0-9]{1,2})(?:[:٫.]([0-9]{2}))?\s*(صبح|ظهر|بعد ?از ?ظهر|عصر|شب)?$")]
    private static partial Regex Span();
}
