using System.Collections.Immutable;
using SalesBot.Content.Yaml;
using SalesBot.Core.Text;

namespace SalesBot.Content.Tables;

/// <summary>text/verbs.yaml: the stems of verbs, and the few forms that no stems give.</summary>
internal static class VerbsFile
{
    private static readonly ImmutableArray<string> Keys = ["past", "present", "imperative", "spoken_past", "spoken_present", "bare", "preverbs"];

    public static (ImmutableArray<VerbRoot>, ImmutableArray<IrregularForm>) Read(MapNode? root)
    {
        var fields = new Fields(root, "verbs", "irregular");
        var owners = new Dictionary<string, Node>(StringComparer.Ordinal);
        var verbs = fields.Each("verbs", Amount.AtLeast(1)).Select(node => ReadVerb(node, owners)).ToImmutableArray();
        return (verbs, [.. fields.Each("irregular", Amount.AtLeast(0)).Select(ReadIrregular)]);
    }

    private static VerbRoot ReadVerb(Node node, Dictionary<string, Node> owners)
    {
        var fields = Fields.GroupOf(node, Keys);
        var verb = new VerbRoot(
            TextLists.Word(fields, "past"),
            TextLists.Word(fields, "present"),
            fields.Has("imperative") ? TextLists.Word(fields, "imperative") : null,
            TextLists.Optional(fields, "spoken_past"),
            TextLists.Optional(fields, "spoken_present"),
            TextLists.Flag(fields, "bare"),
            TextLists.Optional(fields, "preverbs"));
        if (verb.Past.Length > 0 && !owners.TryAdd(verb.Past + "/" + verb.Present, node))
        {
            node.Report($"is the verb {Quoted.Of(verb.Past)} with {Quoted.Of(verb.Present)}, which stands in line {owners[verb.Past + "/" + verb.Present].Line} already; keep one of the two");
        }

        return verb;
    }

    private static IrregularForm ReadIrregular(Node node)
    {
        var fields = Fields.GroupOf(node, "written", "typed", "stem", "negated");
        return new(TextLists.Word(fields, "written"), TextLists.Optional(fields, "typed"), TextLists.Word(fields, "stem"), TextLists.Flag(fields, "negated"));
    }
}
