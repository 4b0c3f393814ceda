using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SalesBot.Core.Occasions;

/// <summary>
/// The undominated offers of each customer: the first costs nothing, each next one costs more and is worth more. Customers with the same
/// offers are one group. Costs and values are divided by the greatest number that divides them all, the budget with them.
/// </summary>
internal sealed class OfferTable
{
    private readonly Offer[] _offers;
    private readonly int[] _starts;
    private readonly List<List<int>> _groups = [];

    private OfferTable(Offer[] offers, int[] starts, long budget)
    {
        _offers = offers;
        _starts = starts;
        var (cost, value) = (Grain(offers, o => o.Cost), Grain(offers, o => o.Value));
        foreach (ref var offer in offers.AsSpan())
        {
            offer = offer with { Cost = offer.Cost / cost, Value = offer.Value / value };
        }

        Budget = budget / cost;
        var known = new Dictionary<int, int>(new SameOffers(this));
        for (var customer = 0; customer < starts.Length - 1; customer++)
        {
            if (known.TryAdd(customer, _groups.Count))
            {
                _groups.Add([]);
            }

            _groups[known[customer]].Add(customer);
        }
    }

    public long Budget { get; }

    public int Customers => _starts.Length - 1;

    /// <summary>Customers of each group, in their order.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Groups => _groups;

    /// <summary>Offers of a group.</summary>
    public ReadOnlySpan<Offer> this[int group] => Of(_groups[group][0]);

    /// <summary>Offers of a customer: those of the group, with the customer's own positions.</summary>
    public ReadOnlySpan<Offer> Of(int customer) => _offers.AsSpan(_starts[customer], _starts[customer + 1] - _starts[customer]);

    /// <exception cref="ArgumentOutOfRangeException">The budget, a cost or a value is below 0.</exception>
    /// <exception cref="OverflowException">The most that all customers together could cost or be worth does not fit a long.</exception>
    public static OfferTable Of(ImmutableArray<ImmutableArray<ChannelOption>> customers, long budget)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(budget);
        var offers = new List<Offer>(customers.Sum(c => c.Length + 1));
        var starts = new int[customers.Length + 1];
        var (dearest, worthiest) = (0L, 0L);
        for (var i = 0; i < customers.Length; i++)
        {
            AddUndominated(offers, customers[i], budget);
            starts[i + 1] = offers.Count;
            dearest = checked(dearest + offers[^1].Cost);
            worthiest = checked(worthiest + offers[^1].Value);
        }

        return new([.. offers], starts, Math.Min(budget, dearest));
    }

    private static void AddUndominated(List<Offer> offers, ImmutableArray<ChannelOption> options, long budget)
    {
        var from = offers.Count;
        offers.Add(new(0, 0, Offer.None));
        for (var position = 0; position < options.Length; position++)
        {
            var option = options[position];
            ArgumentOutOfRangeException.ThrowIfNegative(option.Cost, nameof(options));
            ArgumentOutOfRangeException.ThrowIfNegative(option.Value, nameof(options));
            if (option.Cost <= budget)
            {
                offers.Add(new(option.Cost, option.Value, position));
            }
        }

        var own = CollectionsMarshal.AsSpan(offers)[from..];
        own.Sort((a, b) => a.Cost != b.Cost ? a.Cost.CompareTo(b.Cost) : a.Value != b.Value ? b.Value.CompareTo(a.Value) : a.Position.CompareTo(b.Position));
        // The best of what is free comes first, none at all among equals.
        var kept = 1;
        foreach (var offer in own[1..])
        {
            if (offer.Value > own[kept - 1].Value)
            {
                own[kept++] = offer;
            }
        }

        offers.RemoveRange(from + kept, own.Length - kept);
    }

    private static long Grain(Offer[] offers, Func<Offer, long> of)
    {
        var grain = 0L;
        for (var i = 0; i < offers.Length && grain != 1; i++)
        {
            grain = Divisor(grain, of(offers[i]));
        }

        return Math.Max(grain, 1);
    }

    /// <summary>The greatest number that divides both; of 0 and another, the other.</summary>
    public static long Divisor(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return Math.Abs(a);
    }
}
