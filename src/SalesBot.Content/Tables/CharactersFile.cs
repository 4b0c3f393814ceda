using System.Collections.Immutable;
using System.Globalization;
using SalesBot.Content.Yaml;
using SalesBot.Core.Text;

namespace SalesBot.Content.Tables;

/// <summary>text/characters.yaml: characters of other keyboards, each as itself or as U+064A.</summary>
internal static class CharactersFile
{
    public static CharacterTable Read(MapNode? root)
    {
        var fields = new Fields(root, "letters", "dropped", "half_spaces");
        var owners = new Dictionary<char, Node>();
        var letters = ImmutableDictionary.CreateBuilder<char, char>();
        foreach (var (key, node) in GroupOf(fields.Find("letters")))
        {
            if (key.Length != 1 || !char.IsLetter(key[0]))
            {
                node.Report($"is the key {Quoted.Of(key)}; write one Persian letter");
                continue;
            }

            foreach (var c in Characters(node, owners))
            {
                letters[c] = key[0];
            }
        }

        foreach (var (from, to) in letters.Where(l => letters.ContainsKey(l.Value)).ToList())
        {
            owners[from].Report($"becomes {Quoted.Character(to)}, which becomes {Quoted.Character(letters[to])} itself; write it there");
        }

        return new(letters.ToImmutable(), [.. Characters(fields.Find("dropped"), owners)], [.. Characters(fields.Find("half_spaces"), owners)]);
    }

    private static ImmutableArray<MapEntry> GroupOf(Node? node)
    {
        if (node is MapNode map)
        {
            return map.Entries;
        }

        node?.Report($"is {node.Kind}; write a line for each Persian letter: the letter, a colon and the list of what is typed for it");
        return [];
    }

    private static List<char> Characters(Node? node, Dictionary<char, Node> owners)
    {
        var found = new List<char>();
        foreach (var word in TextLists.Words(node))
        {
            var text = word.Text;
            if (text.Length is >= 6 and <= 7 && text.StartsWith("U+", StringComparison.Ordinal)
                && int.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code <= char.MaxValue)
            {
                text = ((char)code).ToString();
            }

            if (text.Length != 1 || char.IsAsciiLetterOrDigit(text[0]) || char.IsSurrogate(text[0]))
            {
                word.Report($"is {Quoted.Of(word.Text)}; write one character, or its code: U+064A");
            }
            else if (!owners.TryAdd(text[0], word))
            {
                word.Report($"is {Quoted.Character(text[0])}, which stands in line {owners[text[0]].Line} already; keep one of the two");
            }
            else
            {
                found.Add(text[0]);
            }
        }

        return found;
    }
}
