using System.Collections.Immutable;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Search;

namespace SalesBot.Core.Ports;

public sealed record Seller(SellerId Id, TeamId Team, string Name);

/// <param name="TouchedAt">When something was last written about the customer (made, noted, judged).</param>
/// <param name="Persona">The newest verdict given to the customer that was not thin; a thin one only where there is no other; null where there is none.</param>
public sealed record Customer(CustomerId Id, string Name, DateTimeOffset TouchedAt, KeptVerdict? Persona);

public sealed record Note(NoteId Id, CustomerId Customer, SellerId Author, string AuthorName, string Text, DateTimeOffset At);

/// <summary>A note that was searched for, whose it is, and where in its text the words stand.</summary>
/// <param name="Marks">In order; empty when no words were asked for.</param>
public sealed record NoteHit(Note Note, Customer Customer, ImmutableArray<Mark> Marks);

/// <summary>A verdict with its evidence, as it was when it was given.</summary>
/// <param name="Customer">Null while it has not been given to a customer.</param>
/// <param name="Heard">The seller's message that it rests on beside the answers; null when there was none.</param>
/// <param name="Named">The type that the seller said it is, whatever was judged; null while nothing was said.</param>
public sealed record KeptVerdict(
    VerdictId Id,
    SellerId Seller,
    CustomerId? Customer,
    LensId Lens,
    TypeId First,
    double Probability,
    TypeId? Second,
    Certainty Certainty,
    ImmutableArray<Answer> Answers,
    DateTimeOffset At,
    string? Heard = null,
    TypeId? Named = null)
{
    /// <summary>The seller's word goes before ours.</summary>
    public TypeId Type => Named ?? First;

    /// <summary>Too little was heard to go by, and the seller has not said himself what it is.</summary>
    public bool IsThin => Certainty is Certainty.Thin && Named is null;
}

/// <summary>Some of a longer list, newest or most recent first.</summary>
/// <param name="Total">How many there are in all.</param>
public sealed record Page<T>(ImmutableArray<T> Items, int Total);
