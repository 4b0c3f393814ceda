using System.Globalization;

namespace SalesBot.Core.Text;

/// <summary>A day of the Jalali year, such as a birthday. Written and read as «MM-dd» with Latin digits.</summary>
public readonly record struct DayOfYear(int Month, int Day)
{
    private const int FirstHalf = 6;

    /// <summary>True for days that some year has: six months of 31 days, six of 30.</summary>
    public bool IsValid => Month is >= 1 and <= 12 && Day >= 1 && Day <= (Month <= FirstHalf ? 31 : 30);

    public static DayOfYear? Read(string? stored) =>
        stored is { Length: 5 } && stored[2] == '-'
        && int.TryParse(stored.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
        && int.TryParse(stored.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
        && new DayOfYear(month, day) is { IsValid: true } read ? read : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Month:00}-{Day:00}");
}
