namespace SalesBot.Core.Occasions;

/// <summary>What the units not yet weighed can add to a state at best: the steps of both curves from a place on.</summary>
/// <param name="Grain">Divides every change of cost that is left; 0 when none is.</param>
internal readonly record struct Bound(Curve Ups, int Up, Curve Downs, int Down, long Grain)
{
    /// <summary>Whether a choice of at most this cost and at least this value may come of the state.</summary>
    public bool Reaches(State state, long budget, long wanted)
    {
        var left = budget - state.Cost;
        if (Grain > 1 && left % Grain is not 0 and var rest)
        {
            left -= rest < 0 ? rest + Grain : rest;
        }

        return left >= 0 ? Ups.Reaches(Up, left, state.Value, wanted) : Downs.Reaches(Down, -left, state.Value, wanted);
    }
}
