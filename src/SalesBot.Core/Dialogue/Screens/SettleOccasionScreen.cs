using SalesBot.Core.Occasions;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record OccasionSettleWords(
    [Holes("occasion")] Template Ask,
    [Holes("channel", "count", "day")] Template Task,
    Template DirectorHint,
    Template NoTasks,
    Template Messages,
    Template Final,
    [Holes("cost", "more")] Template TooDear,
    string Confirm,
    [Holes("count")] Template Done,
    Template DoneWithoutTasks,
    [Holes("occasion")] Template AskDrop,
    string ConfirmDrop,
    [Holes("occasion", "day")] Template CourierTask,
    [Holes("occasion", "day")] Template InPersonTask,
    [Holes("occasion", "day")] Template DirectorTask);

/// <summary>Says what settling an occasion does, or dropping it, and does it.</summary>
public sealed record SettleOccasionScreen(OccasionId Occasion, bool IsDropping) : Screen, ISampled
{
    public override bool Fits(World world) => world.Seller.Leads && Find(world) is { IsSettled: false } occasion && (IsDropping || occasion.ProposedAt is not null);

    public override View Show(World world)
    {
        var (words, occasion) = (world.Words.OccasionSettle, Find(world)!);
        return IsDropping
            ? View.Of(words.AskDrop.With(("occasion", occasion.Name)), [new Button(words.ConfirmDrop, new Press(Verbs.Yes))], Buttons.Exit(world))
            : View.Of(Ask(occasion, world), [new Button(words.Confirm, new Press(Verbs.Yes))], Buttons.Exit(world));
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Yes }) => IsDropping ? Drop(Find(world)!, world) : Settle(Find(world)!, world),
        Pressed({ Verb: Verbs.Back }) => Step.To(new OccasionScreen(Occasion)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new SettleOccasionScreen(world.Books.Occasions.Occasions(world.Seller.Id, 0, 1).Items[0].Id, IsDropping: false);

    private Step Settle(Occasion occasion, World world)
    {
        var (words, tasks) = (world.Words.OccasionSettle, OccasionFlow.FollowUps(occasion, world));
        return Step.To(new OccasionScreen(Occasion), [new SettleOccasion(Occasion, world.Seller.Id, occasion.Version), .. tasks])
            .Saying(tasks.IsEmpty ? words.DoneWithoutTasks.With() : words.Done.With(("count", PersianDigits.Of(tasks.Length))));
    }

    private Step Drop(Occasion occasion, World world) =>
        Step.To(new OccasionsScreen(0), new DropOccasion(Occasion, world.Seller.Id)).Saying(world.Words.Occasions.Dropped.With(("occasion", occasion.Name)));

    private static Rich Ask(Occasion occasion, World world)
    {
        var words = world.Words.OccasionSettle;
        var counts = world.Books.Occasions.Counts(world.Seller.Id, occasion.Id);
        var tasks = counts.Where(c => c.Channel is ChannelKind.Courier or ChannelKind.InPerson or ChannelKind.Director).OrderByDescending(c => c.Channel).ToList();
        var cost = OccasionText.CostOf(occasion, counts);
        return Rich.Lines(
        [
            words.Ask.With(("occasion", occasion.Name)),
            .. tasks.Select(c => words.Task.With(
                ("channel", OccasionText.NameOf(c.Channel!.Value, world)), ("count", PersianDigits.Of(c.Customers)), ("day", PersianDate.DayOfMonth(OccasionFlow.DueOf(c.Channel.Value, occasion.Day, world), world.Zone)))),
            .. tasks.Count == 0 ? [words.NoTasks.With()] : Array.Empty<Rich>(),
            .. tasks.Any(c => c.Channel is ChannelKind.Director) ? [words.DirectorHint.With()] : Array.Empty<Rich>(),
            .. counts.Any(c => c.Channel is ChannelKind.Sms or ChannelKind.Email) ? [words.Messages.With()] : Array.Empty<Rich>(),
            .. cost > occasion.Budget ? [words.TooDear.With(("cost", OccasionAmounts.Say(cost, world)), ("more", OccasionAmounts.SayWhole(cost + -occasion.Budget, world)))] : Array.Empty<Rich>(),
            Rich.Empty,
            words.Final.With(),
        ]);
    }

    private Occasion? Find(World world) => world.Books.Occasions.FindOccasion(world.Seller.Id, Occasion);
}
