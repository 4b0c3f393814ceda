using System.Collections.Immutable;

namespace SalesBot.Core.Exchange;

/// <summary>What may stand in a cell with a few possible values; the first of each is the one that we write.</summary>
public sealed record ImportValueWords(
    ImmutableArray<string> Yes,
    ImmutableArray<string> No,
    ImmutableArray<string> Internal,
    ImmutableArray<string> External,
    ImmutableArray<string> Archived,
    ImmutableArray<string> Active,
    ImmutableArray<string> Retail,
    ImmutableArray<string> Wholesale,
    ImmutableArray<string> Machinery,
    ImmutableArray<string> Government,
    ImmutableArray<string> Toman,
    ImmutableArray<string> Rial);
