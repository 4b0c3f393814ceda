using System.Globalization;
using System.Text;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Text;

namespace SalesBot.TestKit;

/// <summary>A view as a person sees it, in plain text: styles as marks, buttons as rows, invisible characters counted on the last line.</summary>
public static class ViewText
{
    public static string Of(View view)
    {
        var text = new StringBuilder();
        foreach (var run in Merged(view.Text))
        {
            text.Append(run.Style switch
            {
                Style.Bold => $"**{run.Text}**",
                Style.Italic => $"_{run.Text}_",
                Style.Quote => $"❝{run.Text}❞",
                _ => run.Text,
            });
        }

        text.Append('\n');
        foreach (var row in view.Rows)
        {
            text.Append('\n').AppendJoin(' ', row.Select(b => $"[ {b.Label} ]"));
        }

        var all = text.ToString();
        var invisible = all.Where(c => char.GetUnicodeCategory(c) is UnicodeCategory.Format).GroupBy(c => c).OrderBy(g => g.Key)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"U+{(int)g.Key:X4} x{g.Count()}"));
        return $"{all}\n\n({view.Text.Length} characters; {string.Join(", ", invisible)})\n";
    }

    /// <summary>True when all the parts stand in the text, one after the other.</summary>
    public static bool InOrder(string text, params ReadOnlySpan<string> parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            at = text.IndexOf(part, at, StringComparison.Ordinal) + part.Length;
            if (at < part.Length)
            {
                return false;
            }
        }

        return true;
    }

    private static List<Run> Merged(Rich text)
    {
        var runs = new List<Run>();
        foreach (var run in text.Runs)
        {
            if (runs.Count > 0 && runs[^1].Style == run.Style)
            {
                runs[^1] = runs[^1] with { Text = runs[^1].Text + run.Text };
            }
            else
            {
                runs.Add(run);
            }
        }

        return runs;
    }
}
