namespace SalesBot.Core.Occasions;

/// <summary>The most that can be won with each amount, or the least lost by saving it, when customers may be had in part: steps, the steepest first.</summary>
internal sealed class Curve
{
    private readonly bool _endless;
    private readonly long[] _costs;
    private readonly long[] _values;
    private readonly List<Step> _steps;

    /// <param name="count">How many customers take the step.</param>
    /// <param name="endless">Whether more can be spent than the steps take, in vain.</param>
    public Curve(List<Step> steps, Func<Step, int> count, bool endless)
    {
        steps.Sort((a, b) => Slope.Falling(a.Slope, b.Slope));
        (_steps, _endless) = (steps, endless);
        (_costs, _values) = (new long[steps.Count + 1], new long[steps.Count + 1]);
        for (var i = 0; i < steps.Count; i++)
        {
            _costs[i + 1] = _costs[i] + (steps[i].Slope.Cost * count(steps[i]));
            _values[i + 1] = _values[i] + (steps[i].Slope.Value * count(steps[i]));
        }
    }

    public int Count => _steps.Count;

    public Slope this[int step] => _steps[step].Slope;

    /// <summary>Whether an amount, at least 0, brings a value to one wanted, or leaves it there, by the steps from a place on.</summary>
    public bool Reaches(int from, long amount, long value, long wanted)
    {
        var at = from;
        var end = _costs[from] + amount;
        if (at < Count && _costs[at + 1] <= end)
        {
            var found = Array.BinarySearch(_costs, at, _costs.Length - at, end);
            at = found < 0 ? ~found - 1 : found;
        }

        var missing = wanted - value - (_values[at] - _values[from]);
        var rest = end - _costs[at];
        return at == Count
            ? missing <= 0 && (_endless || rest == 0)
            : Math.BigMul(rest, _steps[at].Slope.Value) >= Math.BigMul(missing, _steps[at].Slope.Cost);
    }
}
