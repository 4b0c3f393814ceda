using System.Collections.Immutable;
using SalesBot.Content.Yaml;
using SalesBot.Core.Text;

namespace SalesBot.Content.Tables;

/// <summary>text/words.yaml: the words that endings may be cut from, and those that are never cut.</summary>
internal static class WordsFile
{
    private static readonly ImmutableArray<(string Key, WordClass Class)> Classes =
    [
        ("nouns", WordClass.Noun), ("adjectives", WordClass.Adjective), ("pronouns", WordClass.Pronoun), ("particles", WordClass.Particle), ("whole", WordClass.Whole),
    ];

    public static ImmutableArray<(string Word, WordClass Class)> Read(MapNode? root)
    {
        var fields = new Fields(root, [.. Classes.Select(c => c.Key)]);
        var owners = new Dictionary<string, Node>(StringComparer.Ordinal);
        var words = ImmutableArray.CreateBuilder<(string, WordClass)>();
        foreach (var (key, wordClass) in Classes)
        {
            foreach (var node in TextLists.Words(fields.Find(key)))
            {
                if (!TextLists.IsWords(node.Text, mostWords: 1))
                {
                    node.Report($"is {Quoted.Of(node.Text)}; write one Persian word");
                }
                else if (!owners.TryAdd(node.Text, node))
                {
                    node.Report($"is {Quoted.Of(node.Text)}, which stands in line {owners[node.Text].Line} already; keep one of the two");
                }
                else
                {
                    words.Add((node.Text, wordClass));
                }
            }
        }

        return words.ToImmutable();
    }
}
