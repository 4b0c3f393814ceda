using System.Text;
using SalesBot.Core.Text;

namespace SalesBot.Telegram.Sending;

/// <summary>Telegram's HTML parse mode (core.telegram.org/bots/api#html-style); line ends are literal there.</summary>
internal static class HtmlMarkup
{
    public static string Of(IEnumerable<Run> runs)
    {
        var html = new StringBuilder();
        foreach (var (text, style) in runs.Select(run => (run.Text, run.Style)))
        {
            var tag = style switch
            {
                Style.Plain => null,
                Style.Bold => "b",
                Style.Italic => "i",
                Style.Quote => "blockquote",
            };
            if (tag is not null)
            {
                html.Append('<').Append(tag).Append('>');
            }

            Escape(text, html);
            if (tag is not null)
            {
                html.Append("</").Append(tag).Append('>');
            }
        }

        return html.ToString();
    }

    private static void Escape(string text, StringBuilder html)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '&' => html.Append("&amp;"),
                _ => html.Append(c),
            };
        }
    }
}
