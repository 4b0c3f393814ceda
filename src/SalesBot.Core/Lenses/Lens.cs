using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SalesBot.Core.Text;

namespace SalesBot.Core.Lenses;

/// <summary>One way of sorting customers: its types in content order, which is also the order that breaks ties.</summary>
public sealed class Lens
{
    private readonly Dictionary<TypeId, int> _positions;
    private readonly Dictionary<string, TypeId> _byName;

    /// <exception cref="ArgumentException">Two types share an id.</exception>
    public Lens(LensId id, string name, ImmutableArray<CustomerType> types)
    {
        Id = id;
        Name = name;
        Types = types;
        _positions = types.Select((type, position) => (type.Id, position)).ToDictionary(t => t.Id, t => t.position);
        _byName = [];
        foreach (var type in types)
        {
            foreach (var spelling in type.Synonyms.Prepend(type.Name).Append(type.Id.Value))
            {
                _byName.TryAdd(Key(spelling), type.Id);
            }
        }
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

    /// <summary>The type whose name or synonym this is, in any spelling that folds to the same form, with or without «مشتری» before it; otherwise null.</summary>
    public CustomerType? Named(string text)
    {
        var key = Key(text);
        const string Customer = "مشتری";
        var bare = key.StartsWith(Customer, StringComparison.Ordinal) ? key[Customer.Length..] : key;
        return _byName.TryGetValue(key, out var id) || _byName.TryGetValue(bare, out id) ? this[id] : null;
    }

    // Without spaces, for people leave half-spaces out or write whole ones.
    private static string Key(string text) => PersianText.Fold(text).Replace(" ", "", StringComparison.Ordinal);
}
