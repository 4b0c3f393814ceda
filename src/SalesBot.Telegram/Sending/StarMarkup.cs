using System.Text;
using SalesBot.Core.Text;

namespace SalesBot.Telegram.Sending;

/// <summary>
/// Bale's Markdown: *bold* and _italic_, where the marks stand at a space or line end. It has no quotes and no escapes, so quotes get
/// a bar at each line, and signs that could be marks become look-alikes; those inside a word (a_b) cannot, and stay.
/// </summary>
internal static class StarMarkup
{
    private const string Bar = "┃ ";

    public static string Of(IReadOnlyList<Run> runs)
    {
        var plain = string.Concat(runs.Select(run => run.Text));
        var marked = new StringBuilder(plain.Length + 16);
        var at = 0;
        foreach (var run in runs)
        {
            foreach (var line in LinesOf(run.Text))
            {
                Append(marked, plain, at, line.Length, run.Style);
                at += line.Length;
            }
        }

        return marked.ToString();
    }

    /// <summary>The lines of a text, each with its line end.</summary>
    private static IEnumerable<string> LinesOf(string text)
    {
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            yield return text[start..end];
            start = end;
        }
    }

    private static void Append(StringBuilder marked, string plain, int start, int length, Style style)
    {
        var line = plain.AsSpan(start, length);
        var first = start + (length - line.TrimStart().Length);
        var end = start + line.TrimEnd().Length;
        var mark = style switch
        {
            Style.Bold => "*",
            Style.Italic => "_",
            _ => "",
        };

        // A mark that touches a letter would be shown as a star: rather no bold at all.
        var canMark = first < end && IsEdge(plain, first - 1) && IsEdge(plain, end);
        for (var i = start; i < start + length; i++)
        {
            if (i == first)
            {
                marked.Append(style is Style.Quote ? Bar : canMark ? mark : "");
            }

            marked.Append(LookAlike(plain, i));
            if (i == end - 1 && canMark)
            {
                marked.Append(mark);
            }
        }
    }

    private static char LookAlike(string plain, int at) => plain[at] switch
    {
        '*' when !IsInWord(plain, at) => '∗',
        '_' when !IsInWord(plain, at) => 'ˍ',
        '[' => '［',
        ']' => '］',
        '`' => 'ˋ',
        var c => c,
    };

    private static bool IsInWord(string plain, int at) =>
        at > 0 && at + 1 < plain.Length && char.IsLetterOrDigit(plain[at - 1]) && char.IsLetterOrDigit(plain[at + 1]);

    private static bool IsEdge(string plain, int at) => at < 0 || at >= plain.Length || char.IsWhiteSpace(plain[at]);
}
