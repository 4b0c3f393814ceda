using System.Collections.Immutable;
using SalesBot.Content.Yaml;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;

namespace SalesBot.Content;

/// <summary>One folder of lenses/: lens.yaml, and a file for each type that it lists.</summary>
/// <param name="TypeIds">As lens.yaml lists them; null when it could not be read, and then nothing can be checked against it.</param>
/// <param name="Rules">Null when the lens has no interview.</param>
/// <param name="Types">In the order of the lens; whole only if no problem was reported.</param>
internal sealed record LensFolder(LensId Id, string Name, ImmutableArray<string>? TypeIds, InterviewRules? Rules, ImmutableArray<CustomerType> Types)
{
    private const string LensFile = "lens";

    public static LensFolder Read(string id, ContentFolder content, ProblemList problems)
    {
        var folder = $"lenses/{id}";
        var files = content.Files(folder);
        var (name, listed, rules) = ("", (ListNode?)null, (InterviewRules?)null);
        if (files.FirstOrDefault(f => f.Stem == LensFile) is { } file)
        {
            var fields = new Fields(file.Root, "id", "name", "types", "interview");
            Ids.CheckName(fields, id);
            name = fields.Text("name", TextRule.UpTo(24));
            listed = fields.Find("types") as ListNode;
            CheckTypeIds(fields.Words("types", new Amount(2, 30)), listed);
            CheckKnownTypes(new LensId(id), listed);
            rules = fields.Has("interview") ? ReadRules(fields) : null;
        }
        else
        {
            problems.Add($"{folder}/{LensFile}.yaml", "is missing; each lens needs this file with its id, name and types");
        }

        var types = ReadTypes(files, listed);
        return new LensFolder(new LensId(id), name, IdsOf(listed), rules, types);
    }

    private static InterviewRules ReadRules(Fields lens)
    {
        var fields = lens.Group("interview", "enough_probability", "least_gain", "most_questions", "noise");
        return new InterviewRules(
            fields.Number("enough_probability", 0.5, 0.999),
            fields.Number("least_gain", 0, 1),
            fields.Count("most_questions", 1, 20),
            fields.Number("noise", 0.01, 0.5));
    }

    private static void CheckTypeIds(ImmutableArray<string> ids, ListNode? listed)
    {
        for (var i = 0; i < ids.Length; i++)
        {
            Ids.CheckSnake(ids[i], listed!.Items[i]);
            if (ids.IndexOf(ids[i]) < i && ids[i].Length > 0)
            {
                listed.Items[i].Report($"is {Quoted.Of(ids[i])}, which the list has already; keep one of the two");
            }
        }
    }

    /// <summary>Rules of the program speak of these types by name and rank them by place.</summary>
    private static void CheckKnownTypes(LensId lens, ListNode? listed)
    {
        var known = KnownTypes.ByLens.FirstOrDefault(l => l.Lens == lens).Types;
        if (!known.IsDefault && IdsOf(listed) is { } ids && !ids.SequenceEqual(known.Select(t => t.Value)))
        {
            listed!.Report($"has {string.Join(", ", ids)}; the program speaks of {string.Join(", ", known)}, write them in this order");
        }
    }

    private static ImmutableArray<string>? IdsOf(ListNode? listed) =>
        listed is null ? null : [.. listed.Items.OfType<TextNode>().Where(t => t.Text.Length > 0).Select(t => t.Text).Distinct()];

    private static ImmutableArray<CustomerType> ReadTypes(ImmutableArray<SourceFile> files, ListNode? listed)
    {
        var rules = new TypeRules();
        var types = new Dictionary<string, CustomerType>(StringComparer.Ordinal);
        var ids = IdsOf(listed);
        foreach (var file in files.Where(f => f.Stem != LensFile))
        {
            types[file.Stem] = TypeFile.Read(file, rules);
            if (ids is { } known && !known.Contains(file.Stem))
            {
                file.Report(0, "", "is not in the types of lens.yaml; add it there or delete the file");
            }
        }

        foreach (var node in listed?.Items.OfType<TextNode>().Where(t => t.Text.Length > 0 && !types.ContainsKey(t.Text)) ?? [])
        {
            node.Report($"is {Quoted.Of(node.Text)}, but there is no file {node.Text}.yaml; write the file or delete this line");
        }

        rules.CheckNames();
        return [.. (ids ?? []).Where(types.ContainsKey).Select(id => types[id])];
    }
}
