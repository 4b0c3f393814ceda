using System.Collections.Immutable;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Search;
using SalesBot.Core.Text;

namespace SalesBot.Core.Ports;

/// <param name="TouchedAt">When something was last written about the customer (made, noted, judged).</param>
/// <param name="Persona">The newest verdict given to the customer that was not thin; a thin one only where there is no other; null where there is none.</param>
public sealed record Customer(CustomerId Id, string Name, DateTimeOffset TouchedAt, KeptVerdict? Persona, CustomerFacts Facts);

/// <summary>What people know of a customer beside the name.</summary>
/// <param name="IsInternal">True for a marketer of one's own network, false for a buyer from outside; null while nobody said.</param>
/// <param name="Tags">Without the number sign, in alphabetical order.</param>
public sealed record CustomerFacts(
    SellerId Owner, string OwnerName, string? Company, string? City, BusinessKind? Kind, bool? IsInternal, ImmutableArray<PhoneNumber> Phones, ImmutableArray<string> Tags, bool IsArchived, DateTimeOffset MadeAt)
{
    public string? Email { get; init; }

    public DayOfYear? Birthday { get; init; }

    /// <summary>As of <see cref="CustomerField.ServiceTerms"/>.</summary>
    public string? ServiceTerms { get; init; }

    /// <summary>As of <see cref="CustomerField.LeavingReason"/>.</summary>
    public string? LeavingReason { get; init; }

    /// <summary>Who brought this customer.</summary>
    public (CustomerId Id, string Name)? ReferredBy { get; init; }
}

/// <summary>Which customers are wanted: those of whom everything given is true.</summary>
/// <param name="Name">Words of the name or the company, each at the beginning of one of its words, folded (<see cref="PersianText.Fold"/>); half-spaces and spaces left out or put in make no difference.</param>
/// <param name="IsArchived">Archived ones alone, or those that are not.</param>
public sealed record CustomerFilter(
    string Name = "", string? Tag = null, string? City = null, BusinessKind? Kind = null, TypeId? Persona = null, bool? IsInternal = null, SellerId? Owner = null, bool IsArchived = false)
{
    public static readonly CustomerFilter All = new();

    /// <summary>What they are in a lens other than behaviour.</summary>
    public TypeInLens? Standing { get; init; }

    /// <summary>What they became in a lens, and when.</summary>
    public Move? Moved { get; init; }

    /// <summary>As of <see cref="CustomerField.LeavingReason"/>; empty for those of whom none is written.</summary>
    public string? LeavingReason { get; init; }

    /// <summary>Those whom this customer brought.</summary>
    public CustomerId? ReferredBy { get; init; }

    public static CustomerFilter Named(string name) => new(name);

    /// <summary>False when only words of the name are asked for, or nothing.</summary>
    public bool Narrows => this with { Name = "" } != All;
}

/// <summary>Whose a phone number is, in the whole team.</summary>
/// <param name="IsSeen">False when it is a colleague's customer whom the reader may not see; then only the colleague's name may be told.</param>
public sealed record PhoneHolder(CustomerId Customer, string OwnerName, bool IsSeen);

/// <summary>Two customers that were made one, while it can be taken back.</summary>
public sealed record Merge(MergeId Id, CustomerId Kept, CustomerId Gone, string GoneName, DateTimeOffset At);

/// <param name="Text">May be empty where there is media.</param>
/// <param name="From">Of whom a forwarded message was; null for one's own words.</param>
/// <param name="EditedAt">Null while it reads as it was written.</param>
/// <param name="Deleted">Who took it away and when; null while it stands.</param>
public sealed record Note(
    NoteId Id, CustomerId Customer, SellerId Author, string AuthorName, string Text, DateTimeOffset At, Media? Media = null, string? From = null, DateTimeOffset? EditedAt = null, Deletion? Deleted = null);

public sealed record Deletion(string ByName, DateTimeOffset At);

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
