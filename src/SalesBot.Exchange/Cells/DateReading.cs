using SalesBot.Core.Exchange;

namespace SalesBot.Exchange.Cells;

internal enum DateCalendar
{
    Jalali,
    Gregorian,
    Lunar,
}

/// <summary>A cell read as a date, or why it is none: exactly one of day and problem is set.</summary>
/// <param name="Offset">Null when the cell tells none: then the time is that of the team's place.</param>
internal readonly record struct DateReading(DateOnly? Day, TimeSpan Time, TimeSpan? Offset, DateCalendar Calendar, ProblemKind? Problem)
{
    public static DateReading Wrong(ProblemKind problem) => new(null, default, null, default, problem);

    public static DateReading Of(DateOnly? day, DateCalendar calendar) => day is null ? Wrong(ProblemKind.WrongDate) : new(day, default, null, calendar, null);

    /// <exception cref="InvalidOperationException">There is no day.</exception>
    public DateTimeOffset Instant(TimeZoneInfo zone)
    {
        var local = Day!.Value.ToDateTime(TimeOnly.MinValue) + Time;
        return new DateTimeOffset(local, Offset ?? zone.GetUtcOffset(local));
    }
}
