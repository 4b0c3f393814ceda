using System.Collections.Immutable;
using SalesBot.Core.Occasions;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

/// <summary>An occasion in words: how it is set up, what is proposed, and the invitation.</summary>
public static class OccasionText
{
    // Of a text message in Persian: alone, and in each of several parts (3GPP TS 23.040, UCS-2).
    private const int OnePage = 70;
    private const int EachPage = 67;

    public static string Day(DateOnly day) => PersianDate.Day(new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero), TimeZoneInfo.Utc);

    public static string NameOf(ChannelKind kind, World world) => kind switch
    {
        ChannelKind.Sms => world.Words.Occasion.Sms,
        ChannelKind.Email => world.Words.Occasion.Email,
        ChannelKind.Courier => world.Words.Occasion.Courier,
        ChannelKind.InPerson => world.Words.Occasion.InPerson,
        ChannelKind.Director => world.Words.Occasion.Director,
    };

    public static string ReasonOf(WhyNot why, World world) => why switch
    {
        WhyNot.Complaint => world.Words.Occasion.Complaint,
        WhyNot.Unreachable => world.Words.Occasion.Unreachable,
        WhyNot.NotWorth => world.Words.Occasion.NotWorth,
        WhyNot.NoBudget => world.Words.Occasion.NoBudget,
        WhyNot.ByHand => world.Words.Occasion.ByHand,
    };

    /// <summary>The invitation for one customer, free of signs that a text message should not have.</summary>
    public static string Invitation(Occasion occasion, string customer, World world) =>
        Template(occasion, world).Replace(world.Words.Occasion.NameMark, customer, StringComparison.Ordinal);

    /// <summary>With the mark where the name goes.</summary>
    public static string Template(Occasion occasion, World world) => occasion.Text ?? Direction.WithoutControls(
        world.Words.Occasion.Invitation.With(("name", world.Words.Occasion.NameMark), ("occasion", occasion.Name), ("day", Day(occasion.Day)), ("team", TeamNames.Of(world.Team.Name, world))).Plain);

    public static int Pages(string text) => text.Length <= OnePage ? 1 : (text.Length + EachPage - 1) / EachPage;

    public static Rich SetUp(Occasion occasion, World world)
    {
        var words = world.Words.Occasion;
        return Rich.Lines(
        [
            .. Heading(occasion, world),
            Rich.Empty,
            words.Channels.With(),
            .. occasion.Channels.Select(c => c.IsUsed
                ? words.Channel.With(("channel", NameOf(c.Kind, world)), ("cost", CostOf(c, world)), ("chance", Percent(c)))
                : words.UnusedChannel.With(("channel", NameOf(c.Kind, world)))),
            Rich.Empty,
            words.SetUpHint.With(),
        ]);
    }

    public static Rich Proposal(Occasion occasion, ImmutableArray<InviteCount> counts, World world)
    {
        var words = world.Words.Occasion;
        var invited = counts.Where(c => c.Channel is not null).OrderByDescending(c => c.Channel).ToList();
        var left = counts.Where(c => c.Channel is null).OrderBy(c => c.Why).ToList();
        var cost = CostOf(occasion, counts);
        return Rich.Lines(
        [
            .. Heading(occasion, world),
            Rich.Empty,
            occasion.IsSettled ? words.Settled.With() : words.Proposal.With(),
            .. invited.Select(c => words.Count.With(
                ("channel", NameOf(c.Channel!.Value, world)), ("count", PersianDigits.Of(c.Customers)), ("cost", OccasionAmounts.Say(Times(occasion.Channel(c.Channel.Value).Cost, c.Customers), world)))),
            .. invited.Count == 0 ? [Nobody(occasion, counts, world)] : Array.Empty<Rich>(),
            Rich.Empty,
            cost > occasion.Budget
                ? words.TooDear.With(("cost", OccasionAmounts.Say(cost, world)), ("more", OccasionAmounts.SayWhole(cost + -occasion.Budget, world)))
                : words.Cost.With(("cost", OccasionAmounts.Say(cost, world)), ("left", OccasionAmounts.Say(occasion.Budget + -cost, world))),
            .. Value(occasion, invited, counts, world),
            .. left.Count > 0 ? [words.LeftOut.With(("count", PersianDigits.Of(left.Sum(c => c.Customers))), ("reasons", string.Join("، ", left.Select(c => $"{ReasonOf(c.Why ?? WhyNot.ByHand, world)} {PersianDigits.Of(c.Customers)}"))))] : Array.Empty<Rich>(),
            .. counts.Sum(c => c.Pinned) is > 0 and var pinned ? [words.Pinned.With(("count", PersianDigits.Of(pinned)))] : Array.Empty<Rich>(),
            Rich.Empty,
            IsWorthKnown(counts) ? words.How.With(("months", PersianDigits.Of(world.Team.PeriodMonths))) : words.HowUnknown.With(),
        ]);
    }

    public static Money CostOf(Occasion occasion, IEnumerable<InviteCount> counts) =>
        counts.Where(c => c.Channel is not null).Aggregate(Money.Zero, (sum, c) => sum + Times(occasion.Channel(c.Channel!.Value).Cost, c.Customers));

    public static bool IsWorthKnown(IEnumerable<InviteCount> counts) => counts.Any(c => c.Worth > Money.Zero);

    public static string CostOf(Channel channel, World world) => channel.Cost == Money.Zero ? world.Words.Occasion.Free : OccasionAmounts.SayWhole(channel.Cost, world);

    public static string Percent(Channel channel) => PersianDigits.Of(channel.ChancePercent) + "٪";

    private static IEnumerable<Rich> Heading(Occasion occasion, World world) =>
        [world.Words.Occasion.Heading.With(("occasion", occasion.Name), ("day", Day(occasion.Day))), world.Words.Occasion.Budget.With(("budget", OccasionAmounts.SayWhole(occasion.Budget, world)))];

    private static Rich Nobody(Occasion occasion, ImmutableArray<InviteCount> counts, World world) => counts.IsEmpty
        ? world.Words.Occasion.NoCustomers.With()
        : occasion.Channels.Any(c => c.IsUsed) ? world.Words.Occasion.NobodyFits.With() : world.Words.Occasion.NoChannels.With();

    private static IEnumerable<Rich> Value(Occasion occasion, List<InviteCount> invited, ImmutableArray<InviteCount> counts, World world)
    {
        var words = world.Words.Occasion;
        if (invited.Count == 0)
        {
            yield break;
        }

        if (IsWorthKnown(counts))
        {
            var value = invited.Sum(c => (decimal)c.Worth.Toman * occasion.Channel(c.Channel!.Value).ChancePercent / Channel.Whole);
            yield return words.Value.With(("value", OccasionAmounts.Say(Money.OfToman((long)value), world)));
        }

        var coming = (invited.Sum(c => (long)c.Customers * occasion.Channel(c.Channel!.Value).ChancePercent) + (Channel.Whole / 2)) / Channel.Whole;
        yield return coming == 0 ? words.PerhapsOne.With() : words.Coming.With(("people", PersianDigits.Of(coming)));
        if (!occasion.IsSettled && occasion.NextMillion is { } next)
        {
            yield return next > Money.Zero ? words.NextMillion.With(("value", OccasionAmounts.Say(next, world))) : words.NoMoreNeeded.With();
        }
    }

    private static Money Times(Money cost, int customers) => new(cost.Rials * customers);
}
