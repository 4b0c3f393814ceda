namespace SalesBot.Emulator.Text;

/// <summary>Brings text and entities into the form in which the server stores them.</summary>
internal static class EntityTidy
{
    /// <summary>Drops control characters and outer white space, moves, cuts, joins and sorts entities.</summary>
    public static FormattedText Tidy(string text, IEnumerable<Entity> entities)
    {
        var (clean, moved) = Clean(text, entities);
        var start = clean.Length - clean.TrimStart().Length;
        var trimmed = clean.Trim();
        var cut = new List<Entity>();
        foreach (var entity in moved)
        {
            var from = Math.Clamp(entity.Offset - start, 0, trimmed.Length);
            var to = Math.Clamp(entity.End - start, 0, trimmed.Length);
            if (to > from && !string.IsNullOrWhiteSpace(trimmed[from..to]))
            {
                cut.Add(entity with { Offset = from, Length = to - from });
            }
        }

        return new FormattedText(trimmed, Sort(Join(cut)));
    }

    public static IReadOnlyList<Entity> Sort(IEnumerable<Entity> entities) =>
        [.. entities.OrderBy(e => e.Offset).ThenByDescending(e => e.Length).ThenBy(e => Rank(e.Type))];

    private static (string Text, List<Entity> Entities) Clean(string text, IEnumerable<Entity> entities)
    {
        var list = entities.ToList();
        if (!text.Any(IsDropped))
        {
            return (text, list);
        }

        var before = new int[text.Length + 1];
        var kept = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            before[i] = kept.Length;
            if (!IsDropped(text[i]))
            {
                kept.Append(text[i]);
            }
        }

        before[text.Length] = kept.Length;
        return (kept.ToString(), [.. list.Select(e => e with { Offset = before[e.Offset], Length = before[e.End] - before[e.Offset] })]);
    }

    private static bool IsDropped(char c) => c == '\r' || (c < ' ' && c is not '\n' and not '\t');

    /// <summary>Two neighbours or overlapping stretches of the same kind are one, except links and blocks.</summary>
    private static List<Entity> Join(List<Entity> entities)
    {
        var joined = new List<Entity>();
        foreach (var entity in Sort(entities))
        {
            var last = joined.FindLastIndex(e => e.Type == entity.Type);
            if (last >= 0 && IsSimple(entity.Type) && joined[last].End >= entity.Offset)
            {
                joined[last] = joined[last] with { Length = Math.Max(joined[last].End, entity.End) - joined[last].Offset };
            }
            else
            {
                joined.Add(entity);
            }
        }

        return joined;
    }

    private static bool IsSimple(string type) => type is "bold" or "italic" or "underline" or "strikethrough" or "spoiler";

    private static int Rank(string type) => type switch
    {
        "blockquote" or "expandable_blockquote" => 0,
        "pre" => 1,
        "text_link" or "text_mention" => 2,
        "code" => 3,
        "bold" => 4,
        "italic" => 5,
        "underline" => 6,
        "strikethrough" => 7,
        "spoiler" => 8,
        _ => 9,
    };
}
