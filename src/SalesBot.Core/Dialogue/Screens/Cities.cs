using System.Collections.Immutable;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

/// <summary>The cities by whose clock a team is likely to work.</summary>
internal static class Cities
{
    public static ImmutableArray<(string Name, string Zone)> All(EditTeamWords words) =>
    [
        (words.Tehran, "Asia/Tehran"), (words.Kabul, "Asia/Kabul"), (words.Dubai, "Asia/Dubai"),
        (words.Istanbul, "Europe/Istanbul"), (words.Baghdad, "Asia/Baghdad"), (words.Berlin, "Europe/Berlin"),
    ];

    /// <summary>The city of a zone, or the zone's own name.</summary>
    public static string NameOf(string zone, EditTeamWords words) => All(words).FirstOrDefault(city => city.Zone == zone).Name ?? zone;

    /// <summary>The zone of one of the cities or of an IANA name in any case («asia/tokyo»); null when there is none.</summary>
    public static string? ZoneNamed(string text, EditTeamWords words)
    {
        if (All(words).FirstOrDefault(city => PersianText.Fold(city.Name) == PersianText.Fold(text)).Zone is { } zone)
        {
            return zone;
        }

        // Looked up in the system's list: what was typed never becomes a path to a file of zones.
        return text.Contains('/', StringComparison.Ordinal) ? TimeZoneInfo.GetSystemTimeZones().FirstOrDefault(z => string.Equals(z.Id, text.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase))?.Id : null;
    }
}
