namespace SalesBot.Core.Occasions;

/// <summary>
/// The choice when one customer may be had in part: steps along the upper hull of each group's offers, steepest first, until one no longer
/// fits. Of equal steps that of the earlier group comes first.
/// </summary>
internal sealed class Relaxation
{
    private readonly List<Step> _unused;
    private readonly List<Unit> _units = [];

    public Relaxation(OfferTable table)
    {
        var chosen = new int[table.Groups.Count];
        for (var group = 0; group < chosen.Length; group++)
        {
            Value += table[group][0].Value * table.Groups[group].Count;
        }

        var steps = StepsOf(table);
        var (at, broken, ahead) = (0, -1, 0);
        for (; at < steps.Count && broken < 0; at++)
        {
            var step = steps[at];
            var all = table.Groups[step.Of].Count;
            var fit = (int)Math.Min(all, (table.Budget - Cost) / step.Slope.Cost);
            Cost += step.Slope.Cost * fit;
            Value += step.Slope.Value * fit;
            if (fit == all)
            {
                chosen[step.Of] = step.To;
            }
            else
            {
                (Break, broken, ahead) = (step.Slope, step.Of, fit);
                AddUnits(broken, step.From, all - fit);
                AddUnits(broken, step.To, fit);
            }
        }

        _unused = steps[at..];
        for (var group = 0; group < chosen.Length; group++)
        {
            if (group != broken)
            {
                AddUnits(group, chosen[group], table.Groups[group].Count);
            }
        }
    }

    /// <summary>What whole steps have come to: of each group a unit of one customer, then as many as before again and again.</summary>
    public IReadOnlyList<Unit> Units => _units;

    public long Cost { get; }

    public long Value { get; }

    /// <summary>The first step that did not fit for all; <see cref="Slope.Flat"/> when all did, and the choice is the best there is.</summary>
    public Slope Break { get; } = Slope.Flat;

    /// <summary>The steps after the break that fit nevertheless, one for each unit, taken greedily: a choice to beat.</summary>
    public IEnumerable<(int Unit, int To, Slope By, int Count)> Leftovers(long left)
    {
        var untouched = new Dictionary<int, int>();
        for (var i = 0; i < _units.Count; i++)
        {
            untouched[_units[i].Group] = i;
        }

        foreach (var step in _unused)
        {
            if (step.Slope.Cost <= left && untouched.TryGetValue(step.Of, out var unit) && _units[unit].Chosen == step.From)
            {
                untouched.Remove(step.Of);
                var count = (int)Math.Min(_units[unit].Count, left / step.Slope.Cost);
                left -= count * step.Slope.Cost;
                yield return (unit, step.To, step.Slope, count);
            }
        }
    }

    /// <summary>Whether any unit could take the step of the break backwards.</summary>
    public bool MayStepBack(OfferTable table)
    {
        foreach (var unit in _units)
        {
            var offers = table[unit.Group];
            for (var i = 0; i < unit.Chosen; i++)
            {
                if ((offers[unit.Chosen].Cost - offers[i].Cost, offers[unit.Chosen].Value - offers[i].Value) == (Break.Cost, Break.Value))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // In parts, so that a few of each group can be weighed before many of one.
    private void AddUnits(int group, int chosen, int count)
    {
        for (var (size, left) = (1, count); left > 0; left -= size, size = count - left)
        {
            _units.Add(new(group, chosen, Math.Min(size, left)));
        }
    }

    private static List<Step> StepsOf(OfferTable table)
    {
        var steps = new List<Step>();
        for (var group = 0; group < table.Groups.Count; group++)
        {
            Step.AddHull(steps, group, table[group], 0, 1, _ => true);
        }

        steps.Sort((a, b) => Slope.Falling(a.Slope, b.Slope) is not 0 and var order ? order : a.Of.CompareTo(b.Of));
        return steps;
    }
}
