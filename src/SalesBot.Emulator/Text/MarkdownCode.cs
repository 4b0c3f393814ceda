namespace SalesBot.Emulator.Text;

/// <summary>What both Markdown modes share: the language after three back quotes.</summary>
internal static class MarkdownCode
{
    /// <summary>The language, null when there is none; moves on to where the code begins.</summary>
    public static string? Language(string source, ref int at)
    {
        var end = at;
        while (end < source.Length && !char.IsWhiteSpace(source[end]) && source[end] != '`')
        {
            end++;
        }

        if (end >= source.Length || source[end] == '`')
        {
            // No white space before the closing quotes: it is all code.
            return null;
        }

        var language = end > at ? source[at..end] : null;
        at = source[end] == '\n' ? end + 1 : end;
        return language;
    }
}
