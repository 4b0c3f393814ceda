using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace SalesBot.Core.Lenses;

/// <summary>One way of sorting customers: its types in content order, which is also the order that breaks ties.</summary>
public sealed class Lens
{
    private readonly Dictionary<TypeId, int> _positions;

    /// <exception cref="ArgumentException">Two types share an id.</exception>
    public Lens(LensId id, string name, ImmutableArray<CustomerType> types)
    {
        Id = id;
        Name = name;
        Types = types;
        _positions = types.Select((type, position) => (type.Id, position)).ToDictionary(t => t.Id, t => t.position);
    }

    public LensId Id { get; }

    public string Name { get; }

    public ImmutableArray<CustomerType> Types { get; }

    public CustomerType this[TypeId id] => Types[_positions[id]];

    /// <summary>Place of the type in <see cref="Types"/>, or -1.</summary>
    public int PositionOf(TypeId id) => _positions.GetValueOrDefault(id, -1);

    public bool TryFind(TypeId id, [NotNullWhen(true)] out CustomerType? type)
    {
        type = _positions.TryGetValue(id, out var position) ? Types[position] : null;
        return type is not null;
    }
}
