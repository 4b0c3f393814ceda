using System.Text;
using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.Text;

/// <summary>From what a caller gives to the text that is stored: parse mode, entities, limits.</summary>
internal static class TextRules
{
    public const int LongestText = 4096;
    public const int LongestCaption = 1024;
    private const int LongestSource = 1 << 15;

    /// <summary>The text of a message; refuses empty and too long ones.</summary>
    public static FormattedText Message(string source, string parseMode, JsonNode? entities)
    {
        if (source.Length == 0)
        {
            throw ApiRefused.BadRequest("message text is empty");
        }

        var text = Formatted(source, parseMode, entities);
        return text.Text.Length switch
        {
            0 => throw ApiRefused.BadRequest("text must be non-empty"),
            > LongestText => throw ApiRefused.BadRequest("message is too long"),
            _ => text,
        };
    }

    /// <summary>The caption of a file; may be empty.</summary>
    public static FormattedText Caption(string source, string parseMode, JsonNode? entities)
    {
        var text = Formatted(source, parseMode, entities);
        return text.Text.Length <= LongestCaption ? text : throw ApiRefused.BadRequest("message caption is too long");
    }

    /// <summary>What a person typed: no markup, only what is found by itself.</summary>
    public static FormattedText Typed(string source) => AutoEntities.Add(EntityTidy.Tidy(source, []));

    private static FormattedText Formatted(string source, string parseMode, JsonNode? entities)
    {
        if (Encoding.UTF8.GetByteCount(source) > LongestSource)
        {
            throw ApiRefused.BadRequest("text is too long");
        }

        var parsed = parseMode.ToLowerInvariant() switch
        {
            "" or "none" => new FormattedText(source, EntityReader.Read(entities, source)),
            _ when source.Length == 0 => FormattedText.Plain(source),
            "html" => HtmlMarkup.Parse(source),
            "markdown" => MarkdownMarkup.Parse(source),
            "markdownv2" => MarkdownV2Markup.Parse(source),
            _ => throw ApiRefused.BadRequest("unsupported parse_mode"),
        };
        return AutoEntities.Add(EntityTidy.Tidy(parsed.Text, parsed.Entities));
    }
}
