using System.Collections.Immutable;
using SalesBot.Core.Search;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

/// <summary>Text with some of its words in bold: those searched for, or those relied on.</summary>
internal static class MarkedText
{
    private const string Left = "…";

    /// <summary>A stretch of a text, by UTF-16 units.</summary>
    public static Rich Between(string text, ImmutableArray<Mark> marks, int start, int end)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        var at = start;
        foreach (var mark in marks.Where(m => m.End > start && m.Start < end))
        {
            var (from, to) = (Math.Max(mark.Start, start), Math.Min(mark.End, end));
            runs.Add(new(Direction.WithoutControls(text[at..from])));
            runs.Add(new(Direction.WithoutControls(text[from..to]), Style.Bold));
            at = to;
        }

        runs.Add(new(Direction.WithoutControls(text[at..end])));
        return new([.. runs.Where(r => r.Text.Length > 0)]);
    }

    /// <summary>What stands around the first mark, on one line: at most so many UTF-16 units and the signs of what was left out.</summary>
    public static Rich Around(string text, ImmutableArray<Mark> marks, int most)
    {
        var first = marks.IsEmpty ? 0 : marks[0].Start;
        var start = text.Length <= most || first < most / 2 ? 0 : WordFrom(text, first - (most / 3), first);
        var end = text.Length - start <= most ? text.Length : WordBefore(text, start + most, start);
        var shown = Between(text, marks, start, end);
        return new(
        [
            .. start > 0 ? [new Run(Left)] : ImmutableArray<Run>.Empty,
            .. shown.Runs.Select(r => r with { Text = r.Text.ReplaceLineEndings(" / ") }),
            .. end < text.Length ? [new Run(Left)] : ImmutableArray<Run>.Empty,
        ]);
    }

    /// <summary>The same place, or the one before: never between the halves of a surrogate pair.</summary>
    public static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    // A long run without a space is cut anywhere.
    private static int WordFrom(string text, int at, int latest)
    {
        var space = text.AsSpan(at, latest - at).IndexOfAny(' ', '\n');
        return space < 0 ? Whole(text, at) : at + space + 1;
    }

    private static int WordBefore(string text, int at, int earliest)
    {
        var space = text.AsSpan(earliest, at - earliest).LastIndexOfAny(' ', '\n');
        return space <= 0 ? Whole(text, at) : earliest + space;
    }
}
