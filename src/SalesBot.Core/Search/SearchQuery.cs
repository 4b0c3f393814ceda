using System.Collections.Immutable;
using SalesBot.Core.Lenses;

namespace SalesBot.Core.Search;

public enum SearchOrder
{
    Newest,

    /// <summary>Notes with the rarer words, more of them, in fewer others.</summary>
    Best,
}

/// <summary>What a person asks for; all of it must hold of a note.</summary>
/// <param name="Name">The words as typed, filters and tags left out: what a customer may be called. Empty when there are none.</param>
/// <param name="Persona">Only notes on customers of this type; null for any.</param>
/// <param name="Author">Only notes of the sellers of this name, or of a name that begins so; null for any.</param>
public sealed record SearchQuery(ImmutableArray<SearchTerm> Terms, string Name, TypeId? Persona, string? Author, DateSpan? When)
{
    /// <summary>True when nothing is asked for.</summary>
    public bool IsEmpty => Terms.IsEmpty && Persona is null && Author is null && When is null;
}

/// <summary>One thing that must stand in a note.</summary>
/// <param name="Keys">Keys of <see cref="SearchReader"/> that stand side by side: one for a word, several for a phrase or for «گرونه»; the one key of a tag.</param>
/// <param name="IsPrefix">The last key need only be the beginning of a word.</param>
/// <param name="Or">Another key that will do, or its beginning: «گرون» beside «گران», for more of it may be still to come; «علیرضا» beside «علی‌رضا». Null where there is none.</param>
public sealed record SearchTerm(ImmutableArray<string> Keys, bool IsTag = false, bool IsPrefix = false, string? Or = null)
{
    public bool Equals(SearchTerm? other) =>
        other is not null && IsTag == other.IsTag && IsPrefix == other.IsPrefix && Or == other.Or && Keys.AsSpan().SequenceEqual(other.Keys.AsSpan());

    public override int GetHashCode() => HashCode.Combine(IsTag, IsPrefix, Or, Keys.Length, Keys[0]);
}

/// <summary>A stretch of time, open where null.</summary>
/// <param name="Until">The first moment that is no longer in it.</param>
public readonly record struct DateSpan(DateTimeOffset? From, DateTimeOffset? Until)
{
    public bool Holds(DateTimeOffset at) => !(at < From) && !(at >= Until);

    /// <summary>What lies in both.</summary>
    public DateSpan And(DateSpan other) => new(
        From is { } from && other.From is { } otherFrom ? Later(from, otherFrom) : From ?? other.From,
        Until is { } until && other.Until is { } otherUntil ? Earlier(until, otherUntil) : Until ?? other.Until);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}

/// <summary>A stretch of a text that was found, in UTF-16 units.</summary>
public readonly record struct Mark(int Start, int Length)
{
    public int End => Start + Length;
}
