using System.Text;
using static SalesBot.Emulator.Text.MarkupError;

namespace SalesBot.Emulator.Text;

/// <summary>The legacy Markdown parse mode: no nesting, few escapes.</summary>
internal static class MarkdownMarkup
{
    public static FormattedText Parse(string source)
    {
        var text = new StringBuilder();
        var entities = new List<Entity>();
        var at = 0;
        while (at < source.Length)
        {
            var c = source[at];
            if (c == '\\' && at + 1 < source.Length && source[at + 1] is '_' or '*' or '`' or '[')
            {
                text.Append(source[at + 1]);
                at += 2;
            }
            else if (c is '_' or '*' or '`' or '[')
            {
                at = Stretch(source, at, text, entities);
            }
            else
            {
                text.Append(c);
                at++;
            }
        }

        return new FormattedText(text.ToString(), entities);
    }

    private static int Stretch(string source, int start, StringBuilder text, List<Entity> entities)
    {
        var isPre = string.CompareOrdinal(source, start, "```", 0, 3) == 0;
        var mark = isPre ? "```" : source[start] == '[' ? "]" : source[start].ToString();
        var from = start + (isPre ? 3 : 1);
        var language = isPre ? MarkdownCode.Language(source, ref from) : null;
        var end = source.IndexOf(mark, from, StringComparison.Ordinal);
        if (end < 0)
        {
            throw Because($"Can't find end of the entity starting at byte offset {Bytes(source, start)}");
        }

        var entity = new Entity("", text.Length, end - from) { Language = language };
        text.Append(source, from, end - from);
        var after = end + mark.Length;
        switch (source[start])
        {
            case '_':
                Add("italic");
                break;
            case '*':
                Add("bold");
                break;
            case '`':
                Add(isPre ? "pre" : "code");
                break;
            default:
                after = Link(source, after, entity, entities);
                break;
        }

        return after;

        void Add(string type)
        {
            if (entity.Length > 0)
            {
                entities.Add(entity with { Type = type });
            }
        }
    }

    private static int Link(string source, int after, Entity entity, List<Entity> entities)
    {
        if (after >= source.Length || source[after] != '(')
        {
            return after;
        }

        var end = source.IndexOf(')', after);
        if (end < 0)
        {
            end = source.Length;
        }

        if (entity.Length > 0)
        {
            HtmlTag.Close(
                new OpenTag("a", entity.Offset, new Dictionary<string, string> { ["href"] = source[(after + 1)..end] }),
                new string('x', entity.Length),
                entities);
        }

        return Math.Min(end + 1, source.Length);
    }
}
