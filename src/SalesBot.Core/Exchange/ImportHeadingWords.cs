using System.Collections.Immutable;

namespace SalesBot.Core.Exchange;

/// <summary>The headings that a column may have, whatever their case, spaces and signs; the first of each is the one that we write.</summary>
/// <param name="Family">Surnames in a column of their own, joined to the name.</param>
public sealed record ImportHeadingWords(
    ImmutableArray<string> Code,
    ImmutableArray<string> Name,
    ImmutableArray<string> Family,
    ImmutableArray<string> Company,
    ImmutableArray<string> Phones,
    ImmutableArray<string> City,
    ImmutableArray<string> Tags,
    ImmutableArray<string> Kind,
    ImmutableArray<string> IsInternal,
    ImmutableArray<string> Owner,
    ImmutableArray<string> Persona,
    ImmutableArray<string> IsArchived,
    ImmutableArray<string> Customer,
    ImmutableArray<string> Author,
    ImmutableArray<string> At,
    ImmutableArray<string> Text,
    ImmutableArray<string> Date,
    ImmutableArray<string> Amount,
    ImmutableArray<string> Margin,
    ImmutableArray<string> Product,
    ImmutableArray<string> Unit,
    ImmutableArray<string> Email,
    ImmutableArray<string> Birthday,
    ImmutableArray<string> ReferredBy,
    ImmutableArray<string> LeavingReason,
    ImmutableArray<string> ServiceTerms);
