using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using SalesBot.Core.Interview;

namespace SalesBot.Commands;

/// <summary>Plays interviews against simulated customers and prints how often the first type is right and after how many taps.</summary>
internal static class SimulateCommand
{
    private const int FixedLength = 7;
    private const int CustomersToChooseBy = 3000;

    public static Command Create(Option<string> resources)
    {
        var customers = new Option<int>("--customers") { Description = "how many customers", DefaultValueFactory = _ => 5000 };
        var noise = new Option<double>("--noise") { Description = "share of answers drawn at random, 0 to 1", DefaultValueFactory = _ => 0.1 };
        var seed = new Option<int>("--seed") { Description = "the same seed gives the same customers", DefaultValueFactory = _ => 1 };
        customers.Validators.Add(r => Require(r.GetValueOrDefault<int>() is >= 1 and <= 1_000_000, r, "--customers must be 1 to 1000000"));
        noise.Validators.Add(r => Require(r.GetValueOrDefault<double>() is >= 0 and <= 1, r, "--noise must be 0 to 1"));
        var command = new Command("simulate", "play interviews against simulated customers") { customers, noise, seed };
        command.SetAction(parsed => CommandLine.WithKnowledge(parsed.GetRequiredValue(resources), knowledge =>
        {
            foreach (var line in Report(knowledge.Interviewer, parsed.GetValue(customers), parsed.GetValue(noise), parsed.GetValue(seed)))
            {
                Console.Out.WriteLine(line);
            }

            return 0;
        }));
        return command;
    }

    internal static IEnumerable<string> Report(Interviewer interviewer, int count, double noise, int seed)
    {
        var customers = new SimulatedCustomers(interviewer, count, noise, seed);
        yield return Line($"{count} customers, noise {noise}, seed {seed}, {interviewer.Questions.Length} questions, stop at {interviewer.Rules.EnoughProbability}");

        var adaptive = Played(interviewer, customers, customers.Interview);
        yield return Summary("adaptive", adaptive);

        var form = FixedForm.Best(interviewer, new SimulatedCustomers(interviewer, CustomersToChooseBy, noise, seed + 1), FixedLength);
        yield return Summary($"fixed {form.Length}", Played(interviewer, customers, customer => [.. form.Select(q => customers.Answer(customer, q))]));
        yield return "fixed form: " + string.Join(", ", form.Select(q => q.Id));

        yield return "";
        yield return "type             right  taps  most often taken for";
        foreach (var (type, position) in interviewer.Lens.Types.Select((type, position) => (type, position)))
        {
            var mine = adaptive.Where(p => p.Truth == position).ToList();
            var mistaken = mine.Where(p => p.First != position).GroupBy(p => p.First).MaxBy(g => g.Count());
            yield return mine.Count == 0
                ? $"{type.Id.Value,-16}     -"
                : Line($"{type.Id.Value,-16} {mine.Average(p => p.First == position ? 100.0 : 0),5:F1}  {mine.Average(p => p.Taps),4:F1}  {(mistaken is null ? "-" : Line($"{interviewer.Lens.Types[mistaken.Key].Id} {100.0 * mistaken.Count() / mine.Count:F1} %"))}");
        }

        yield return "";
        yield return "said probability   interviews  right";
        foreach (var band in adaptive.GroupBy(p => Math.Min(9, (int)(p.Probability * 10))).OrderBy(g => g.Key))
        {
            yield return Line($"{band.Key * 10,3} to {band.Key * 10 + 10,3} %      {band.Count(),8}  {band.Average(p => p.First == p.Truth ? 100.0 : 0),5:F1} %");
        }
    }

    private static List<Outcome> Played(Interviewer interviewer, SimulatedCustomers customers, Func<int, ImmutableArray<Answer>> play)
    {
        var played = new List<Outcome>(customers.Count);
        for (var customer = 0; customer < customers.Count; customer++)
        {
            var answers = play(customer);
            var belief = interviewer.BeliefAfter(answers);
            var first = belief.Ranking()[0];
            played.Add(new Outcome(customers.TypeOf(customer), first, belief[first], answers.Length));
        }

        return played;
    }

    private static string Summary(string name, List<Outcome> played)
    {
        var taps = played.Select(p => p.Taps).Order().ToList();
        return Line($"{name + ":",-10} top-1 {played.Average(p => p.First == p.Truth ? 100.0 : 0):F1} %, taps mean {taps.Average():F2}, p95 {taps[(int)Math.Ceiling(taps.Count * 0.95) - 1]}");
    }

    private static void Require(bool holds, System.CommandLine.Parsing.OptionResult result, string otherwise)
    {
        if (!holds)
        {
            result.AddError(otherwise);
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private readonly record struct Outcome(int Truth, int First, double Probability, int Taps);
}
