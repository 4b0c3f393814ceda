namespace SalesBot.Core.FollowUps;

/// <summary>Reads an hour or a part of the day.</summary>
/// <param name="now">The local time of day.</param>
internal sealed class TimeReader(DueText text, TimeSpan now)
{
    /// <param name="isAfterDay">A bare number may then be an hour: «فردا ۱۰».</param>
    /// <param name="isFirst">Nothing that says when stands just before: «۲ ساعت ۳ بار» names no hour, «از صبح» and «۲ شب» no time to come.</param>
    public Said? Read(int i, bool isAfterDay, bool isFirst) =>
        Same(i) ?? (text.At(i) is "ساعت" ? AfterWord(i, isFirst) : Bare(i, isAfterDay)) ?? (isFirst && (text.At(i - 1) is "از" || text.Number(i - 1) is not null) ? null : Part(text, i));

    public static bool IsPart(DueText text, int i) => Part(text, i) is not null;

    private static Said? Part(DueText text, int i)
    {
        (DayPart, int)? said = (text.At(i), text.At(i + 1), text.At(i + 2)) switch
        {
            ("بعد", "از", "ظهر") => (DayPart.Afternoon, 3),
            ("بعد", "ظهر", _) => (DayPart.Afternoon, 2),
            ("بعدازظهر" or "بعدظهر", _, _) => (DayPart.Afternoon, 1),
            ("قبل", "از", "ظهر") => (DayPart.Forenoon, 3),
            ("صبح", "زود", _) or ("اول" or "سر", "صبح", _) => (DayPart.EarlyMorning, 2),
            ("اول", "وقت", _) => (DayPart.Morning, 2),
            ("اخر", "وقت", _) => (DayPart.Evening, 2),
            ("نیمه" or "نصف", "شب", _) => (DayPart.Midnight, 2),
            ("نیمهشب" or "نصفهشب", _, _) => (DayPart.Midnight, 1),
            ("بامداد", _, _) => (DayPart.Dawn, 1),
            ("صبح", _, _) => (DayPart.Morning, 1),
            ("ظهر", _, _) => (DayPart.Noon, 1),
            ("عصر" or "عصری", _, _) => (DayPart.Evening, 1),
            ("غروب", _, _) => (DayPart.Dusk, 1),
            ("شب", _, _) => (DayPart.Night, 1),
            _ => null,
        };
        if (said is not (var part, var count))
        {
            return null;
        }

        // A greeting, a feast, a habit; and «شب جمعه» is to most the night before it.
        return text.At(i + count) is "ها" or "های" or "بخیر" or "عید" or "یلدا" or "جمعه" || text.Is(i + count, "به", "خیر") || text.Is(i + count, "و", "روز") ? new SaidInVain(count + 1) : new SaidPart(part, count);
    }

    private SaidClock? Same(int i) =>
        text.At(i) is "همین" && text.At(i + 1) is "ساعت" or "موقع" or "وقت" ? new SaidClock(now.Hours, now.Minutes, IsExact: true, 2) : null;

    // «ساعت ۱۰», «ساعت ده و نیم», «ساعت ۱۶:۳۰», «ساعت یک ربع به پنج».
    private Said? AfterWord(int i, bool isFirst)
    {
        if (isFirst && (text.At(i - 1) is "نیم" || text.Number(i - 1) is not null))
        {
            return null;
        }

        var lead = text.At(i + 1) is ":" ? 2 : 1;
        var said = Before(i + lead) ?? Digital(i + lead, ".") ?? Worded(i + lead);
        return said switch
        {
            SaidClock clock => clock with { Count = lead + Until(i + lead, clock.Count) },
            SaidInVain vain => vain with { Count = lead + vain.Count },
            _ => null,
        };
    }

    // Without its word an hour needs a form that only hours have.
    private Said? Bare(int i, bool isAfterDay)
    {
        if (Digital(i, ":") is { } digital)
        {
            return digital;
        }

        if (Before(i) is { } before)
        {
            return text.At(i) is "ربع" || text.At(i + 1) is "ربع" || IsClosed(i + before.Count) ? before : null;
        }

        if (Worded(i) is not SaidClock { Hour: >= 1 } clock || !IsClosed(i + clock.Count))
        {
            return null;
        }

        // «ده و ربع», «۸ شب», «فردا ۱۰»; «۲ شب» are two nights.
        var part = (Part(text, i + clock.Count) as SaidPart)?.Part;
        return (clock.Minute > 0 && clock.Hour <= 12) || (isAfterDay && !clock.IsExact) || (part is not null && !(part is DayPart.Night && clock.Hour < 5)) ? clock : null;
    }

    private SaidClock? Before(int i)
    {
        var quarter = text.Is(i, "یک", "ربع") || text.Is(i, "یه", "ربع") ? 2 : text.At(i) is "ربع" ? 1 : 0;
        var (minutes, count) = quarter > 0 ? (15, quarter)
            : text.Number(i) is { Value: > 0 and < 60 } number && DueText.IsMinute(text.At(i + number.Count)) ? (number.Value, number.Count + 1)
            : (0, 0);
        return count > 0 && text.At(i + count) is "به" && text.Number(i + count + 1) is { Value: >= 1 and < 24 } hour
            ? new SaidClock(hour.Value, -minutes, IsExact: false, count + 1 + hour.Count)
            : null;
    }

    /// <param name="sign">Stands for a colon.</param>
    private Said? Digital(int i, string sign) =>
        text.Digits(i) is not { } hour || text.At(i + 2).Length != 2 || text.Digits(i + 2) is not { } minute || !(text.IsBetween(i + 1, ":") || text.IsBetween(i + 1, sign)) ? null
        : hour < 24 && minute < 60 ? new SaidClock(hour, minute, IsExact: text.At(i) is ['0', _], 3)
        : new SaidInVain(3);

    private Said? Worded(int i)
    {
        if (text.Number(i) is not { } hour)
        {
            return null;
        }

        var (minutes, count) = SpanReader.MinutesAfter(text, i + hour.Count);
        return hour.Value < 24 ? new SaidClock(hour.Value, minutes, IsExact: text.At(i) is ['0', _], hour.Count + count) : new SaidInVain(hour.Count);
    }

    // «ساعت ۱۰ تا ۱۲»: due when it begins.
    private int Until(int i, int count) =>
        text.At(i + count) is "تا" or "الی" or "یا" or "-" && ((Digital(i + count + 1, ":") ?? Worded(i + count + 1)) is SaidClock until) && IsClosed(i + count + 1 + until.Count)
            ? count + 1 + until.Count
            : count;

    private bool IsClosed(int i) => text.EndsSaying(i) || IsPart(text, i);
}
