namespace SalesBot.Core.FollowUps;

/// <summary>Reads an hour of the morning: «۸:۱۵», «ساعت ۸», «هشت و نیم صبح».</summary>
public static class ClockWords
{
    private const string Tomorrow = "فردا";
    private const string Morning = "صبح";

    // Any day without a turn of the clocks.
    private static readonly DateTimeOffset Midnight = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Null when it is no hour between <paramref name="first"/> and <paramref name="last"/>, or more than an hour.</summary>
    public static TimeOnly? Read(string text, TimeOnly first, TimeOnly last)
    {
        var said = text.Contains(Morning, StringComparison.Ordinal) ? $"{Tomorrow} {text}" : $"{Tomorrow} {text} {Morning}";
        return DueWords.ReadAll(said, Midnight, TimeZoneInfo.Utc) is { Rest: "", Due: { HasTime: true } due } && due.At.Date == Midnight.Date.AddDays(1)
            && TimeOnly.FromTimeSpan(due.At.TimeOfDay) is var time && time >= first && time <= last
            ? time
            : null;
    }
}
