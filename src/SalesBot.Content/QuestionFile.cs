using System.Collections.Immutable;
using SalesBot.Content.Yaml;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;

namespace SalesBot.Content;

/// <summary>One question of the interview: questions/first-words.yaml.</summary>
internal static class QuestionFile
{
    private static readonly ImmutableArray<(string Word, Level Level)> Levels =
        [.. Enum.GetValues<Level>().Select(level => (Casing.Kebab(level.ToString()), level))];

    // Of a question that the program can answer: there is nothing.
    private const string NoneOption = "none";

    private static readonly string LevelWords = string.Join(", ", Levels.Select(l => l.Word));

    /// <param name="asks">What is asked in the other questions.</param>
    /// <returns>Null if anything in the file was wrong, which has been reported.</returns>
    public static Question? Read(SourceFile file, ImmutableArray<LensFolder> lenses, Distinct asks)
    {
        var fields = new Fields(file.Root, "id", "lens", "fact", "ask", "options");
        Ids.CheckName(fields, file.Stem);
        if (fields.Has("id"))
        {
            Ids.CheckKebab(fields.Word("id"), fields.Find("id")!);
        }

        var lens = ReadLens(fields, lenses);
        var ask = fields.Text("ask", TextRule.UpTo(70) with { Among = asks });
        var nodes = fields.Each("options", new Amount(2, 5));
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var texts = new Distinct("two buttons must differ");
        var options = nodes.Select(node => ReadOption(node, lens, ids, texts)).ToImmutableArray();
        var fact = fields.Has("fact") ? ReadFact(fields, [.. ids]) : QuestionFact.None;
        if (!file.IsGood || file.Root is null || lens is null)
        {
            return null;
        }

        var question = new Question(new QuestionId(file.Stem), lens.Id, ask, options, fact);
        if (TellsNothing(question))
        {
            fields.Find("options")?.Report("has the same levels for every type, so the question tells nothing; give each option types that earn it more often");
            return null;
        }

        return question;
    }

    private static QuestionFact ReadFact(Fields fields, ImmutableArray<string> options)
    {
        var word = fields.Word("fact");
        var (fact, wanted) = word switch
        {
            "value" => (QuestionFact.Value, KnownTypes.ByLens.First(l => l.Lens == LensId.Worth).Types.Select(t => t.Value).Append(NoneOption)),
            "referrals" => (QuestionFact.Referrals, [NoneOption, "some"]),
            _ => (QuestionFact.None, options),
        };
        if (fact is QuestionFact.None && word.Length > 0)
        {
            fields.Find("fact")?.Report($"is {Quoted.Of(word)}; write value or referrals, or delete the key");
        }

        if (!options.ToHashSet().SetEquals(wanted))
        {
            fields.Find("options")?.Report($"has the ids {string.Join(", ", options)}, but the program answers this question by {string.Join(", ", wanted)}; write options with these ids");
        }

        return fact;
    }

    private static LensFolder? ReadLens(Fields fields, ImmutableArray<LensFolder> lenses)
    {
        var id = fields.Word("lens");
        var lens = lenses.FirstOrDefault(l => l.Id.Value == id);
        if (id.Length > 0 && lens is null)
        {
            fields.Find("lens")?.Report($"is {Quoted.Of(id)}; write one of {string.Join(", ", lenses.Select(l => l.Id))}");
        }

        return lens;
    }

    private static Option ReadOption(Node node, LensFolder? lens, HashSet<string> ids, Distinct texts)
    {
        var fields = Fields.GroupOf(node, "id", "text", "reason", "types");
        var id = fields.Word("id");
        if (id.Length > 0)
        {
            Ids.CheckKebab(id, fields.Find("id")!);
            if (!ids.Add(id))
            {
                fields.Find("id")!.Report($"is {Quoted.Of(id)}, which another option of this question has; write another id");
            }
        }

        return new Option(
            new OptionId(id),
            fields.Text("text", TextRule.UpTo(24) with { Among = texts }),
            fields.Text("reason", TextRule.UpTo(70)),
            ReadLevels(fields.Find("types"), lens));
    }

    private static ImmutableArray<Level> ReadLevels(Node? node, LensFolder? lens)
    {
        // Without the list of lens.yaml the keys cannot be judged, the levels can.
        var keys = lens?.TypeIds ?? (node as MapNode)?.Entries.Select(e => e.Key).ToImmutableArray() ?? [];
        var fields = Fields.GroupOf(node, keys);
        var levels = keys.Select(key => ReadLevel(fields, key)).ToImmutableArray();
        if (node is MapNode map && map.Entries.Select(e => e.Key).Where(keys.Contains).ToList() is var found
            && found.Count == keys.Length && found.FindIndex(k => keys.IndexOf(k) != found.IndexOf(k)) is >= 0 and var first)
        {
            map.Entries.First(e => e.Key == found[first]).Value.Report($"stands where {keys[first]} is wanted; keep the order of lens.yaml: {string.Join(", ", keys)}");
        }

        return levels;
    }

    private static Level ReadLevel(Fields fields, string key)
    {
        var word = fields.Word(key);
        foreach (var (name, level) in Levels)
        {
            if (name == word)
            {
                return level;
            }
        }

        if (word.Length > 0)
        {
            fields.Find(key)!.Report($"is {Quoted.Of(word)}; write one of {LevelWords}");
        }

        return default;
    }

    // Levels count relative to the type's other levels: «never, never» says of an answer what «often, often» says.
    private static bool TellsNothing(Question question)
    {
        for (var option = 0; option < question.Options.Length; option++)
        {
            foreach (var likelihood in question.Likelihoods(option))
            {
                if (Math.Abs(likelihood - question.Likelihoods(option)[0]) > 1e-9)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
