using FsCheck;
using FsCheck.Fluent;
using SalesBot.Core.Occasions;
using SalesBot.Core.Purchases;
using Channel = SalesBot.Core.Occasions.Channel;

namespace SalesBot.Core.Tests.Occasions;

public sealed class SeatingPlanTests
{
    private static readonly Money Middle = Money.OfToman(10_000_000);

    /// <summary>All that may vary, in small numbers, so that ties and exact fits are common.</summary>
    public sealed record Case(Guest[] Guests, Channel[] Channels, int Budget, int Middle);

    [Fact]
    public void Nothing_within_the_budget_is_worth_more_whatever_is_pinned_or_out_of_reach() =>
        Prop.ForAll(Cases.ToArbitrary(), c =>
        {
            var plan = SeatingPlan.Of(c.Guests, c.Channels, new Money(c.Budget), new Money(c.Middle));

            ShouldBeAllowed(plan, c);
            Value(plan, c).ShouldBe(BestByHand(c, c.Budget));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));

    [Fact]
    public void What_a_million_more_adds_is_the_difference_of_two_best_choices() =>
        Prop.ForAll(Cases.ToArbitrary(), c =>
        {
            var large = c with
            {
                Guests = [.. c.Guests.Select(g => g with { Profit = new Money(g.Profit.Rials * 1_000_000) })],
                Channels = [.. c.Channels.Select(x => x with { Cost = new Money(x.Cost.Rials * 1_000_000) })],
                Budget = c.Budget * 1_000_000,
                Middle = c.Middle * 1_000_000,
            };
            var plan = SeatingPlan.Of(large.Guests, large.Channels, new Money(large.Budget), new Money(large.Middle));

            (plan.NextMillion is null).ShouldBe(!IsKnown(large));
            if (plan.NextMillion is { } next)
            {
                next.Toman.ShouldBe((BestByHand(large, large.Budget + 10_000_000) - BestByHand(large, large.Budget)) / 100);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_budget_of_zero_leaves_what_is_free()
    {
        var plan = SeatingPlan.Of([Buyer(50), Buyer(30) with { HasEmail = false }], Channel.Usual, Money.Zero, Middle);

        plan.Seats.Select(s => (s.Channel, s.Why)).ShouldBe([(ChannelKind.Email, null), (null, WhyNot.NoBudget)]);
        plan.NextMillion!.Value.ShouldBeGreaterThan(Money.Zero);
    }

    [Fact]
    public void Costs_above_the_budget_leave_everybody_out_and_say_why()
    {
        var plan = SeatingPlan.Of([Buyer(50), Buyer(30)], [new Channel(ChannelKind.Courier, Money.OfToman(2_000_000), 50)], Money.OfToman(1_999_999), Middle);

        plan.Seats.ShouldAllBe(s => s.Channel == null && s.Why == WhyNot.NoBudget);
    }

    [Fact]
    public void Where_no_purchase_is_known_as_many_as_possible_come()
    {
        var guests = Enumerable.Range(0, 4).Select(_ => Buyer(0)).ToArray();
        var plan = SeatingPlan.Of(guests, [new Channel(ChannelKind.Sms, Money.OfToman(100), 5), new Channel(ChannelKind.Courier, Money.OfToman(1000), 30)], Money.OfToman(2200), Money.Zero);

        plan.Seats.Select(s => s.Channel).Order().ShouldBe([ChannelKind.Sms, ChannelKind.Sms, ChannelKind.Courier, ChannelKind.Courier]);
        plan.Seats.ShouldAllBe(s => s.Worth == Money.Zero);
        plan.NextMillion.ShouldBeNull();
    }

    [Fact]
    public void Nobody_is_invited_at_more_than_he_is_expected_to_bring()
    {
        var plan = SeatingPlan.Of([Buyer(10)], [new Channel(ChannelKind.Director, Money.OfToman(9_000_001), 90)], Money.OfToman(1_000_000_000), Money.Zero);

        plan.Seats.ShouldHaveSingleItem().Why.ShouldBe(WhyNot.NotWorth);
    }

    [Fact]
    public void Who_has_a_complaint_is_left_out_and_a_churner_gets_nothing_dearer_than_a_message()
    {
        var plan = SeatingPlan.Of(
            [Buyer(900) with { HasComplaint = true }, Buyer(900) with { IsChurner = true }, Buyer(900) with { IsChurner = true, HasMobile = false, HasEmail = false }],
            Channel.Usual, Money.OfToman(100_000_000), Middle);

        plan.Seats.Select(s => (s.Channel, s.Why)).ShouldBe([(null, WhyNot.Complaint), (ChannelKind.Sms, null), (null, WhyNot.Unreachable)]);
    }

    [Fact]
    public void Who_never_bought_counts_for_a_tenth_of_the_middle_buyer_and_a_snow_leopard_for_all_of_it()
    {
        SeatingPlan.WorthOf(Buyer(0), Middle).ShouldBe(Money.OfToman(1_000_000));
        SeatingPlan.WorthOf(Buyer(-5), Middle).ShouldBe(Money.OfToman(1_000_000));
        SeatingPlan.WorthOf(Buyer(0) with { IsSnowLeopard = true }, Middle).ShouldBe(Middle);
        SeatingPlan.WorthOf(Buyer(70) with { IsSnowLeopard = true }, Middle).ShouldBe(Money.OfToman(70_000_000));
    }

    [Fact]
    public void A_choice_by_hand_is_kept_at_any_price_and_one_that_cannot_be_is_given_back()
    {
        Guest[] guests =
        [
            Buyer(1) with { Pin = new Pin(ChannelKind.Director) }, Buyer(900) with { Pin = new Pin(null) }, Buyer(900),
            Buyer(900) with { Pin = new Pin(ChannelKind.Sms), HasMobile = false }, Buyer(900) with { Pin = new Pin(ChannelKind.Courier), HasComplaint = true },
        ];
        var plan = SeatingPlan.Of(guests, Channel.Usual, Money.OfToman(1_000_000), Middle);

        plan.Seats[0].ShouldSatisfyAllConditions(s => s.Channel.ShouldBe(ChannelKind.Director), s => s.IsPinned.ShouldBeTrue());
        plan.Seats[1].ShouldSatisfyAllConditions(s => s.Why.ShouldBe(WhyNot.ByHand), s => s.IsPinned.ShouldBeTrue());
        plan.Seats[2].ShouldSatisfyAllConditions(s => s.Channel.ShouldBe(ChannelKind.Email), s => s.IsPinned.ShouldBeFalse());
        plan.Seats[3].ShouldSatisfyAllConditions(s => s.Channel.ShouldBe(ChannelKind.Email), s => s.IsPinned.ShouldBeFalse());
        plan.Seats[4].Channel.ShouldBe(ChannelKind.Courier);
        plan.Released.ShouldBe(1);
        plan.NextMillion.ShouldBe(Money.Zero, "all of a million more is overspent already");
    }

    [Fact]
    public void The_largest_amounts_do_not_overflow()
    {
        var guests = Enumerable.Range(0, 200).Select(i => Buyer(0) with { Profit = new Money((long.MaxValue / 400) - i) }).ToArray();
        var plan = SeatingPlan.Of(guests, [new Channel(ChannelKind.Courier, Money.OfToman(1_000_000_000_000), 100)], Money.OfToman(1_000_000_000_000), Money.Zero);

        plan.Seats.Count(s => s.Channel is not null).ShouldBe(1);
    }

    private static Guest Buyer(int millions) => new(Money.OfToman(millions * 1_000_000L), false, false, false, true, true);

    private static Gen<Case> Cases =>
        from guests in GuestGen.ArrayOf().Where(a => a.Length <= 5)
        from used in Gen.Elements(true, true, true, false).ArrayOf(5)
        from costs in Gen.Choose(0, 12).ArrayOf(5)
        from chances in Gen.Elements(0, 10, 30, 50, 100).ArrayOf(5)
        from budget in Gen.Choose(0, 40)
        from middle in Gen.Choose(0, 60)
        select new Case(guests, [.. Enum.GetValues<ChannelKind>().Select((kind, i) => new Channel(kind, new Money(costs[i] * 10), chances[i], used[i]))], budget * 10, middle * 10);

    private static Gen<Guest> GuestGen =>
        from profit in Gen.Elements(0, 0, -50, 10, 50, 100, 100, 400)
        from flags in Gen.Elements(true, false, false).ArrayOf(3)
        from reach in Gen.Elements(true, true, false).ArrayOf(2)
        from pin in Gen.Frequency((6, Gen.Constant<Pin?>(null)), (1, Gen.Constant<Pin?>(new Pin(null))), (2, Gen.Elements(Enum.GetValues<ChannelKind>()).Select(k => (Pin?)new Pin(k))))
        select new Guest(new Money(profit * 10), flags[0], flags[1], flags[2], reach[0], reach[1], pin);

    private static bool IsKnown(Case c) => c.Guests.Any(g => g.Profit > Money.Zero);

    private static Channel? KeptPin(Guest guest, Case c) =>
        guest.Pin?.Channel is { } kind && guest.IsReachedBy(kind) ? c.Channels.FirstOrDefault(x => x.Kind == kind && x.IsUsed) : null;

    /// <summary>Written anew, and not as the program reckons: the ways that the rules leave open for a guest who is not pinned.</summary>
    private static IEnumerable<Channel?> Ways(Guest guest, Case c)
    {
        yield return null;
        foreach (var channel in c.Channels)
        {
            var worth = Math.Max(guest.Profit.Rials, guest.IsSnowLeopard ? c.Middle : c.Middle / 10);
            var isReached = channel.Kind switch { ChannelKind.Sms => guest.HasMobile, ChannelKind.Email => guest.HasEmail, _ => !guest.IsChurner };
            if (channel.IsUsed && isReached && !guest.HasComplaint && channel.ChancePercent > 0 && (!IsKnown(c) || channel.Cost.Rials * 100 <= worth * channel.ChancePercent))
            {
                yield return channel;
            }
        }
    }

    private static long Weight(Guest guest, Case c) => IsKnown(c) ? new Money(Math.Max(guest.Profit.Rials, guest.IsSnowLeopard ? c.Middle : c.Middle / 10)).Toman : 1;

    /// <summary>Every combination is tried; in hundredths.</summary>
    private static long BestByHand(Case c, long budget)
    {
        var open = c.Guests.Where(g => KeptPin(g, c) is null && g.Pin is not { Channel: null }).ToArray();
        var left = budget - c.Guests.Sum(g => KeptPin(g, c)?.Cost.Rials ?? 0);
        return Best(0, Math.Max(0, left));

        long Best(int at, long money) => at == open.Length ? 0 : Ways(open[at], c)
            .Where(way => way is null || way.Cost.Rials <= money)
            .Max(way => Best(at + 1, money - (way?.Cost.Rials ?? 0)) + (way is null ? 0 : Weight(open[at], c) * way.ChancePercent));
    }

    private static long Value(SeatingPlan plan, Case c) => plan.Seats.Zip(c.Guests)
        .Where(pair => pair is { First: { IsPinned: false, Channel: not null } })
        .Sum(pair => Weight(pair.Second, c) * c.Channels.First(x => x.Kind == pair.First.Channel).ChancePercent);

    private static void ShouldBeAllowed(SeatingPlan plan, Case c)
    {
        plan.Seats.Length.ShouldBe(c.Guests.Length);
        plan.Released.ShouldBe(c.Guests.Count(g => g.Pin is { Channel: not null } && KeptPin(g, c) is null));
        foreach (var (seat, guest) in plan.Seats.Zip(c.Guests))
        {
            (seat.Channel is null).ShouldBe(seat.Why is not null);
            var pinned = KeptPin(guest, c)?.Kind;
            seat.IsPinned.ShouldBe(pinned is not null || guest.Pin is { Channel: null });
            (seat.IsPinned ? seat.Channel == pinned : Ways(guest, c).Any(w => w?.Kind == seat.Channel)).ShouldBeTrue();
        }

        var pins = c.Guests.Sum(g => KeptPin(g, c)?.Cost.Rials ?? 0);
        plan.Seats.Where(s => s.Channel is not null).Sum(s => c.Channels.First(x => x.Kind == s.Channel).Cost.Rials).ShouldBeLessThanOrEqualTo(Math.Max(pins, c.Budget));
    }
}
