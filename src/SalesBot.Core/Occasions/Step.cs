namespace SalesBot.Core.Occasions;

/// <summary>From one offer to a dearer one, or to a cheaper one, along the hull of all offers on that side.</summary>
/// <param name="Of">Whose offers: a group, or a unit.</param>
internal readonly record struct Step(Slope Slope, int Of, int From, int To)
{
    /// <summary>Adds the steps from an offer to the last of the offers, or to the first, the slopes falling.</summary>
    /// <param name="only">The offers that may be stepped on.</param>
    public static void AddHull(List<Step> steps, int of, ReadOnlySpan<Offer> offers, int from, int direction, Func<int, bool> only)
    {
        var first = steps.Count;
        for (var to = from + direction; to >= 0 && to < offers.Length; to += direction)
        {
            if (!only(to))
            {
                continue;
            }

            // A step not steeper than the one after it lies below the hull: both become one.
            var step = Between(offers, of, from, to);
            while (steps.Count > first)
            {
                step = Between(offers, of, steps[^1].To, to);
                if (step.Slope < steps[^1].Slope)
                {
                    break;
                }

                step = Between(offers, of, steps[^1].From, to);
                steps.RemoveAt(steps.Count - 1);
            }

            steps.Add(step);
        }
    }

    private static Step Between(ReadOnlySpan<Offer> offers, int of, int from, int to) =>
        new(new(offers[to].Value - offers[from].Value, Math.Abs(offers[to].Cost - offers[from].Cost)), of, from, to);
}
