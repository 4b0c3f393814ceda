using System.Collections.Immutable;

namespace SalesBot.Core.Lenses;

/// <summary>One type of customer with all that a seller needs to recognise and handle him. Every text is Persian and comes from resources/lenses.</summary>
/// <param name="Seed">Number of the source article that the type comes from, e.g. "001".</param>
/// <param name="Do">Exactly three pieces of advice for the ten-second card.</param>
/// <param name="Dont">Exactly three warnings for the ten-second card.</param>
/// <param name="WatchFor">What would settle, next time, that it is this type.</param>
public sealed record CustomerType(
    TypeId Id,
    string Name,
    string Emoji,
    string Seed,
    ImmutableArray<string> Synonyms,
    string Gist,
    ImmutableArray<Sign> Signs,
    ImmutableArray<string> Pitfalls,
    ImmutableArray<string> Do,
    ImmutableArray<string> Dont,
    string WatchFor,
    Script Script);

/// <summary>Something a seller sees or hears, and the fragments of speech that report it.</summary>
public sealed record Sign(string Text, ImmutableArray<string> Phrases);

/// <summary>How to talk with a type of customer; sentences are verbatim, ready to be said.</summary>
public sealed record Script(
    string Opening,
    ImmutableArray<string> Ask,
    ImmutableArray<string> Say,
    ImmutableArray<Warning> NeverSay,
    ImmutableArray<Objection> Objections,
    ImmutableArray<string> Close,
    ImmutableArray<string> FollowUp);

/// <summary>A sentence never to be said, and why.</summary>
public sealed record Warning(string Text, string Why);

/// <summary>What the customer objects and the answer to it.</summary>
public sealed record Objection(string Hears, string Answer);
