using System.Globalization;
using SalesBot.Core.Classify;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;

namespace SalesBot.Commands;

/// <summary>Judged messages beside the truth, and the tables made of them.</summary>
internal sealed class Measured(Lens lens)
{
    private readonly List<(int Truth, double[] Probabilities)> _judged = [];

    private int None => lens.Types.Length;

    public static Measured Of(Lens lens, IEnumerable<(string Text, TypeId? Type)> messages, TextClassifier classifier)
    {
        var measured = new Measured(lens);
        foreach (var (text, type) in messages)
        {
            measured.Add(type, classifier.Probabilities(text));
        }

        return measured;
    }

    public void Add(TypeId? truth, IEnumerable<double> probabilities) => _judged.Add((truth is { } type ? lens.PositionOf(type) : None, [.. probabilities]));

    /// <summary>Share of messages of one type whose type comes first and is not withheld.</summary>
    public double RightFirst => Share(j => j.Truth != None, j => First(j.Probabilities) == j.Truth);

    /// <summary>Share of messages without evidence that get no verdict.</summary>
    public double RightlyNull => Share(j => j.Truth == None, j => First(j.Probabilities) == None);

    /// <summary>Mean distance between what was said and what was right, over tenths of confidence, weighed by their numbers; of verdicts given.</summary>
    public double CalibrationError => Bands().Sum(b => b.Count * Math.Abs(b.Said - b.Right)) / Math.Max(1, Bands().Sum(b => b.Count));

    public string Summary(string name) => Line(
        $"{name,-24} {100 * Share(j => j.Truth != None, j => FirstType(j.Probabilities) == j.Truth),17:F1} {100 * RightFirst,15:F1} {100 * Share(j => j.Truth != None, j => InTwo(j)),8:F1} {100 * RightlyNull,12:F1} {LogLoss(1),10:F3} {BestTemperature(),15:F2}");

    public IEnumerable<string> Confusion()
    {
        yield return "";
        yield return "truth \\ said     " + string.Join(' ', Enumerable.Range(0, None + 1).Select(k => $"{Name(k)[..Math.Min(4, Name(k).Length)],4}")) + "  right";
        foreach (var row in _judged.GroupBy(j => j.Truth).OrderBy(g => g.Key))
        {
            var cells = Enumerable.Range(0, None + 1).Select(k => row.Count(j => First(j.Probabilities) == k)).ToList();
            yield return Line($"{Name(row.Key),-16} {string.Join(' ', cells.Select(c => c == 0 ? "   ." : Line($"{c,4}")))}  {100.0 * cells[row.Key] / row.Count(),5:F1}");
        }
    }

    public IEnumerable<string> Calibration()
    {
        yield return "";
        yield return "verdicts said with   count   said   right";
        foreach (var band in Bands())
        {
            yield return Line($"{band.Tenth * 10,3} to {(band.Tenth * 10) + 10,3} %       {band.Count,6}  {100 * band.Said,5:F1}   {100 * band.Right,5:F1}");
        }

        var given = _judged.Count(j => First(j.Probabilities) != None);
        yield return Line($"calibration error {100 * CalibrationError:F1} points; no verdict for {_judged.Count - given} of {_judged.Count} messages");
    }

    private List<(int Tenth, int Count, double Said, double Right)> Bands() =>
        [.. _judged.Where(j => First(j.Probabilities) != None)
            .Select(j => (Said: Confidence(j.Probabilities), Right: FirstType(j.Probabilities) == j.Truth))
            .GroupBy(v => Math.Min(9, (int)(v.Said * 10)))
            .OrderBy(g => g.Key)
            .Select(g => (g.Key, g.Count(), g.Average(v => v.Said), g.Average(v => v.Right ? 1.0 : 0)))];

    /// <summary>As the belief has it: what tells nothing is equally likely of every type.</summary>
    private double Confidence(double[] p) => Belief.Even(None).After(TextClassifier.LikelihoodsOf(p).AsSpan())[FirstType(p)];

    private bool InTwo((int Truth, double[] Probabilities) judged) =>
        Enumerable.Range(0, None).OrderByDescending(k => judged.Probabilities[k]).Take(2).Contains(judged.Truth);

    private double Share(Func<(int Truth, double[] Probabilities), bool> of, Func<(int Truth, double[] Probabilities), bool> what) =>
        _judged.Where(of).Select(j => what(j) ? 1.0 : 0).DefaultIfEmpty(0).Average();

    private static int First(double[] p) => Array.IndexOf(p, p.Max());

    private static int FirstType(double[] p) => Array.IndexOf(p, p[..^1].Max());

    private double LogLoss(double temperature) => _judged.Average(j =>
    {
        var sharpened = j.Probabilities.Select(p => Math.Pow(Math.Max(p, 1e-12), 1 / temperature)).ToList();
        return -Math.Log(sharpened[j.Truth] / sharpened.Sum());
    });

    /// <summary>What the temperature would have to be multiplied by to fit these messages best.</summary>
    private double BestTemperature() => Enumerable.Range(-20, 41).Select(i => Math.Pow(1.05, i)).MinBy(LogLoss);

    private string Name(int position) => position == None ? "none" : lens.Types[position].Id.Value;

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
