using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Standings;

namespace SalesBot.Core.Advice;

/// <summary>What is known of a customer, as far as advice depends on it. Lenses in which nothing is known are left out.</summary>
public sealed record Situation(ImmutableArray<(LensId Lens, TypeId Type)> Types, BusinessKind? Kind, Trade Trade)
{
    public TypeId? In(LensId lens)
    {
        foreach (var known in Types)
        {
            if (known.Lens == lens)
            {
                return known.Type;
            }
        }

        return null;
    }

    /// <summary>The same, if the customer were of this type; null for if nothing were known.</summary>
    public Situation With(LensId lens, TypeId? type)
    {
        var others = Types.RemoveAll(known => known.Lens == lens);
        return this with { Types = type is { } of ? others.Add((lens, of)) : others };
    }
}
