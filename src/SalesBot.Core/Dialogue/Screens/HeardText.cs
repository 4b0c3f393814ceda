using System.Collections.Immutable;
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
        var inOrder = words.OrderBy(w => w.Start).ToList();
        var shown = text.Length <= MostShown || inOrder.Count == 0 ? Whole(text, inOrder) : Rich.Of(Clipped.To(string.Join(Left, inOrder.Select(w => w.In(text))), MostShown), Style.Bold);
        return new([new("«"), .. shown.Runs.Select(r => r with { Text = r.Text.ReplaceLineEndings(" / ") }), new("»")]);
    }

    private static Rich Whole(string text, List<Span> words)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        var at = 0;
        foreach (var word in words)
        {
            runs.Add(new(text[at..word.Start]));
            runs.Add(new(word.In(text), Style.Bold));
            at = word.Start + word.Length;
        }

        runs.Add(new(Clipped.To(text[at..], MostShown)));
        return new([.. runs.Where(r => r.Text.Length > 0)]);
    }
}
