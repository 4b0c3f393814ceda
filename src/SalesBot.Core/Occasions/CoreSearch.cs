using System.Runtime.CompilerServices;

namespace SalesBot.Core.Occasions;

/// <summary>
/// Dynamic programming over a growing core: the states are all choices for the units weighed so far from which a better one than the
/// best may still come, rising in cost and in value alike.
/// </summary>
internal sealed class CoreSearch
{
    private const int Many = 1 << 15;
    private readonly OfferTable _table;
    private readonly Relaxation _relaxation;
    private readonly Trail _trail = new();
    private State[] _states = new State[256];
    private State[] _next = new State[256];
    private int _count;
    private State _best;

    private CoreSearch(OfferTable table, Relaxation relaxation)
    {
        (_table, _relaxation) = (table, relaxation);
        _best = new(relaxation.Cost, relaxation.Value, Trail.Start);
        foreach (var (unit, to, by, count) in relaxation.Leftovers(table.Budget - relaxation.Cost))
        {
            for (var i = 0; i < count; i++)
            {
                _best = new(_best.Cost + by.Cost, _best.Value + by.Value, _trail.Add(_best.Trail, unit, to));
            }
        }
    }

    /// <summary>The changes against the relaxation that make the best choice, each of one customer of a unit.</summary>
    public static IEnumerable<(int Unit, int Offer)> Best(OfferTable table, Relaxation relaxation)
    {
        var search = new CoreSearch(table, relaxation);
        if (relaxation.Break != Slope.Flat)
        {
            // The step at the break and the same one back cancel out, so that no choice needs both; without this, customers who are alike
            // would make a state of each number of them.
            var (cost, value) = (relaxation.Break.Cost, relaxation.Break.Value);
            search.Run(move => (move.Cost, move.Value) != (-cost, -value));
            if (relaxation.MayStepBack(table))
            {
                search.Run(move => (move.Cost, move.Value) != (cost, value));
            }
        }

        return search._trail.Changes(search._best.Trail);
    }

    private void Run(Func<Move, bool> allowed)
    {
        _states[0] = new(_relaxation.Cost, _relaxation.Value, Trail.Start);
        _count = 1;
        var settled = new HashSet<int>();
        var whole = new Core(_table, _relaxation.Units, (_, move) => allowed(move)).From(0);
        while (_count > 0)
        {
            var core = new Core(_table, _relaxation.Units, (unit, move) => !settled.Contains(unit) && allowed(move)
                && MayWin(new(_relaxation.Cost + move.Cost, _relaxation.Value + move.Value, Trail.Start), whole));
            var beaten = _best;
            // What the best rules out is looked through anew when it got better, and as many have been weighed again or there is much to weigh.
            var until = 2 * (settled.Count + 8);
            for (var at = 0; _count > 0 && (_best == beaten || (settled.Count < until && _count < Many)); at++)
            {
                if (at == core.Count)
                {
                    return;
                }

                settled.Add(core.UnitAt(at));
                WeighAll(_relaxation.Units[core.UnitAt(at)].Count, core, at);
            }
        }
    }

    // Customer after customer of the unit, as long as one more makes a state that was not there.
    private void WeighAll(int customers, Core core, int at)
    {
        while (--customers > 0 && Weigh(core.UnitAt(at), core.MovesOf(at), core.From(at)))
        {
        }

        Weigh(core.UnitAt(at), customers == 0 ? core.MovesOf(at) : [], core.From(at + 1));
    }

    private bool MayWin(State state, Bound bound) =>
        bound.Reaches(state, _table.Budget, _best.Value + 1) || bound.Reaches(state, _best.Cost - 1, _best.Value);

    // Merges the states as they are with the states after each move, cheapest first; of equal ones the first stays.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Weigh(int unit, ReadOnlySpan<Move> moves, Bound rest)
    {
        Span<int> heads = moves.Length < 64 ? stackalloc int[moves.Length + 1] : new int[moves.Length + 1];
        heads.Clear();
        var (kept, most, grew) = (0, -1L, false);
        while (true)
        {
            var (from, cost, value) = (-1, long.MaxValue, -1L);
            for (var i = 0; i < heads.Length; i++)
            {
                if (heads[i] < _count)
                {
                    ref readonly var head = ref _states[heads[i]];
                    var (headCost, headValue) = i == 0 ? (head.Cost, head.Value) : (head.Cost + moves[i - 1].Cost, head.Value + moves[i - 1].Value);
                    if (from < 0 || headCost < cost || (headCost == cost && headValue > value))
                    {
                        (from, cost, value) = (i, headCost, headValue);
                    }
                }
            }

            if (from < 0)
            {
                break;
            }

            var state = new State(cost, value, _states[heads[from]++].Trail);
            if (value > most && TryKeep(ref state, unit, from == 0 ? -1 : moves[from - 1].Offer, rest))
            {
                most = value;
                grew |= from > 0;
                if (kept == _next.Length)
                {
                    Array.Resize(ref _next, checked(kept * 2));
                }

                _next[kept++] = state;
            }
        }

        (_states, _next, _count) = (_next, _states, kept);
        if (_trail.IsCrowded)
        {
            _trail.Compact(_states.AsSpan(0, _count), ref _best);
        }

        return grew;
    }

    private bool TryKeep(ref State state, int unit, int offer, Bound rest)
    {
        var wins = state.Cost <= _table.Budget && (state.Value > _best.Value || (state.Value == _best.Value && state.Cost < _best.Cost));
        if (!wins && !MayWin(state, rest))
        {
            return false;
        }

        if (offer >= 0)
        {
            state = state with { Trail = _trail.Add(state.Trail, unit, offer) };
        }

        _best = wins ? state : _best;
        return !wins || MayWin(state, rest);
    }
}
