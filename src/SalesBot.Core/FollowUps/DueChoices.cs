using System.Collections.Immutable;

namespace SalesBot.Core.FollowUps;

/// <summary>The moments that a seller most likely means, for buttons: later today, tomorrow, in three days, in a week; all in working time.</summary>
public static class DueChoices
{
    private const int Morning = 10;
    private const int Evening = 17;
    private const int MostDaysOn = 14;
    private static readonly TimeSpan Soon = TimeSpan.FromHours(2);
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);
    private static readonly int[] DaysOn = [1, 3, 7];

    /// <summary>In order, in UTC, to the minute; without those of today when it is too late for them.</summary>
    public static ImmutableArray<DateTimeOffset> From(DateTimeOffset now, TimeZoneInfo zone, WorkingTime working)
    {
        var choices = ImmutableArray.CreateBuilder<DateTimeOffset>();
        var today = LocalDay.Of(now, zone).ToDateTime(TimeOnly.MinValue);
        var soon = NextQuarter(now + Soon);
        var evening = LocalDay.Instant(today.AddHours(Evening), zone);
        if (IsOn(today, soon, zone) && working.IsWorking(soon, zone))
        {
            choices.Add(soon);
        }

        if (evening - soon >= Quarter && working.IsWorking(evening, zone))
        {
            choices.Add(evening);
        }

        choices.AddRange(DaysOn.Select(days => MorningOf(today.AddDays(days), zone, working)).Distinct());
        return choices.ToImmutable();
    }

    /// <summary>Of that day, or of the first after it that is worked on.</summary>
    private static DateTimeOffset MorningOf(DateTime day, TimeZoneInfo zone, WorkingTime working)
    {
        for (var next = day; next < day.AddDays(MostDaysOn); next = next.AddDays(1))
        {
            var at = working.Next(LocalDay.Instant(next.AddHours(Morning), zone), zone);
            if (IsOn(next, at, zone))
            {
                return at;
            }
        }

        return LocalDay.Instant(day.AddHours(Morning), zone);
    }

    private static bool IsOn(DateTime day, DateTimeOffset at, TimeZoneInfo zone) => LocalDay.Of(at, zone) == DateOnly.FromDateTime(day);

    private static DateTimeOffset NextQuarter(DateTimeOffset at)
    {
        var utc = at.ToUniversalTime();
        return new DateTimeOffset((utc.Ticks + Quarter.Ticks - 1) / Quarter.Ticks * Quarter.Ticks, TimeSpan.Zero);
    }
}
