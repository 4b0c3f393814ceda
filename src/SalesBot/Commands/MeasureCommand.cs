using System.CommandLine;
using System.Globalization;
using SalesBot.Core.Classify;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Lenses;

namespace SalesBot.Commands;

/// <summary>Prints how good the classifier is: on held-out examples, and on messages of other people that it never learns from.</summary>
internal static class MeasureCommand
{
    private const int Folds = 5;
    private static readonly int[] CurveSizes = [60, 120, 200, 340];

    public static Command Create(Option<string> resources)
    {
        var curve = new Option<bool>("--curve") { Description = "also train on fewer examples a type" };
        var of = new Option<string>("--lens") { Description = "the lens to measure", DefaultValueFactory = _ => LensId.Behaviour.Value };
        var file = new Option<FileInfo?>("--file") { Description = "other people's messages, JSON Lines {\"text\",\"type\"} or {\"lens\",\"text\",\"type\"}; the development set when left out" };
        var command = new Command("measure", "measure the classifier: cross-validation, development set, confusion, calibration, abstention") { curve, of, file };
        command.SetAction(parsed => CommandLine.WithKnowledge(parsed.GetRequiredValue(resources), knowledge =>
        {
            var lens = new LensId(parsed.GetRequiredValue(of));
            var checks = parsed.GetValue(file)?.FullName ?? DevelopmentSet.FileOf(lens, parsed.GetRequiredValue(resources));
            if (knowledge.Examples.All(e => e.Lens != lens) || !File.Exists(checks))
            {
                Console.Error.WriteLine(File.Exists(checks) ? $"no examples for the lens {lens}; there are some for {string.Join(", ", knowledge.Examples.Select(e => e.Lens))}" : $"there is no file {checks}");
                return 2;
            }

            foreach (var line in Report(knowledge, lens, checks, parsed.GetValue(curve)))
            {
                Console.Out.WriteLine(line);
            }

            return 0;
        }));
        return command;
    }

    internal static IEnumerable<string> Report(KnowledgeBase knowledge, LensId id, string checks, bool curve)
    {
        var lens = knowledge.LensOf(id)!;
        var set = knowledge.Examples.First(e => e.Lens == id);
        var examples = set.Examples;
        var beside = knowledge.SilentBeside(set);
        TextClassifier Trained(IEnumerable<Example> on) => TextClassifier.Train(lens, on.Concat(beside), knowledge.Normaliser, Tuning.Of(id));

        yield return Line($"{examples.Length} examples, {examples.Count(e => e.Type is null)} of them without evidence, and {beside.Length} more of these from the lens {LensId.Behaviour}");
        yield return "";
        yield return "                        single: right first   also not null   in two   none: null   log loss   temperature x";
        yield return CrossValidated(lens, [.. examples], (_, i) => i % Folds, Trained).Summary("held out by line");
        var headings = examples.Select(e => (e.Type, e.Heading)).Distinct().Select((heading, i) => (heading, i)).ToDictionary(h => h.heading, h => h.i);
        yield return CrossValidated(lens, [.. examples], (e, _) => headings[(e.Type, e.Heading)] % Folds, Trained).Summary("held out by heading");
        var messages = DevelopmentSet.Read(checks, id);
        var development = Measured.Of(lens, messages, Trained(examples));
        yield return development.Summary("development set");
        if (curve)
        {
            foreach (var size in CurveSizes)
            {
                yield return Measured.Of(lens, messages, Trained(Thinned(examples, size))).Summary(Line($"on {size} a type"));
            }
        }

        foreach (var line in development.Confusion().Concat(development.Calibration()))
        {
            yield return line;
        }
    }

    /// <summary>Every example judged by a classifier that has not seen it.</summary>
    private static Measured CrossValidated(Lens lens, List<Example> examples, Func<Example, int, int> foldOf, Func<IEnumerable<Example>, TextClassifier> train)
    {
        var judged = new Measured(lens);
        for (var fold = 0; fold < Folds; fold++)
        {
            var classifier = train(examples.Where((e, i) => foldOf(e, i) != fold));
            foreach (var example in examples.Where((e, i) => foldOf(e, i) == fold))
            {
                judged.Add(example.Type, classifier.Probabilities(example.Text));
            }
        }

        return judged;
    }

    /// <summary>So many examples of each type, spread over its file; those without evidence in the same proportion.</summary>
    private static IEnumerable<Example> Thinned(IEnumerable<Example> examples, int size)
    {
        var groups = examples.GroupBy(e => e.Type).Select(g => g.ToList()).ToList();
        var most = groups.Where(g => g[0].Type is not null).Max(g => g.Count);
        return groups.SelectMany(g => g.Where((_, i) => (i + 1) * Wanted(g) / g.Count != i * Wanted(g) / g.Count));

        long Wanted(List<Example> group) => Math.Min(group.Count, group[0].Type is null ? (long)group.Count * size / most : size);
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
