using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SalesBot.Core.Purchases;

namespace SalesBot.Core.Occasions;

/// <summary>
/// Who gets which invitation: the sum over those invited of chance × worth is the greatest there is within the budget (<see cref="ChannelChoice"/>). A customer is worth
/// what he earned the team in the period, but never less than a tenth of what the middle buyer did, a snow leopard never less than all of it. Where no purchase is known,
/// all are worth the same, so that as many as possible come.
/// </summary>
/// <param name="Seats">One for each guest, in their order.</param>
/// <param name="NextMillion">What a million Toman more would add to the expected value; null where worth is not known.</param>
/// <param name="Released">Pins that can no longer be kept: the way is not used any more, or the number or address is gone.</param>
public sealed record SeatingPlan(ImmutableArray<Seat> Seats, Money? NextMillion, int Released)
{
    /// <summary>Of those who bought nothing in the period, one in so many is taken to become a buyer. Our own rule of thumb.</summary>
    private const int OneOf = 10;

    private static readonly Money Million = Money.OfToman(1_000_000);

    public static SeatingPlan Of(IReadOnlyList<Guest> guests, IReadOnlyCollection<Channel> channels, Money budget, Money middleProfit)
    {
        var used = channels.Where(c => c is { IsUsed: true, ChancePercent: > 0 }).OrderBy(c => c.Kind).ToArray();
        var isKnown = guests.Any(g => g.Profit > Money.Zero);
        var seats = new Seat[guests.Count];
        var (open, spent, released) = (new List<int>(guests.Count), 0L, 0);
        for (var i = 0; i < guests.Count; i++)
        {
            var worth = isKnown ? WorthOf(guests[i], middleProfit) : Money.Zero;
            seats[i] = new Seat(null, WhyNot.ByHand, true, worth);
            if (guests[i].Pin is { Channel: { } wanted })
            {
                if (channels.FirstOrDefault(c => c.Kind == wanted && c.IsUsed) is { } channel && guests[i].IsReachedBy(wanted))
                {
                    seats[i] = new Seat(wanted, null, true, worth);
                    spent += channel.Cost.Rials;
                    continue;
                }

                released++;
            }

            if (guests[i].Pin is not { Channel: null })
            {
                open.Add(i);
                seats[i] = new Seat(null, WhyNot.NoBudget, false, worth);
            }
        }

        var left = Math.Max(0, budget.Rials - spent);
        var ways = new Way[open.Count];
        var options = ImmutableArray.CreateBuilder<ImmutableArray<ChannelOption>>(open.Count);
        var most = long.MaxValue / Channel.Whole / (guests.Count + 1);
        for (var k = 0; k < ways.Length; k++)
        {
            ways[k] = WaysOf(guests[open[k]], seats[open[k]].Worth, used, isKnown);
            var weight = isKnown ? Math.Clamp(seats[open[k]].Worth.Toman, 0, most) : 1;
            options.Add([.. ways[k].Channels.Select(c => new ChannelOption(c.Cost.Rials, weight * c.ChancePercent))]);
        }

        var all = options.MoveToImmutable();
        var chosen = ChannelChoice.Best(all, left);
        for (var k = 0; k < ways.Length; k++)
        {
            seats[open[k]] = chosen[k] >= 0
                ? seats[open[k]] with { Channel = ways[k].Channels[chosen[k]].Kind, Why = null }
                : seats[open[k]] with { Why = ways[k].Why };
        }

        Money? next = isKnown ? Money.OfToman((ValueOf(all, ChannelChoice.Best(all, left + Shortened(budget, spent))) - ValueOf(all, chosen)) / Channel.Whole) : null;
        return new SeatingPlan(ImmutableCollectionsMarshal.AsImmutableArray(seats), next, released);
    }

    public static Money WorthOf(Guest guest, Money middleProfit)
    {
        var least = guest.IsSnowLeopard ? middleProfit : new Money(middleProfit.Rials / OneOf);
        return guest.Profit > least ? guest.Profit : least;
    }

    // Of a million more, what is already overspent by hand helps nobody else.
    private static long Shortened(Money budget, long spent) => Math.Clamp(budget.Rials + Million.Rials - spent, 0, Million.Rials);

    private static long ValueOf(ImmutableArray<ImmutableArray<ChannelOption>> options, ImmutableArray<int> chosen)
    {
        var value = 0L;
        for (var i = 0; i < options.Length; i++)
        {
            value += chosen[i] >= 0 ? options[i][chosen[i]].Value : 0;
        }

        return value;
    }

    private static Way WaysOf(Guest guest, Money worth, Channel[] used, bool isKnown)
    {
        if (guest.HasComplaint)
        {
            return new([], WhyNot.Complaint);
        }

        // One who leaves at the first lower price gets what everybody gets, and nothing that costs more.
        Channel[] reached = [.. used.Where(c => guest.IsReachedBy(c.Kind) && !(guest.IsChurner && c.Kind > ChannelKind.Email))];
        Channel[] paid = isKnown ? [.. reached.Where(c => (Int128)c.Cost.Rials * Channel.Whole <= (Int128)worth.Rials * c.ChancePercent)] : reached;
        return new(paid, reached.Length == 0 ? WhyNot.Unreachable : paid.Length == 0 ? WhyNot.NotWorth : WhyNot.NoBudget);
    }

    /// <param name="Why">If none of the channels is chosen.</param>
    private readonly record struct Way(Channel[] Channels, WhyNot Why);
}
