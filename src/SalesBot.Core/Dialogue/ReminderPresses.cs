using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Ports;

namespace SalesBot.Core.Dialogue;

/// <summary>
/// Presses on reminders: they are answered in the reminder itself, and what the person has begun in the dialogue stays. By then the follow-up may be
/// settled, moved, a colleague's, or no longer to be seen.
/// </summary>
internal static class ReminderPresses
{
    /// <summary>Stands where a minute stands: the reminder as it was.</summary>
    public const string Unchanged = "b";

    /// <summary>Stands where a minute stands: the person wants to write when.</summary>
    public const string InWords = "w";

    private const char Between = '-';

    /// <param name="to">A minute, or one of the words above.</param>
    public static Press Snooze(FollowUpId followUp, string to) => new(Verbs.Snooze, $"{Buttons.Invariant(followUp.Value)}{Between}{to}");

    /// <summary>Null when the press is none of theirs.</summary>
    public static Step? Follow(Press press, Screen here, World world)
    {
        var parts = press.Argument.Split(Between, 2);
        if (new Press(press.Verb, parts[0]).Number is not { } id)
        {
            return null;
        }

        var to = parts.Length > 1 ? parts[1] : null;
        return press.Verb switch
        {
            Verbs.Open => Open(new CustomerId(id), here, world),
            Verbs.Done => On(id, here, world, Done),
            Verbs.Undone => On(id, here, world, Undone),
            Verbs.Snooze => On(id, here, world, (followUp, h, w) => Snooze(followUp, to, h, w)),
            _ => null,
        };
    }

    private static Step On(long id, Screen here, World world, Func<FollowUp, Screen, World, Step> act) => world.Book.FindFollowUp(world.Seller.Id, new FollowUpId(id)) switch
    {
        null => Step.InPlace(here, Reminders.Gone),
        var followUp when followUp.Of != world.Seller.Id => Show(followUp, here, Reminders.Colleagues),
        var followUp => act(followUp, here, world),
    };

    /// <summary>As a new message; beside what is unfinished, with a button to go there all the same.</summary>
    private static Step Open(CustomerId id, Screen here, World world) => (world.Customer(id), here.IsUnfinished()) switch
    {
        (null, _) => Step.Stay(here, world.Words.Reminder.CustomerGone.With()),
        (_, false) => Step.To(new CustomerScreen(id, IsCall: true)).AsNewMessage(),
        _ => Step.InPlace(here, after => Beside(id, after)).AsNewMessage(),
    };

    private static View Beside(CustomerId id, World world) => world.Customer(id) is null
        ? Reminders.Gone(world)
        : View.Of(new CustomerScreen(id, IsCall: true).Show(world).Text, [new Button(world.Words.Reminder.Page, new Press(Verbs.Customer, Buttons.Invariant(id.Value)))]);

    private static Step Done(FollowUp followUp, Screen here, World world)
    {
        if (followUp.DoneAt is not null)
        {
            return Show(followUp, here, Reminders.DoneBefore);
        }

        // Moved, it waits for a reminder of its new time.
        DateTimeOffset? movedTo = followUp.SentAt is null && followUp.Due > world.Now ? followUp.Due : null;
        return Show(followUp, here, (f, w) => Reminders.Done(f, movedTo, w), new SetDone(followUp.Id, world.Seller.Id, true));
    }

    private static Step Undone(FollowUp followUp, Screen here, World world) => followUp.DoneAt is null
        ? Show(followUp, here, Reminders.Of)
        : Show(followUp, here, Reminders.Of, new SetDone(followUp.Id, world.Seller.Id, false));

    private static Step Snooze(FollowUp followUp, string? to, Screen here, World world) => to switch
    {
        Unchanged => Show(followUp, here, followUp.DoneAt is null ? Reminders.Of : Reminders.DoneBefore),
        _ when followUp.DoneAt is not null => Show(followUp, here, Reminders.DoneBefore),
        InWords => Step.To(new FollowUpDraftScreen(followUp.Customer, "", here.IsUnfinished() ? here : new FollowUpScreen(followUp.Id, new FollowUpsScreen()), followUp.Id)).AsNewMessage(),
        not null when DueButtons.Read(new Press(Verbs.Snooze, to).Number) is { } due && due > world.Now => Show(followUp, here, Reminders.Moved, new Snooze(followUp.Id, world.Seller.Id, due)),
        _ => Show(followUp, here, (f, w) => Reminders.AskLater(f, isOver: to is not null, w)),
    };

    private static Step Show(FollowUp followUp, Screen here, Func<FollowUp, World, View> view, params System.Collections.Immutable.ImmutableArray<Change> changes) =>
        Step.InPlace(here, after => after.Book.FindFollowUp(after.Seller.Id, followUp.Id) is { } now ? view(now, after) : Reminders.Gone(after), changes);
}
