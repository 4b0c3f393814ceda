namespace SalesBot.Content.Yaml;

/// <summary>What the faults that YamlDotNet finds mean to whoever typed the file.</summary>
internal static class YamlFaults
{
    /// <summary>Our own, for <see cref="NodeReader"/> to throw with.</summary>
    public const string TooDeep = "too deep";

    private static readonly (string Sign, string Advice)[] Known =
    [
        ("invalid mapping", "has a second \":\" in one line, or is indented too far; put a text that has \":\" in double quotes"),
        ("Mapping values are not allowed", "has a \":\" where none may stand; put a text that has \":\" in double quotes"),
        ("expected key", "does not line up with the lines above; check the spaces at the beginning of the line"),
        ("expected '-'", "does not line up with the list above; begin the line with \"- \" or check its spaces"),
        ("multi-line double-quoted", "opens a double quote that is not closed in the line; close it"),
        ("end of stream", "opens a quotation mark that is never closed; close it"),
        ("cannot start any token", "has a text that begins with a special sign; put the text in double quotes"),
        (TooDeep, "is nested too deep; check the brackets and the spaces at the beginning of the line"),
        ("unknown escape", "has a \\ inside double quotes; write \\\\ or delete it"),
    ];

    public static string InPlainWords(string message)
    {
        foreach (var (sign, advice) in Known)
        {
            if (message.Contains(sign, StringComparison.Ordinal))
            {
                return advice;
            }
        }

        return $"is not YAML here ({message.TrimEnd('.')}); check quotation marks, \":\" and the spaces at the beginning of the line";
    }
}
