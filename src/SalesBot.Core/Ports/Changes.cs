using System.Collections.Immutable;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;

namespace SalesBot.Core.Ports;

/// <summary>Something to be written; all changes of one update are committed together with it, or none. Their time is the turn's.</summary>
public abstract record Change;

/// <summary>Registers a person in the first team, or brings the name up to date.</summary>
public sealed record PutSeller(SellerId Seller, string Name) : Change;

public sealed record AddCustomer(CustomerId Customer, SellerId Owner, string Name) : Change;

public sealed record AddNote(CustomerId Customer, SellerId Author, string Text) : Change;

/// <summary>Keeps a verdict, or replaces the one of the same id (an interview that was taken back and ended anew); a replacement that names no customer stays with the one it was given to.</summary>
public sealed record KeepVerdict(
    VerdictId Verdict,
    SellerId Seller,
    CustomerId? Customer,
    LensId Lens,
    TypeId First,
    double Probability,
    TypeId? Second,
    Certainty Certainty,
    ImmutableArray<Answer> Answers,
    string? Heard = null,
    TypeId? Named = null) : Change;

/// <summary>Gives a kept verdict of this seller to one of the seller's customers.</summary>
public sealed record GiveVerdict(VerdictId Verdict, SellerId Seller, CustomerId Customer) : Change;
