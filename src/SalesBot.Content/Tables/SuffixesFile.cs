using System.Collections.Immutable;
using SalesBot.Content.Yaml;
using SalesBot.Core.Text;

namespace SalesBot.Content.Tables;

/// <summary>text/suffixes.yaml: endings, and what may stand before them.</summary>
internal static class SuffixesFile
{
    public static ImmutableArray<Suffix> Read(MapNode? root) =>
        [.. new Fields(root, "suffixes").Each("suffixes", Amount.AtLeast(1)).Select(ReadSuffix)];

    private static Suffix ReadSuffix(Node node)
    {
        var fields = Fields.GroupOf(node, "kind", "written", "typed", "of", "after", "apart", "sure");
        var kind = OneOf<SuffixKind>(fields.Word("kind"), fields.Find("kind"));
        var written = fields.Find("written") is TextNode text ? text.Text : "";
        if (written.Length == 0 ? kind is not SuffixKind.Clitic : !TextLists.IsWords(written.StartsWith('-') ? written[1..] : written, mostWords: 1))
        {
            fields.Find("written")?.Report($"is {Quoted.Of(written)}; write Persian letters, with - before them for a half-space");
        }

        return new(
            kind,
            written,
            [.. TextLists.PersianWords(fields.Find("typed"), least: 1)],
            [.. TextLists.Words(fields.Find("of"), least: 1).Select(w => OneOf<WordClass>(w.Text, w))],
            [.. TextLists.Words(fields.Find("after"), least: 1).Select(w => OneOf<Ending>(w.Text, w))],
            TextLists.Flag(fields, "apart"),
            TextLists.Flag(fields, "sure"));
    }

    private static T OneOf<T>(string word, Node? node)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Casing.Kebab(value.ToString()) == word)
            {
                return value;
            }
        }

        if (word.Length > 0)
        {
            node?.Report($"is {Quoted.Of(word)}; write one of {string.Join(", ", Enum.GetValues<T>().Select(v => Casing.Kebab(v.ToString())))}");
        }

        return default;
    }
}
