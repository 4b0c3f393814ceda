using SalesBot.Core.FollowUps;

namespace SalesBot.Storage;

/// <summary>Days by number, as the clocks of a team have them.</summary>
/// <param name="usual">The zone of teams that have set none.</param>
internal sealed class TeamDays(TimeZoneInfo usual)
{
    private const long Day = 86_400_000;
    private const long Epoch = 719_162; // DateOnly.DayNumber of 1970-01-01

    /// <param name="zone">IANA name; null, or one that this machine does not know, for the usual one.</param>
    /// <returns>As <see cref="DateOnly.DayNumber"/>.</returns>
    public int Today(string? zone, long at) => LocalDay.Of(DateTimeOffset.FromUnixTimeMilliseconds(at), zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : usual).DayNumber;

    /// <summary>The day that begins at a time: the noon of UTC that is nearest to the midnights of all zones between -12 and +12 hours has the same date as they.</summary>
    public static int BeginningAt(long at) => (int)((at + (Day / 2) + (Epoch * Day)) / Day);
}
