namespace SalesBot.Core.FollowUps;

/// <summary>Days as the clocks of a zone have them.</summary>
public static class LocalDay
{
    public static DateOnly Of(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(Local(at, zone));

    /// <summary>The midnight after <paramref name="at"/>.</summary>
    public static DateTimeOffset End(DateTimeOffset at, TimeZoneInfo zone) => Instant(Local(at, zone).Date.AddDays(1), zone);

    /// <summary>In UTC. In the hour that a zone leaves out, the one after it.</summary>
    public static DateTimeOffset Instant(DateTime local, TimeZoneInfo zone) => new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();

    private static DateTime Local(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).DateTime;
}
