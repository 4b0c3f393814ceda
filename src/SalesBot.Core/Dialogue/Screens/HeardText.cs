using System.Collections.Immutable;
using SalesBot.Core.Search;
using SalesBot.Core.Text;
using Span = SalesBot.Core.Classify.Said;

namespace SalesBot.Core.Dialogue.Screens;

/// <summary>A seller's message with the words marked that a verdict relied on; of a long one only these words.</summary>
internal static class HeardText
{
    private const int MostShown = 240;
    private const string Left = " … ";

    public static Rich Marked(string text, ImmutableArray<Span> words)
    {
        ImmutableArray<Mark> marks = [.. words.OrderBy(w => w.Start).Select(w => new Mark(w.Start, w.Length))];
        var clipped = Clipped.To(text, MostShown);
        var shown = text.Length <= MostShown || marks.IsEmpty
            ? MarkedText.Between(clipped, marks, 0, clipped.Length)
            : Rich.Of(Clipped.To(string.Join(Left, marks.Select(m => text[m.Start..m.End])), MostShown), Style.Bold);
        return new([new("«"), .. shown.Runs.Select(r => r with { Text = r.Text.ReplaceLineEndings(" / ") }), new("»")]);
    }
}
