using System.Collections.Immutable;
using SalesBot.Content.Yaml;
using SalesBot.Core.Text;

namespace SalesBot.Content.Tables;

/// <summary>text/spoken.yaml: for each written word the forms that are said and typed for it.</summary>
internal sealed class SpokenFile
{
    private readonly List<(string Written, Node Node)> _meanings = [];

    public ImmutableArray<SpokenForm> Forms { get; private init; } = [];

    public static SpokenFile Read(MapNode? root)
    {
        var fields = new Fields(root, "forms");
        if (fields.Find("forms") is not MapNode map)
        {
            fields.Group("forms", "برای");
            return new();
        }

        var file = new SpokenFile { Forms = [.. FormsOf(map)] };
        file._meanings.AddRange(map.Entries.Select(e => (e.Key, e.Value)));
        return file;
    }

    /// <summary>What a form becomes must be a written form, not one that the tables fold further.</summary>
    public void CheckMeanings(Normaliser normaliser)
    {
        foreach (var (written, node) in _meanings)
        {
            var read = normaliser.Normalise(written).Tokens;
            if (string.Concat(read.Select(t => Joined(t.Written))) != string.Concat(read.DistinctBy(t => t.Start).Select(t => t.Folded)))
            {
                var wanted = Quoted.Of(string.Join(' ', read.Select(t => t.Written)));
                node.Report($"is the key {Quoted.Of(written)}, which is read as {wanted}; write {wanted}");
            }
        }
    }

    private static string Joined(string word) => word.Replace("\u200C", "", StringComparison.Ordinal);

    private static IEnumerable<SpokenForm> FormsOf(MapNode map)
    {
        var owners = new Dictionary<string, Node>(StringComparer.Ordinal);
        var typedForms = map.Entries.SelectMany(e => (e.Value as ListNode)?.Items.OfType<TextNode>() ?? []).DistinctBy(t => t.Text).ToDictionary(t => t.Text, StringComparer.Ordinal);
        foreach (var (written, node) in map.Entries)
        {
            if (!TextLists.IsWords(written, mostWords: 3))
            {
                node.Report($"is the key {Quoted.Of(written)}; write one to three Persian words");
            }

            foreach (var part in written.Split(' ').Where(p => typedForms.TryGetValue(p, out var form) && (node as ListNode)?.Items.Contains(form) is not true))
            {
                node.Report($"is the key {Quoted.Of(written)}, and {Quoted.Of(part)} is typed for another word in line {typedForms[part].Line}; write that word");
            }

            foreach (var word in TextLists.Words(node, least: 1))
            {
                var typed = word.Text;
                if (!TextLists.IsWords(typed, mostWords: 1))
                {
                    word.Report($"is {Quoted.Of(typed)}; write one Persian word");
                }
                else if (typed == written)
                {
                    word.Report($"is {Quoted.Of(typed)}, which is the written word itself; delete it");
                }
                else if (!owners.TryAdd(Joined(typed), word))
                {
                    word.Report($"is {Quoted.Of(typed)}, which stands in line {owners[Joined(typed)].Line} already; half-spaces make no difference, keep one of the two");
                }
                else
                {
                    yield return new SpokenForm(typed, written);
                }
            }
        }
    }
}
