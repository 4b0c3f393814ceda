using SalesBot.Core.Ports;
using SalesBot.Core.Search;

namespace SalesBot.Storage;

/// <summary>The number of a note is team &lt;&lt; 41 | milliseconds since 1970, so that a team's notes are one range in order of time.</summary>
internal static class NoteNumber
{
    public const int TimeBits = 41;

    private const long Times = (1L << TimeBits) - 1;

    public static TeamId TeamOf(long number) => new((int)(number >> TimeBits));

    public static long TimeOf(long number) => number & Times;

    /// <summary>The range of a team's notes of a span, both ends included.</summary>
    /// <param name="when">Null for all.</param>
    public static (long From, long To) Range(TeamId team, DateSpan? when)
    {
        var first = (long)team.Value << TimeBits;
        return (
            first + Math.Clamp(when?.From?.ToUnixTimeMilliseconds() ?? 0, 0, Times),
            first + (when?.Until is { } until ? Math.Clamp(until.ToUnixTimeMilliseconds() - 1, -1, Times) : Times));
    }
}
