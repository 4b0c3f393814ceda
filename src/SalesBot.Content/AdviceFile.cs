using System.Collections.Immutable;
using SalesBot.Content.Yaml;
using SalesBot.Core.Advice;
using SalesBot.Core.Lenses;
using SalesBot.Core.Standings;

namespace SalesBot.Content;

/// <summary>One topic of advice and its rules: advice/discount.yaml.</summary>
/// <param name="ids">Of the rules of all topics read so far.</param>
/// <param name="texts">Of the rules of all topics.</param>
/// <param name="names">Of the topics.</param>
internal sealed class AdviceFile(SourceFile file, ImmutableArray<LensFolder> lenses, Dictionary<string, Node> ids, Distinct texts, Distinct names)
{
    // With the verb and the serial before it, the id must fit the 64 bytes of button data.
    private const int MostCharactersOfId = 40;

    private const int MostDays = 400;
    private const string Kind = "kind";
    private const string Trade = "trade";

    public IEnumerable<AdviceRule> Read()
    {
        var fields = new Fields(file.Root, "topic", "name", "rules");
        if (fields.Word("topic") is { Length: > 0 } topic && topic != file.Stem)
        {
            fields.Find("topic")?.Report($"is {Quoted.Of(topic)}; write {file.Stem}, the name of the file, or rename that");
        }

        // For who reads the file; the card has no room for it.
        fields.Text("name", TextRule.UpTo(24) with { Among = names });
        var nodes = fields.Each("rules", Amount.AtLeast(1));
        var rules = nodes.Select(ReadRule).ToImmutableArray();
        if (file.IsGood)
        {
            CheckEachIsHeard(rules, nodes);
        }

        return rules;
    }

    private AdviceRule ReadRule(Node node)
    {
        var fields = Fields.GroupOf(node, "id", "text", "weight", "when", "action");
        return new AdviceRule(
            new AdviceId(ReadId(fields)),
            new TopicId(file.Stem),
            fields.Text("text", TextRule.UpTo(130) with { Among = texts }),
            fields.Count("weight", 1, 100),
            ReadWhen(fields.Find("when")),
            fields.Has("action") ? ReadAction(fields) : null);
    }

    private string ReadId(Fields fields)
    {
        var id = fields.Word("id");
        if (id.Length > 0)
        {
            var node = fields.Find("id")!;
            Ids.CheckKebab(id, node, MostCharactersOfId);
            if (!ids.TryAdd(id, node))
            {
                node.Report($"is {Quoted.Of(id)}, which is also {ids[id].Path} in {ids[id].File.Name}:{ids[id].Line}; write another id");
            }
        }

        return id;
    }

    private static NextAction ReadAction(Fields rule)
    {
        var fields = rule.Group("action", "text", "in_days");
        return new NextAction(fields.Text("text", TextRule.UpTo(120)), fields.Count("in_days", 1, MostDays));
    }

    private AdviceCondition ReadWhen(Node? node)
    {
        var fields = Fields.GroupOf(node, [.. lenses.Select(l => l.Id.Value), Kind, Trade]);
        if (node is MapNode { Entries.Length: 0 })
        {
            node.Report("is empty; write at least one lens with its types, or kind, or trade");
        }

        return new AdviceCondition(
            [.. lenses.Where(l => fields.Has(l.Id.Value)).Select(l => (l.Id, ReadTypes(fields, l)))],
            ReadAny<BusinessKind>(fields, Kind),
            ReadAny<Trade>(fields, Trade));
    }

    private static ImmutableArray<TypeId> ReadTypes(Fields when, LensFolder lens) =>
        [.. ReadAny(when, lens.Id.Value, lens.TypeIds).Select(id => new TypeId(id))];

    private static ImmutableArray<T> ReadAny<T>(Fields when, string key)
        where T : struct, Enum =>
        when.Has(key) ? [.. ReadAny(when, key, [.. Enum.GetNames<T>().Select(Casing.Kebab)]).Select(word => Enum.GetValues<T>().FirstOrDefault(value => Casing.Kebab(value.ToString()) == word))] : [];

    /// <param name="known">What may stand there; null when it is not known, for the lens is faulty itself.</param>
    private static ImmutableArray<string> ReadAny(Fields when, string key, ImmutableArray<string>? known)
    {
        var words = when.Words(key, Amount.AtLeast(1));
        var node = when.Find(key) as ListNode;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Length > 0 && known is { } allowed && !allowed.Contains(words[i]))
            {
                node!.Items[i].Report($"is {Quoted.Of(words[i])}; write one of {string.Join(", ", allowed)}");
            }
            else if (words[i].Length > 0 && words.IndexOf(words[i]) < i)
            {
                node!.Items[i].Report($"is {Quoted.Of(words[i])}, which the list has already; keep one of the two");
            }
        }

        return words;
    }

    private static void CheckEachIsHeard(ImmutableArray<AdviceRule> rules, ImmutableArray<Node> nodes)
    {
        var table = new AdviceTable(rules);
        foreach (var (rule, node) in rules.Zip(nodes))
        {
            var twins = rules.Where(r => r.When.IsSameAs(rule.When)).ToList();
            if (twins[0] is var twin && twin != rule)
            {
                node.Report($"holds when {twin.Id.Value} does; of one topic one rule speaks, change the conditions of one of the two");
            }
            else if (twins is [_] && !table.CanWin(rule))
            {
                node.Report("can never be said: whatever it holds for, other rules of the topic with as many conditions come first; change its conditions or its weight");
            }
        }
    }
}
