using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Standings;

namespace SalesBot.Storage;

/// <summary>How many customers stand on which type, and what they brought, added up one standing after the other.</summary>
internal sealed class PortfolioTally
{
    private static readonly ImmutableArray<LensId> Order = [.. KnownTypes.ByLens.Select(l => l.Lens)];

    private readonly Dictionary<(string Lens, string Type), (int Customers, long Revenue, long Margin, long OfMargin)> _sums = [];

    /// <summary>One who bought nothing that is known.</summary>
    public void Add(string lens, string type) => Add(lens, type, 0, 0, 0);

    /// <param name="revenue">Rial, as the next two: the margin where it is known, and the part of the revenue that it was earned on.</param>
    public void Add(string lens, string type, long revenue, long margin, long ofMargin)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, (lens, type), out _);
        sum = checked((sum.Customers + 1, sum.Revenue + revenue, sum.Margin + margin, sum.OfMargin + ofMargin));
    }

    public ImmutableArray<TypeCount> Counts(TeamScale scale) =>
    [
        .. _sums.Select(s => new TypeCount(new LensId(s.Key.Lens), new TypeId(s.Key.Type), s.Value.Customers, new Money(s.Value.Revenue), scale.ProfitOf(BuyingHistory.None with
        {
            Revenue = new Money(s.Value.Revenue), KnownMargin = new Money(s.Value.Margin), RevenueOfKnownMargin = new Money(s.Value.OfMargin),
        }))).OrderBy(c => Order.IndexOf(c.Lens)).ThenBy(Place),
    ];

    private static int Place(TypeCount count) => KnownTypes.ByLens.FirstOrDefault(l => l.Lens == count.Lens).Types is { IsDefault: false } types ? types.IndexOf(count.Type) : -1;
}
