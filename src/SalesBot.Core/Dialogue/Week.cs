namespace SalesBot.Core.Dialogue;

/// <summary>A week as Iranians count it: from the first moment of a Saturday to that of the next, in the team's zone.</summary>
internal readonly record struct Week(DateTimeOffset From, DateTimeOffset Until)
{
    private const int Days = 7;

    /// <param name="weeksAgo">0 for the week that is not over yet.</param>
    public static Week Of(World world, int weeksAgo)
    {
        var today = TimeZoneInfo.ConvertTime(world.Now, world.Zone).Date;
        var saturday = today.AddDays(-((int)today.DayOfWeek + 1) % Days).AddDays(-Days * weeksAgo);
        return new Week(Beginning(saturday, world.Zone), Beginning(saturday.AddDays(Days), world.Zone));
    }

    // Where the clock is turned at midnight, the day begins later, or its midnight comes twice.
    private static DateTimeOffset Beginning(DateTime day, TimeZoneInfo zone)
    {
        var local = day;
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(30);
        }

        return new DateTimeOffset(local, zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
