using System.Text.RegularExpressions;

namespace SalesBot.Emulator.Text;

/// <summary>Finds commands, mentions, hashtags, links, addresses and phone numbers in plain text.</summary>
internal static partial class AutoEntities
{
    private static readonly (string Type, Regex Pattern)[] Kinds =
    [
        ("email", Email()),
        ("url", Url()),
        ("bot_command", Command()),
        ("mention", Mention()),
        ("hashtag", Hashtag()),
        ("cashtag", Cashtag()),
        ("phone_number", Phone()),
    ];

    /// <summary>The text with found entities added; code, links and earlier finds are left alone.</summary>
    public static FormattedText Add(FormattedText text)
    {
        var entities = text.Entities.ToList();
        foreach (var (type, pattern) in Kinds)
        {
            foreach (Match match in pattern.Matches(text.Text))
            {
                var found = new Entity(type, match.Index, match.Length);
                if (!entities.Any(e => Excludes(e.Type) && e.Offset < found.End && found.Offset < e.End))
                {
                    entities.Add(found);
                }
            }
        }

        return entities.Count == text.Entities.Count ? text : text with { Entities = EntityTidy.Sort(entities) };
    }

    private static bool Excludes(string type) =>
        type is not ("bold" or "italic" or "underline" or "strikethrough" or "spoiler" or "blockquote" or "expandable_blockquote");

    [GeneratedRegex(@"(?<![\w@.\-+/])[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)*\.[A-Za-z]{2,}(?![\w@])", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\w@.])(?:(?:https?|ftp|tg)://[^\s<>""'«»]*[^\s<>""'«».,;:!?()\[\]،؛؟]|(?:[A-Za-z0-9\-]+\.)+(?:com|org|net|ir|io|me|info|dev|app|co|edu|gov)(?![\w.@])(?:[/?#][^\s<>""'«»]*[^\s<>""'«».,;:!?()\[\]،؛؟])?)", RegexOptions.CultureInvariant)]
    private static partial Regex Url();

    [GeneratedRegex(@"(?<![\w/<>@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>@])", RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<![\w@/])@[A-Za-z][A-Za-z0-9_]{2,31}(?![\w@])", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<![\w#@])#(?=[\d_]*[^\W\d_])[\w\u200C]{1,256}", RegexOptions.CultureInvariant)]
    private static partial Regex Hashtag();

    [GeneratedRegex(@"(?<![\w$])\$[A-Z]{1,8}(?![\w$])", RegexOptions.CultureInvariant)]
    private static partial Regex Cashtag();

    [GeneratedRegex(@"(?<![\w+\-/.,])(?:\+[0-9][0-9 ()\-]{7,18}[0-9]|09[0-9]{9}|0[1-9][0-9]{9})(?![\w\-/])", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}
