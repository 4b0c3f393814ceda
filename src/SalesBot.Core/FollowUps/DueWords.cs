using System.Collections.Immutable;

namespace SalesBot.Core.FollowUps;

/// <summary>
/// Reads when a follow-up is due from what a person types: «فردا ساعت ۱۰ زنگ بزنم به رضایی». Jalali days, weeks from Saturday, hours of a working day where no
/// part of the day is said. What recurs («هر شنبه») or has no day («بعد از عید») is no time.
/// </summary>
public static class DueWords
{
    // Nobody types more for one follow-up.
    private const int MostCharacters = 4096;

    private static readonly char[] Edges = [.. " \t\r\n\u00A0\u200C\u200E\u200F،,:؛;-–—"];

    /// <summary>Null when the text names no time to come.</summary>
    public static Due? Read(string text, DateTimeOffset now, TimeZoneInfo zone) => ReadAll(text, now, zone)?.Due;

    /// <summary>As <see cref="Read"/>, with what the text says beside it.</summary>
    public static DueReading? ReadAll(string text, DateTimeOffset now, TimeZoneInfo zone)
    {
        var words = new DueText(DueWord.Of(text.Length > MostCharacters ? text[..MostCharacters] : text));
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var reader = new DueReader(words, local);
        var sayings = reader.Sayings();
        if ((sayings.FirstOrDefault(s => s.IsOfDay) ?? sayings.FirstOrDefault(s => s.IsOfTime && s.Clock is not null) ?? sayings.FirstOrDefault(s => s.IsOfTime)) is not { } main)
        {
            return null;
        }

        var places = ImmutableArray.Create(Place(main, words, reader));
        if (main is { IsOfDay: true, Span: null, HasTime: false } && sayings.FirstOrDefault(s => s.IsOfTime && s.Clock is not null) is { } time)
        {
            main.TakeTimeOf(time);
            places = places.Add(Place(time, words, reader));
        }

        var at = main.Span is { } span ? Minute(now.ToUniversalTime() + span.After) : LocalDay.Instant(main.At(local), zone);
        var (start, end) = places[0];
        return new DueReading(new Due(at, main.Span is not null || main.HasTime, start, end - start, IsPast: at <= now), Without(text, places));
    }

    private static (int Start, int End) Place(Saying saying, DueText words, DueReader reader) => (words[reader.Lead(saying)].Start, words[saying.End - 1].End);

    private static DateTimeOffset Minute(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));

    private static string Without(string text, ImmutableArray<(int Start, int End)> places)
    {
        var rest = new List<string>();
        var from = 0;
        foreach (var (start, end) in places.Order())
        {
            rest.Add(text[from..start].TrimStart(Edges).TrimEnd());
            from = end;
        }

        // A comma before the time stays, for what comes after may need it.
        rest.Add(text[from..].TrimStart(Edges));
        var joined = string.Join(' ', rest.Where(part => part.Length > 0)).Trim(Edges);
        return joined.Any(char.IsLetterOrDigit) ? joined : "";
    }
}
