using System.Collections.Immutable;

namespace SalesBot.Core.FollowUps;

/// <summary>When a seller may be reminded. Local times; the quiet hours may go over midnight, and are none when both ends are the same.</summary>
/// <param name="RestDays">Without a reminder; if all seven are, none is.</param>
public sealed record WorkingTime(TimeOnly QuietFrom, TimeOnly QuietUntil, ImmutableArray<DayOfWeek> RestDays)
{
    private const int DaysOfWeek = 7;

    /// <summary>From eight in the morning to nine in the evening, but for Fridays.</summary>
    public static WorkingTime Usual { get; } = new(new TimeOnly(21, 0), new TimeOnly(8, 0), [DayOfWeek.Friday]);

    /// <summary>The first moment at or after <paramref name="at"/> that is outside quiet hours and rest days.</summary>
    public DateTimeOffset Next(DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone).DateTime;
        if (IsWorking(local))
        {
            return at;
        }

        for (var day = local.Date; ; day = day.AddDays(1))
        {
            var begins = Beginnings(day).SelectMany(time => Instants(time, zone)).Where(instant => instant >= at && IsWorking(instant, zone)).ToList();
            if (begins.Count > 0)
            {
                return begins.Min();
            }
        }
    }

    public bool IsWorking(DateTimeOffset at, TimeZoneInfo zone) => IsWorking(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    public bool IsRest(DayOfWeek day) => !RestDays.IsDefault && RestDays.Contains(day) && RestDays.Distinct().Count() < DaysOfWeek;

    private bool IsWorking(DateTime local) => !IsRest(local.DayOfWeek) && !IsQuiet(TimeOnly.FromDateTime(local));

    private bool IsQuiet(TimeOnly time) =>
        QuietFrom <= QuietUntil ? time >= QuietFrom && time < QuietUntil : time >= QuietFrom || time < QuietUntil;

    // Work begins with the day, at the end of the quiet hours, or where the clock is turned, which is at a full or half hour.
    private IEnumerable<DateTime> Beginnings(DateTime day) => Enumerable.Range(0, 48).Select(half => day.AddMinutes(30 * half)).Append(day + QuietUntil.ToTimeSpan());

    // None in the hour that a zone leaves out, two in the one it has twice.
    private static IEnumerable<DateTimeOffset> Instants(DateTime local, TimeZoneInfo zone) =>
        zone.IsInvalidTime(local) ? [] : (zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local) : [zone.GetUtcOffset(local)]).Select(offset => new DateTimeOffset(local, offset).ToUniversalTime());
}
