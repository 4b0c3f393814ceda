namespace SalesBot.Core.FollowUps;

/// <summary>One thing that so many words say about when.</summary>
internal abstract record Said(int Count);

/// <param name="Day">The local day.</param>
/// <param name="Otherwise">Meant instead when the hour is over or none was said, as for a weekday named on that weekday; null where the day is sure.</param>
/// <param name="Part">«امشب» says it as well.</param>
internal sealed record SaidDay(DateTime Day, DateTime? Otherwise, bool IsWeekday, int Count, DayPart? Part = null) : Said(Count)
{
    public static SaidDay Sure(DateTime day, int count) => new(day, null, IsWeekday: false, count);
}

/// <summary>So much time from now.</summary>
internal sealed record SaidSpan(TimeSpan After, int Count) : Said(Count);

/// <param name="Minute">Below 0 before the hour: «یک ربع به پنج».</param>
/// <param name="IsExact">On a clock of 24 hours: «۰۷:۳۰».</param>
internal sealed record SaidClock(int Hour, int Minute, bool IsExact, int Count) : Said(Count)
{
    /// <summary>From the beginning of the day; a night's small hours belong to the next.</summary>
    public TimeSpan In(DayPart? part) => new(HourIn(part), Minute, 0);

    // Without a part of the day, the hour of a working day.
    private int HourIn(DayPart? part) => (part, Hour) switch
    {
        (_, 0 or > 12) => Hour,
        (null, < 8) when !IsExact => Hour + 12,
        (DayPart.Noon, < 6) => Hour + 12,
        (DayPart.Afternoon or DayPart.Evening or DayPart.Dusk, < 12) => Hour + 12,
        (DayPart.Night or DayPart.Midnight, 12 or < 5) => Hour % 12 + 24,
        (DayPart.Night or DayPart.Midnight, _) => Hour + 12,
        (DayPart.Dawn, 12) => 0,
        _ => Hour,
    };
}

internal sealed record SaidPart(DayPart Part, int Count) : Said(Count);

/// <summary>A time that is none to wait for: «هر شنبه», «دیروز», «۳۱ آذر». What is said beside it goes with it.</summary>
internal sealed record SaidInVain(int Count) : Said(Count);

/// <summary>The value is its hour when no other is said.</summary>
internal enum DayPart
{
    Dawn = 5,
    EarlyMorning = 8,
    Morning = 9,
    Forenoon = 11,
    Noon = 12,
    Afternoon = 16,
    Evening = 17,
    Dusk = 18,
    Night = 20,
    Midnight = 24,
}
