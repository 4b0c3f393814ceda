using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record FollowUpWords(
    [Holes("customer")] Template Heading,
    [Holes("due")] Template Due,
    [Holes("due")] Template Overdue,
    [Holes("when")] Template Done,
    [Holes("when")] Template Cancelled,
    [Holes("due")] Template Waits,
    [Holes("seller")] Template Of,
    string MarkDone,
    string Move,
    string Cancel,
    string Undo,
    string Result,
    string Customer);

/// <summary>One follow-up: for whom, what, when; done, moved, or given up, and all of that taken back.</summary>
public sealed record FollowUpScreen(FollowUpId FollowUp, Screen From) : Screen, ISampled
{
    public override bool Fits(World world) => Find(world) is not null && From.Fits(world);

    public override View Show(World world)
    {
        var words = world.Words.FollowUp;
        var followUp = Find(world)!;
        return View.Of(
            Rich.Lines(
                [
                    words.Heading.With(("customer", followUp.CustomerName)),
                    .. followUp.Text.Length > 0 ? [Rich.Of(Direction.WithoutControls(followUp.Text))] : ImmutableArray<Rich>.Empty,
                    .. State(followUp, world),
                    .. followUp.Of == world.Seller.Id ? ImmutableArray<Rich>.Empty : [words.Of.With(("seller", followUp.OfName))],
                    .. Facts.Phones(world.Customer(followUp.Customer)!, world),
                ]),
            [
                followUp.DoneAt is null
                    ? [new Button(words.MarkDone, new Press(Verbs.Done)), new Button(words.Move, new Press(Verbs.Snooze))]
                    : [new Button(words.Undo, new Press(Verbs.Undone)), new Button(words.Result, new Press(Verbs.AddNote))],
                [
                    new Button(words.Customer, new Press(Verbs.Customer, Buttons.Invariant(followUp.Customer.Value))),
                    .. followUp.DoneAt is null ? [new Button(words.Cancel, new Press(Verbs.Remove))] : ImmutableArray<Button>.Empty,
                ],
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world)
    {
        var followUp = Find(world)!;
        var isOpen = followUp.DoneAt is null;
        return input switch
        {
            Pressed({ Verb: Verbs.Done }) when isOpen => Step.To(this, new SetDone(FollowUp, world.Seller.Id, true)),
            Pressed({ Verb: Verbs.Remove }) when isOpen => Step.To(this, new SetDone(FollowUp, world.Seller.Id, true, IsCancelled: true)),
            Pressed({ Verb: Verbs.Snooze }) when isOpen => Step.To(new FollowUpDraftScreen(followUp.Customer, "", this, FollowUp)),
            Pressed({ Verb: Verbs.Undone }) when !isOpen => Step.To(this, new SetDone(FollowUp, world.Seller.Id, false)),
            Pressed({ Verb: Verbs.AddNote }) => Step.To(new AddNoteScreen(followUp.Customer)),
            Pressed({ Verb: Verbs.Back }) => Step.To(From),
            Said(var text) => Step.To(new NoteDraftScreen(followUp.Customer, text)),
            _ => Step.Stay(this, world.Words.Common.PressAButton),
        };
    }

    public override Step? Take(Sent sent, World world) => NoteDraftScreen.Of(Find(world)!.Customer, sent);

    public static Screen Sample(World world) => new FollowUpScreen(world.Book.FollowUps(world.Seller.Id, new FollowUpFilter(), 0, 9).Items[^1].Id, new FollowUpsScreen());

    private FollowUp? Find(World world) => world.Book.FindFollowUp(world.Seller.Id, FollowUp);

    private static IEnumerable<Rich> State(FollowUp followUp, World world)
    {
        var words = world.Words.FollowUp;
        if (followUp.DoneAt is { } done)
        {
            yield return (followUp.IsCancelled ? words.Cancelled : words.Done).With(("when", world.When(done)));
            yield break;
        }

        yield return (followUp.Due <= world.Now ? words.Overdue : words.Due).With(("due", DueButtons.Say(followUp.Due, world)));
        if (followUp.Due > world.Now && world.Team.Working.Next(followUp.Due, world.Zone) is var then && then != followUp.Due)
        {
            yield return words.Waits.With(("due", DueButtons.Say(then, world)));
        }
    }
}
