using System.Collections.Immutable;

namespace SalesBot.Core.Exchange;

/// <summary>What a file of customers, notes and purchases holds, to be read or to be written.</summary>
public sealed record ExchangeBook(ImmutableArray<CustomerRow> Customers, ImmutableArray<NoteRow> Notes, ImmutableArray<PurchaseRow> Purchases)
{
    public static readonly ExchangeBook Empty = new([], [], []);
}
