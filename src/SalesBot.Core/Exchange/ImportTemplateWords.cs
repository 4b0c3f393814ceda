using System.Collections.Immutable;

namespace SalesBot.Core.Exchange;

/// <summary>The names of the tables, and what stands in the empty workbook that a lead fills in.</summary>
/// <param name="FirstCustomer">The cells of an example line, in the order of the columns; a stroke (–) stands for an empty one.</param>
/// <param name="HelpLines">One line of the help sheet each.</param>
public sealed record ImportTemplateWords(
    string Customers,
    string Notes,
    string Purchases,
    string Help,
    ImmutableArray<string> FirstCustomer,
    ImmutableArray<string> SecondCustomer,
    ImmutableArray<string> FirstNote,
    ImmutableArray<string> SecondNote,
    ImmutableArray<string> FirstPurchase,
    ImmutableArray<string> SecondPurchase,
    ImmutableArray<string> HelpLines);
