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
        var command = new Command("measure", "measure the classifier: cross-validation, development set, confusion, calibration, abstention") { curve };
        command.SetAction(parsed => CommandLine.WithKnowledge(parsed.GetRequiredValue(resources), knowledge =>
        {
            foreach (var line in Report(knowledge, Path.Combine(parsed.GetRequiredValue(resources), "checks", "classify-dev.jsonl"), parsed.GetValue(curve)))
            {
                Console.Out.WriteLine(line);
            }

            return 0;
        }));
        return command;
    }

    internal static IEnumerable<string> Report(KnowledgeBase knowledge, string checks, bool curve)
    {
        var lens = knowledge.Behaviour;
        var examples = knowledge.Examples.First(e => e.Lens == lens.Id).Examples;
        TextClassifier Trained(IEnumerable<Example> on) => TextClassifier.Train(lens, on, knowledge.Normaliser);

        yield return Line($"{examples.Length} examples, {examples.Count(e => e.Type is null)} of them without evidence");
        yield return "";
        yield return "                        single: right first   also not null   in two   none: null   log loss   temperature x";
        yield return CrossValidated(lens, [.. examples], (_, i) => i % Folds, Trained).Summary("held out by line");
        var headings = examples.Select(e => (e.Type, e.Heading)).Distinct().Select((heading, i) => (heading, i)).ToDictionary(h => h.heading, h => h.i);
        yield return CrossValidated(lens, [.. examples], (e, _) => headings[(e.Type, e.Heading)] % Folds, Trained).Summary("held out by heading");
        var messages = DevelopmentSet.Read(checks);
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
