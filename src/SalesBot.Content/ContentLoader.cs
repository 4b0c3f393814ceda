using System.Collections.Immutable;
using SalesBot.Content.Tables;
using SalesBot.Core.Classify;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Text;

namespace SalesBot.Content;

/// <summary>Reads resources/ into the records of the core. Content is judged as a whole: all its problems come back, or all of it.</summary>
public static class ContentLoader
{
    /// <summary>Never throws for what stands in the folder, or for a folder that is not there.</summary>
    public static Loaded<KnowledgeBase> Load(string folder)
    {
        var problems = new ProblemList();
        if (!Directory.Exists(folder))
        {
            problems.Add(folder.Length == 0 ? "." : folder, "is missing; this must be the folder with lenses, questions and words");
            return new(problems.InOrder());
        }

        var content = new ContentFolder(folder, problems);
        var lenses = content.Folders("lenses").OrderBy(PlaceOf).Select(id => LensFolder.Read(id, content, problems)).ToImmutableArray();
        CheckTypeIds(lenses, problems);
        var examples = ExampleFolder.Read(content, lenses, problems);
        var questions = ReadQuestions(content, lenses, problems);
        CheckInterviews(lenses, questions, problems);
        var advice = AdviceFolder.Read(content, lenses, problems);
        var campaigns = CampaignFile.ReadAll(content);
        var words = WordsBinder.Bind(typeof(Words), content.Files("words"), problems) as Words;
        var normaliser = TextFolder.Read(content, problems);
        return words is null || normaliser is null || problems.Count > 0 ? new(problems.InOrder()) : new(Build(lenses, questions, words, normaliser, examples) with { Advice = advice, Campaigns = campaigns });
    }

    /// <summary>Behaviour, then the lenses that the program knows, in its order, then others.</summary>
    private static int PlaceOf(string lens) =>
        lens == LensId.Behaviour.Value ? -1 : KnownTypes.ByLens.Select((known, place) => (known.Lens.Value, place)).Where(known => known.Value == lens).Select(known => known.place).FirstOrDefault(int.MaxValue);

    /// <summary>Buttons, the command line and stored verdicts name a type by its id alone.</summary>
    private static void CheckTypeIds(ImmutableArray<LensFolder> lenses, ProblemList problems)
    {
        var owners = new Dictionary<string, LensId>(StringComparer.Ordinal);
        foreach (var (lens, id) in lenses.SelectMany(lens => (lens.TypeIds ?? []).Select(id => (lens.Id, id))))
        {
            if (!owners.TryAdd(id, lens))
            {
                problems.Add($"lenses/{lens}/{id}.yaml", $"is a type of the lens {owners[id]} too; no two lenses share an id, write another");
            }
        }
    }

    private static void CheckInterviews(ImmutableArray<LensFolder> lenses, ImmutableArray<Question> questions, ProblemList problems)
    {
        // The card, the lookup and the interview all speak of this lens.
        if (lenses.All(l => l.Id != LensId.Behaviour))
        {
            problems.Add($"lenses/{LensId.Behaviour}", "is missing; the program cannot do without this lens");
        }

        foreach (var lens in lenses.Where(l => l is { TypeIds: not null, Rules: null }))
        {
            if (lens.Id == LensId.Behaviour || questions.Any(q => q.Lens == lens.Id))
            {
                problems.Add($"lenses/{lens.Id}/lens.yaml", "has no interview, but there are questions for this lens; add the key interview");
            }
        }
    }

    private static ImmutableArray<Question> ReadQuestions(ContentFolder content, ImmutableArray<LensFolder> lenses, ProblemList problems)
    {
        var asks = new Distinct("two questions must differ");
        var files = content.Files("questions");
        var questions = files.Select(file => QuestionFile.Read(file, lenses, asks)).OfType<Question>()
            .OrderBy(q => q.Id.Value, StringComparer.Ordinal)
            .ToImmutableArray();
        foreach (var lens in lenses.Where(l => l.Rules is not null))
        {
            // Questions with problems of their own may yet belong to the lens.
            if (content.Has("questions") && questions.Length == files.Length && questions.All(q => q.Lens != lens.Id))
            {
                problems.Add("questions", $"has no question for the lens {lens.Id}, which has an interview; write one");
            }
        }

        return questions;
    }

    private static KnowledgeBase Build(ImmutableArray<LensFolder> folders, ImmutableArray<Question> questions, Words words, Normaliser normaliser, ImmutableArray<ExampleSet> examples)
    {
        var lenses = folders.Select(f => new Lens(f.Id, f.Name, f.Types)).ToImmutableArray();
        return new KnowledgeBase(
            lenses,
            [.. lenses.Zip(folders)
                .Where(pair => pair.Second.Rules is not null)
                .Select(pair => new Interviewer(pair.First, [.. questions.Where(q => q.Lens == pair.First.Id)], pair.Second.Rules!))],
            words,
            normaliser,
            examples);
    }
}
