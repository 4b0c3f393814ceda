using System.Runtime.InteropServices;

namespace SalesBot.Core.Occasions;

/// <summary>
/// The units for which a better choice may differ from that of the relaxation, with the moves that may be in it, the most promising first:
/// in turn the one that wins most per Toman, and the one that loses least.
/// </summary>
internal sealed class Core
{
    private readonly List<Move> _moves = [];
    private readonly List<Member> _order;
    private readonly Bound[] _from;

    /// <param name="mayWin">Whether a unit, not yet weighed, may make a move in a better choice.</param>
    public Core(OfferTable table, IReadOnlyList<Unit> units, Func<int, Move, bool> mayWin)
    {
        var members = new List<Member>();
        var (ups, downs) = (new List<Step>(), new List<Step>());
        for (var unit = 0; unit < units.Count; unit++)
        {
            AddMember(members, unit, units[unit], table[units[unit].Group], ups, downs, mayWin);
        }

        _order = Ordered(members);
        _from = Bounds(new(ups, step => units[step.Of].Count, endless: true), new(downs, step => units[step.Of].Count, endless: false));
    }

    public int Count => _order.Count;

    public int UnitAt(int at) => _order[at].Unit;

    public ReadOnlySpan<Move> MovesOf(int at) => CollectionsMarshal.AsSpan(_moves).Slice(_order[at].From, _order[at].Moves);

    /// <summary>For the units from this place on.</summary>
    public Bound From(int at) => _from[at];

    private void AddMember(List<Member> members, int place, Unit unit, ReadOnlySpan<Offer> offers, List<Step> ups, List<Step> downs, Func<int, Move, bool> mayWin)
    {
        var from = _moves.Count;
        for (var i = 0; i < offers.Length; i++)
        {
            var move = new Move(offers[i].Cost - offers[unit.Chosen].Cost, offers[i].Value - offers[unit.Chosen].Value, i);
            if (i != unit.Chosen && mayWin(place, move))
            {
                _moves.Add(move);
            }
        }

        if (_moves.Count > from)
        {
            var (up, down) = (ups.Count, downs.Count);
            Step.AddHull(ups, place, offers, unit.Chosen, 1, IsMove);
            Step.AddHull(downs, place, offers, unit.Chosen, -1, IsMove);
            members.Add(new(place, unit.Count, from, _moves.Count - from, SlopeAt(ups, up), SlopeAt(downs, down)));
        }

        bool IsMove(int offer) => _moves.FindIndex(from, move => move.Offer == offer) >= 0;

        static Slope? SlopeAt(List<Step> steps, int at) => at < steps.Count ? steps[at].Slope : null;
    }

    private static List<Member> Ordered(List<Member> members)
    {
        List<Member> ups = [.. members.Where(m => m.Up is not null)];
        List<Member> downs = [.. members.Where(m => m.Down is not null)];
        ups.Sort((a, b) => Slope.Falling(a.Up!.Value, b.Up!.Value) is not 0 and var order ? order : Smaller(a, b));
        downs.Sort((a, b) => Slope.Falling(a.Down!.Value, b.Down!.Value) is not 0 and var order ? order : Smaller(a, b));
        var order = new List<Member>(members.Count);
        var taken = new HashSet<int>(members.Count);
        for (var i = 0; i < Math.Max(ups.Count, downs.Count); i++)
        {
            foreach (var side in (ReadOnlySpan<List<Member>>)[ups, downs])
            {
                if (i < side.Count && taken.Add(side[i].Unit))
                {
                    order.Add(side[i]);
                }
            }
        }

        return order;

        static int Smaller(Member a, Member b) => a.Count != b.Count ? a.Count.CompareTo(b.Count) : a.Unit.CompareTo(b.Unit);
    }

    // From each place on no step is steeper than the first steps of the units from there: the curves begin there.
    private Bound[] Bounds(Curve ups, Curve downs)
    {
        var bounds = new Bound[_order.Count + 1];
        bounds[^1] = new(ups, ups.Count, downs, downs.Count, 0);
        for (var at = _order.Count - 1; at >= 0; at--)
        {
            var (up, down, grain) = (bounds[at + 1].Up, bounds[at + 1].Down, bounds[at + 1].Grain);
            while (_order[at].Up is { } won && up > 0 && !(ups[up - 1] > won))
            {
                up--;
            }

            while (_order[at].Down is { } lost && down > 0 && !(downs[down - 1] > lost))
            {
                down--;
            }

            foreach (var move in MovesOf(at))
            {
                grain = OfferTable.Divisor(grain, move.Cost);
            }

            bounds[at] = new(ups, up, downs, down, grain);
        }

        return bounds;
    }

    private readonly record struct Member(int Unit, int Count, int From, int Moves, Slope? Up, Slope? Down);
}
