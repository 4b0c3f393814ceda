using System.Collections.Immutable;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

public sealed record ReminderWords(
    [Holes("customer")] Template Heading,
    [Holes("due")] Template Late,
    [Holes("due")] Template Waited,
    [Holes("emoji", "type")] Template Persona,
    [Holes("text")] Template LastNote,
    string Done,
    string Later,
    string Open,
    [Holes("what")] Template DoneNow,
    [Holes("what", "when")] Template DoneBefore,
    [Holes("what", "when")] Template CancelledBefore,
    [Holes("due")] Template WasMoved,
    string Undo,
    string Result,
    [Holes("customer")] Template AskLater,
    [Holes("due")] Template StandsAt,
    Template Over,
    string OtherTime,
    [Holes("customer", "due")] Template Moved,
    string Change,
    [Holes("customer", "seller")] Template Colleagues,
    Template Gone,
    Template CustomerGone,
    string Page);

/// <summary>The messages by which the bot reminds, and what becomes of them. They belong to no step of the dialogue, so their buttons are links.</summary>
public static class Reminders
{
    private const int MostOfNote = 300;
    private const int MostOfLine = 200;

    // Later than this it is said that it is late.
    private static readonly TimeSpan OnTime = TimeSpan.FromHours(1);
    private static readonly TimeSpan AtOnce = TimeSpan.FromMinutes(5);

    /// <summary>Whom to call, how to begin, what for. The reader must see the customer.</summary>
    public static View Of(FollowUp followUp, World world)
    {
        var words = world.Words.Reminder;
        var customer = world.Customer(followUp.Customer)!;
        return View.Of(
            Rich.Lines(
                [
                    words.Heading.With(("customer", followUp.CustomerName)),
                    .. About(followUp, world),
                    .. Facts.Phones(customer, world),
                    .. world.PersonaOf(customer) is { } type
                        ? [words.Persona.With(("emoji", type.Emoji), ("type", type.Name)), Rich.Of(type.Script.Opening, Style.Quote)]
                        : ImmutableArray<Rich>.Empty,
                    .. HowLate(followUp, world),
                ]),
            [Link(words.Done, Verbs.Done, followUp), Link(words.Later, Verbs.Snooze, followUp)],
            [Open(followUp, world)]);
    }

    /// <summary>Just settled by this press.</summary>
    /// <param name="movedTo">It had been moved there since the reminder; null when it had not.</param>
    internal static View Done(FollowUp followUp, DateTimeOffset? movedTo, World world)
    {
        var words = world.Words.Reminder;
        var done = words.DoneNow.With(("what", FollowUpText.WithName(followUp, MostOfLine)));
        return Settled(movedTo is { } due ? Rich.Lines(done, words.WasMoved.With(("due", DueButtons.Say(due, world)))) : done, followUp, world);
    }

    internal static View DoneBefore(FollowUp followUp, World world) => Settled(
        (followUp.IsCancelled ? world.Words.Reminder.CancelledBefore : world.Words.Reminder.DoneBefore)
            .With(("what", FollowUpText.WithName(followUp, MostOfLine)), ("when", world.When(followUp.DoneAt!.Value))),
        followUp, world);

    /// <param name="isOver">The moment that was tapped has passed.</param>
    internal static View AskLater(FollowUp followUp, bool isOver, World world)
    {
        var words = world.Words.Reminder;
        return View.Of(
            Rich.Lines(
                [
                    .. isOver ? [words.Over.With(), Rich.Empty] : ImmutableArray<Rich>.Empty,
                    words.AskLater.With(("customer", followUp.CustomerName)),
                    .. followUp.Due > world.Now ? [words.StandsAt.With(("due", DueButtons.Say(followUp.Due, world)))] : ImmutableArray<Rich>.Empty,
                ]),
            [
                .. DueButtons.Choices(world, minute => ReminderPresses.Snooze(followUp.Id, minute)),
                [new Button(words.OtherTime, ReminderPresses.Snooze(followUp.Id, ReminderPresses.InWords)), new Button(world.Words.Common.Back, ReminderPresses.Snooze(followUp.Id, ReminderPresses.Unchanged))],
            ]);
    }

    internal static View Moved(FollowUp followUp, World world)
    {
        var words = world.Words.Reminder;
        return View.Of(
            words.Moved.With(("customer", followUp.CustomerName), ("due", DueButtons.Say(followUp.Due, world))),
            [Link(words.Change, Verbs.Snooze, followUp), Link(words.Done, Verbs.Done, followUp)]);
    }

    internal static View Colleagues(FollowUp followUp, World world) => View.Of(
        world.Words.Reminder.Colleagues.With(("customer", followUp.CustomerName), ("seller", followUp.OfName)), [Open(followUp, world)]);

    internal static View Gone(World world) => View.Of(world.Words.Reminder.Gone.With(), [Buttons.FollowUps(world)]);

    private static View Settled(Rich text, FollowUp followUp, World world) => View.Of(
        text, [Link(world.Words.Reminder.Undo, Verbs.Undone, followUp), new Button(world.Words.Reminder.Result, new Press(Verbs.AddNote, Buttons.Invariant(followUp.Customer.Value)))]);

    private static Button Link(string label, string verb, FollowUp followUp) => new(label, new Press(verb, Buttons.Invariant(followUp.Id.Value)));

    private static Button Open(FollowUp followUp, World world) => new(world.Words.Reminder.Open, new Press(Verbs.Open, Buttons.Invariant(followUp.Customer.Value)));

    // Where nobody said what for, the last note tells best.
    private static IEnumerable<Rich> About(FollowUp followUp, World world)
    {
        if (followUp.Text.Length > 0)
        {
            yield return Direction.WithoutControls(followUp.Text);
        }
        else if (world.Book.Notes(world.Seller.Id, followUp.Customer, 0, 1).Items is [var note, ..])
        {
            yield return world.Words.Reminder.LastNote.With(("text", NoteText.Clip(note, MostOfNote, world)));
        }
    }

    private static IEnumerable<Rich> HowLate(FollowUp followUp, World world)
    {
        var (at, due) = (followUp.SentAt ?? world.Now, ("due", DueButtons.Say(followUp.Due, world)));
        if (at - world.Team.Working.Next(followUp.Due, world.Zone) > OnTime)
        {
            yield return world.Words.Reminder.Late.With(due);
        }
        else if (at - followUp.Due > AtOnce)
        {
            yield return world.Words.Reminder.Waited.With(due);
        }
    }
}
