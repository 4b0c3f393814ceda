namespace SalesBot.Core.Occasions;

/// <summary>How the states came about: a tree of changes against the choice of the relaxation, each below those before it.</summary>
internal sealed class Trail
{
    public const int Start = -1;
    private const int Room = 1 << 16;
    private Change[] _changes = new Change[256];
    private int _count;
    private int _compactAt = Room;

    public bool IsCrowded => _count >= _compactAt;

    public int Add(int parent, int unit, int offer)
    {
        if (_count == _changes.Length)
        {
            Array.Resize(ref _changes, checked(_count * 2));
        }

        _changes[_count] = new(parent, unit, offer);
        return _count++;
    }

    /// <summary>The changes of a state, each of one customer of a unit.</summary>
    public IEnumerable<(int Unit, int Offer)> Changes(int trail)
    {
        for (; trail != Start; trail = _changes[trail].Parent)
        {
            yield return (_changes[trail].Unit, _changes[trail].Offer);
        }
    }

    /// <summary>Forgets the changes that lead to none of the states any more.</summary>
    public void Compact(Span<State> states, ref State best)
    {
        var place = new int[_count];
        foreach (var state in states)
        {
            Keep(state.Trail);
        }

        Keep(best.Trail);
        for (var i = _count - 1; i >= 0; i--)
        {
            if (place[i] != 0)
            {
                Keep(_changes[i].Parent);
            }
        }

        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            if (place[i] != 0)
            {
                var change = _changes[i];
                place[i] = kept;
                _changes[kept++] = change with { Parent = PlaceOf(change.Parent) };
            }
        }

        foreach (ref var state in states)
        {
            state = state with { Trail = PlaceOf(state.Trail) };
        }

        best = best with { Trail = PlaceOf(best.Trail) };
        _count = kept;
        _compactAt = Math.Max(Room, kept * 2);

        void Keep(int trail)
        {
            if (trail != Start)
            {
                place[trail] = 1;
            }
        }

        int PlaceOf(int trail) => trail == Start ? Start : place[trail];
    }

    private readonly record struct Change(int Parent, int Unit, int Offer);
}
