using System.Collections.Immutable;
using SalesBot.Core.Classify;
using SalesBot.Core.Lenses;
using SalesBot.Core.Text;

namespace SalesBot.Content;

/// <summary>The folder examples/: for each lens that can be judged from free text, one file of messages a type, and none.txt of messages that say nothing.</summary>
internal static class ExampleFolder
{
    private const string Folder = "examples";
    private const string NoEvidence = "none";

    // A message of the Bot API has at most 4096 characters; nobody learns from more than a long one.
    private const int MostCharacters = 1000;

    // With fewer the classifier would be guessing.
    private const int Fewest = 2;

    /// <summary>To be read after the lenses and before anything else.</summary>
    public static ImmutableArray<ExampleSet> Read(ContentFolder content, ImmutableArray<LensFolder> lenses, ProblemList problems)
    {
        // Lenses that are faulty themselves are nothing to compare with: one mistake, one message.
        var comparable = problems.Count == 0;
        var sets = ImmutableArray.CreateBuilder<ExampleSet>();
        foreach (var name in content.Folders(Folder))
        {
            if (lenses.FirstOrDefault(l => l.Id.Value == name) is { } lens)
            {
                sets.Add(new ExampleSet(lens.Id, ReadLens($"{Folder}/{name}", comparable ? lens.TypeIds : null, content, problems)));
            }
            else if (name != LensId.Behaviour.Value)
            {
                problems.Add($"{Folder}/{name}", "is not named after a lens; rename the folder after one of lenses/, or delete it");
            }
        }

        if (content.Has(Folder) && !content.Has($"{Folder}/{LensId.Behaviour}"))
        {
            problems.Add($"{Folder}/{LensId.Behaviour}", "is missing; free messages cannot be read without it");
        }

        return sets.ToImmutable();
    }

    private static ImmutableArray<Example> ReadLens(string folder, ImmutableArray<string>? typeIds, ContentFolder content, ProblemList problems)
    {
        var files = content.LineFiles(folder);
        var wanted = (typeIds ?? []).Append(NoEvidence).ToList();
        foreach (var file in files.Where(f => typeIds is not null && !wanted.Contains(f.Stem)))
        {
            problems.Add(file.Name, "is not named after a type of the lens; rename it after one of lens.yaml, or delete it");
        }

        foreach (var missing in wanted.Where(id => typeIds is not null && files.All(f => f.Stem != id)))
        {
            problems.Add($"{folder}/{missing}.txt", $"is missing; write at least {Fewest} messages, one a line");
        }

        var seen = new Dictionary<string, (string File, int Line)>(StringComparer.Ordinal);
        return [.. files.Where(f => !f.Lines.IsDefault).SelectMany(file => ReadFile(file, seen, problems))];
    }

    private static IEnumerable<Example> ReadFile(LineFile file, Dictionary<string, (string File, int Line)> seen, ProblemList problems)
    {
        if (file.Lines.Length < Fewest)
        {
            problems.Add(file.Name, $"has {file.Lines.Length} messages; write at least {Fewest}, one a line");
        }

        foreach (var (number, text, heading) in file.Lines)
        {
            if (text.Length > MostCharacters)
            {
                problems.Add(new Problem(file.Name, number, "", $"has {text.Length} characters; write at most {MostCharacters}, as a seller types on a phone"));
            }

            // Of messages without a letter, such as emoji, nothing would be left to compare.
            var key = PersianText.Fold(text) is { Length: > 0 } folded ? folded : text;
            if (!seen.TryAdd(key, (file.Name, number)))
            {
                var (other, line) = seen[key];
                problems.Add(new Problem(file.Name, number, "", $"is {Quoted.Of(text)}, which also stands in {other}:{line}; keep one of the two"));
            }

            yield return new Example(text, file.Stem == NoEvidence ? null : new TypeId(file.Stem), heading);
        }
    }
}
