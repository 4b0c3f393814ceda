using System.Globalization;

namespace SalesBot.Emulator.Text;

/// <summary>A tag that waits for its end.</summary>
internal sealed record OpenTag(string Name, int Start, IReadOnlyDictionary<string, string> Attributes);

/// <summary>Which tags there are, and the entity each makes.</summary>
internal static class HtmlTag
{
    public static bool IsKnown(string name) => TypeOf(name) is not null;

    /// <summary>Adds the entity of a tag that has just ended around <paramref name="content"/>.</summary>
    public static void Close(OpenTag tag, string content, List<Entity> entities)
    {
        if (content.Length == 0)
        {
            return;
        }

        var entity = new Entity(TypeOf(tag.Name)!, tag.Start, content.Length);
        switch (tag.Name)
        {
            case "a":
                Link(entity, tag.Attributes.GetValueOrDefault("href", content), entities);
                return;
            case "tg-emoji":
                entities.Add(entity with { CustomEmojiId = tag.Attributes.GetValueOrDefault("emoji-id", "") });
                return;
            case "blockquote" when tag.Attributes.ContainsKey("expandable"):
                entities.Add(entity with { Type = "expandable_blockquote" });
                return;
            case "code" when Language(tag) is { } language:
                // Inside <pre> with the same extent the language moves outwards; see below.
                entities.Add(entity with { Language = language });
                return;
            case "pre":
                Pre(entity, entities);
                return;
            default:
                entities.Add(entity);
                return;
        }
    }

    private static void Pre(Entity pre, List<Entity> entities)
    {
        var inner = entities.FindIndex(e => e.Type == "code" && e.Offset == pre.Offset && e.Length == pre.Length);
        if (inner < 0)
        {
            entities.Add(pre);
            return;
        }

        entities[inner] = pre with { Language = entities[inner].Language };
    }

    private static void Link(Entity entity, string href, List<Entity> entities)
    {
        if (href.StartsWith("tg://user?id=", StringComparison.Ordinal)
            && long.TryParse(href["tg://user?id=".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            entities.Add(entity with { Type = "text_mention", UserId = id });
        }
        else if (LinkUrl.Normalise(href) is { } url)
        {
            entities.Add(entity with { Url = url });
        }
    }

    private static string? Language(OpenTag code) =>
        code.Attributes.TryGetValue("class", out var name) && name.StartsWith("language-", StringComparison.Ordinal) ? name["language-".Length..] : null;

    private static string? TypeOf(string name) => name switch
    {
        "b" or "strong" => "bold",
        "i" or "em" => "italic",
        "u" or "ins" => "underline",
        "s" or "strike" or "del" => "strikethrough",
        "tg-spoiler" or "span" => "spoiler",
        "a" => "text_link",
        "code" => "code",
        "pre" => "pre",
        "blockquote" => "blockquote",
        "tg-emoji" => "custom_emoji",
        _ => null,
    };
}
