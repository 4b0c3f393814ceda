using System.Collections.Immutable;

namespace SalesBot.Core.Lenses;

/// <summary>
/// Finds the type that a few typed words name: its name, a synonym, or a near spelling of one, in Persian or Latin letters. Exact comes before near, nearer before
/// farther, name before synonym; when two types are equally near, none is meant. Of several lenses the earlier comes first.
/// </summary>
public sealed class Lookup
{
    private readonly ImmutableArray<LensNames> _lenses;

    /// <param name="lenses">The first is the one that sellers speak of; many names of the others are everyday words, and count for less.</param>
    public Lookup(params ImmutableArray<Lens> lenses) => _lenses = [.. lenses.Select((lens, position) => new LensNames(lens, isMain: position == 0))];

    /// <summary>The type meant, or null: a greeting, a question, a sentence names none.</summary>
    public TypeId? Find(string text) => Find(text, _ => true);

    /// <summary>The same, where only types of this lens can be meant.</summary>
    public TypeId? Find(string text, LensId lens) => Find(text, names => names.Lens == lens);

    /// <summary>
    /// The types that the words typed so far may come to mean, the likeliest first: the one they name already, then those whose name begins so, then those with
    /// a synonym that does, then those with a spelling that nearly does; of two alike the one of the earlier lens, then the one with fewer letters still to type.
    /// Words that say nothing («مشتری», an emoji, none at all) leave every type, in the order of the lenses.
    /// </summary>
    public ImmutableArray<TypeId> Suggest(string text)
    {
        if (TypedName.Begun(text) is not { } typed)
        {
            return [];
        }

        // Sorting is stable, so that types of one lens that are alike stay in its order.
        var named = Find(text);
        return
        [
            .. _lenses.SelectMany((names, position) => names.Starts(typed, named).Select(found => (found.Type, found.Start, Lens: position)))
                .OrderBy(found => found.Start.Kind).ThenBy(found => found.Lens).ThenBy(found => found.Start.LettersLeft)
                .Select(found => found.Type),
        ];
    }

    private TypeId? Find(string text, Func<LensNames, bool> where)
    {
        if (TypedName.Of(text) is not { } typed)
        {
            return null;
        }

        var lenses = _lenses.Where(where).ToList();
        return lenses.Select(names => names.Exact(typed)).FirstOrDefault(type => type is not null) ?? lenses.Select(names => names.Near(typed)).FirstOrDefault(type => type is not null);
    }
}
