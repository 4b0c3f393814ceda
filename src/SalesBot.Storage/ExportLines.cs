using System.Globalization;
using SalesBot.Core.Ports;

namespace SalesBot.Storage;

/// <summary>What all lines of a team's files follow.</summary>
internal static class ExportLines
{
    /// <summary>A heading stands in the first line.</summary>
    public const int FirstRow = 2;

    /// <summary>Small numbers, so that the same data gives the same file.</summary>
    /// <param name="customers">In the order they came.</param>
    public static Dictionary<long, string> Codes(IEnumerable<long> customers) =>
        customers.Select((id, i) => (Id: id, Code: (i + 1).ToString(CultureInfo.InvariantCulture))).ToDictionary(c => c.Id, c => c.Code);

    /// <param name="media">As it is stored; null for none.</param>
    public static string Words(string text, string? media, Func<Media, string> ofMedia) =>
        text.Length > 0 ? text : StoredMedia.Decode(media) is { } sent ? ofMedia(sent) : "…";

    public static DateOnly Day(long at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(at), zone).DateTime);
}
