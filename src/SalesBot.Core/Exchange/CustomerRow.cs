using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Text;

namespace SalesBot.Core.Exchange;

/// <summary>A customer as a line of a table.</summary>
/// <param name="Row">Counted from 1 as spreadsheets count, the heading among them.</param>
/// <param name="Phones">As written.</param>
/// <param name="Owner">The seller's name.</param>
/// <param name="Persona">A type's name, as written.</param>
/// <param name="Code">What lines of other tables call the customer by.</param>
public sealed record CustomerRow(
    int Row,
    string Name,
    string? Company,
    ImmutableArray<string> Phones,
    string? City,
    ImmutableArray<string> Tags,
    BusinessKind? Kind,
    bool? IsInternal,
    string? Owner,
    string? Persona,
    bool IsArchived,
    string? Code)
{
    public string? Email { get; init; }

    public DayOfYear? Birthday { get; init; }

    /// <summary>Who brought him: a code, a name or a phone number, as written.</summary>
    public string? ReferredBy { get; init; }

    /// <summary>Why he stays away: an id of resources/words/leaving, or other words.</summary>
    public string? LeavingReason { get; init; }

    public string? ServiceTerms { get; init; }
}
