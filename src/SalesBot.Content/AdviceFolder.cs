using System.Collections.Immutable;
using SalesBot.Content.Yaml;
using SalesBot.Core.Advice;

namespace SalesBot.Content;

/// <summary>The folder advice/: one file a topic, whose rules are rivals, for of one topic a card says one thing.</summary>
internal static class AdviceFolder
{
    private const string Folder = "advice";

    /// <returns>Whole only if no problem was reported.</returns>
    public static AdviceTable Read(ContentFolder content, ImmutableArray<LensFolder> lenses, ProblemList problems)
    {
        var (ids, texts, names) = (new Dictionary<string, Node>(StringComparer.Ordinal), new Distinct("write another text, each piece of advice must be of its own"), new Distinct("two topics must differ"));
        var rules = content.Files(Folder).SelectMany(file => new AdviceFile(file, lenses, ids, texts, names).Read()).ToImmutableArray();
        if (rules.IsEmpty && problems.Count == 0)
        {
            problems.Add(Folder, "has no rule; write a file with the topic of its name");
        }

        return new AdviceTable(rules);
    }
}
