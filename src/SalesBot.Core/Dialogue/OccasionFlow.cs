using System.Collections.Immutable;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Occasions;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

/// <summary>What is done with an occasion: proposed at once or, for many customers, beside the dialogue; settled, with what each has to do.</summary>
public static class OccasionFlow
{
    /// <summary>With more customers a turn would be felt.</summary>
    public const int MostInTurn = 5_000;

    private const int DueHour = 9;

    public static Step Propose(Occasion occasion, World world)
    {
        var words = world.Words.Occasion;
        var here = new OccasionScreen(occasion.Id);
        var guests = world.Books.Occasions.CountGuests(world.Seller.Id);
        if (guests > MostInTurn)
        {
            return Step.To(here, new StartJob(new JobId(world.Ids.Next()), world.Seller.Id, JobKind.Propose, new JobId(occasion.Id.Value))).Saying(words.Reckoning.With(("count", PersianDigits.Of(guests))));
        }

        var (change, plan) = Plan(occasion, world);
        var step = Step.To(here, change);
        return plan.Released > 0 ? step.Saying(words.Released.With(("count", PersianDigits.Of(plan.Released)))) : step;
    }

    /// <summary>Reads all who may be invited and decides; what was decided by hand stays.</summary>
    public static (PutInvites Change, SeatingPlan Plan) Plan(Occasion occasion, World world)
    {
        var list = world.Books.Occasions.Guests(world.Seller.Id, occasion.Id);
        var plan = SeatingPlan.Of([.. list.Guests.Select(g => g.Guest)], occasion.Channels, occasion.Budget, list.MiddleProfit);
        return (new PutInvites(occasion.Id, world.Seller.Id, occasion.Version, [.. list.Guests.Select((g, i) => (g.Customer, plan.Seats[i]))], plan.NextMillion), plan);
    }

    /// <summary>What came of a proposal that was made beside the dialogue.</summary>
    public static View Proposed(Occasion occasion, SeatingPlan plan, World world) => View.Of(
        Rich.Lines(
            [
                world.Words.Occasion.Ready.With(("occasion", occasion.Name), ("count", PersianDigits.Of(plan.Seats.Count(s => s.Channel is not null)))),
                .. plan.Released > 0 ? [world.Words.Occasion.Released.With(("count", PersianDigits.Of(plan.Released)))] : Array.Empty<Rich>(),
            ]),
        [new Button(world.Words.Occasion.Open, new Press(Verbs.Occasion, Buttons.Invariant(occasion.Id.Value)))]);

    /// <summary>The lists as a file; made beside the dialogue.</summary>
    public static Step Send(Occasion occasion, JobKind kind, Screen here, World world) => Step.To(
        here, new StartJob(new JobId(world.Ids.Next()), world.Seller.Id, kind, new JobId(occasion.Id.Value))).Saying(world.Words.Occasion.MakingFile.With());

    /// <summary>What the sellers and the director have to do: one follow-up for each who is invited by more than a message. Who left the team hands on to who settles.</summary>
    public static ImmutableArray<AddFollowUp> FollowUps(Occasion occasion, World world)
    {
        var words = world.Words.OccasionSettle;
        var members = world.Books.Teams.Members(world.Seller.Id).Select(m => m.Seller).ToImmutableArray();
        var director = world.Seller.Role is Role.Admin ? world.Seller.Id : members.FirstOrDefault(m => m is { Role: Role.Admin, Id.Value: > 0 })?.Id ?? world.Seller.Id;
        var present = members.Where(m => m.Id.Value > 0).Select(m => m.Id).ToHashSet();
        var day = OccasionText.Day(occasion.Day);
        return
        [
            .. Due(ChannelKind.Courier, words.CourierTask, i => OwnerOf(i)),
            .. Due(ChannelKind.InPerson, words.InPersonTask, i => OwnerOf(i)),
            .. Due(ChannelKind.Director, words.DirectorTask, _ => director),
        ];

        SellerId OwnerOf(Invitee invitee) => present.Contains(invitee.Owner) ? invitee.Owner : world.Seller.Id;

        IEnumerable<AddFollowUp> Due(ChannelKind channel, Template task, Func<Invitee, SellerId> of) =>
            world.Books.Occasions.Invitees(world.Seller.Id, occasion.Id, channel, 0, int.MaxValue).Select(invitee => new AddFollowUp(
                new FollowUpId(world.Ids.Next()), invitee.Customer, of(invitee), Clipped.To(Direction.WithoutControls(task.With(("occasion", occasion.Name), ("day", day)).Plain), FollowUpText.Most), DueOf(channel, occasion.Day, world)));
    }

    /// <summary>At nine in the morning, early enough for what is to be done; soon where that is over.</summary>
    public static DateTimeOffset DueOf(ChannelKind channel, DateOnly day, World world)
    {
        var due = LocalDay.Instant(day.AddDays(-DaysBefore(channel)).ToDateTime(new TimeOnly(DueHour, 0)), world.Zone);
        return due > world.Now ? due : world.Now.AddHours(1);
    }

    /// <summary>The courier needs some days, a visit must be arranged, and the director's day is planned early.</summary>
    private static int DaysBefore(ChannelKind channel) => channel is ChannelKind.Courier ? 7 : channel is ChannelKind.InPerson ? 5 : 10;
}
