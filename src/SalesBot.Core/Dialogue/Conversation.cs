using System.Collections.Immutable;
using System.Text.Json;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

public sealed record ConversationWords(
    Template OldButton,
    Template UnknownCommand,
    Template OnlyText,
    Template Empty,
    Template NoLongerThere,
    Template Apology);

/// <summary>Everything one update leads to: the session to keep, what to write, what to send.</summary>
public sealed record Turn(Session Session, ImmutableArray<Change> Changes, ImmutableArray<Outgoing> Outgoing);

/// <summary>One chat's dialogue, one update at a time. Pure: the same session, update and world always give the same turn.</summary>
public static class Conversation
{
    /// <param name="stored">The session as it was kept, or null for a chat never seen.</param>
    /// <param name="newcomer">True when the person was not registered before, or under another name.</param>
    public static Turn Handle(string? stored, bool newcomer, Incoming incoming, World world)
    {
        var session = Restore(stored, world);
        var turn = incoming.What switch
        {
            _ when stored is null => Answered(Show(session, Step.To(session.Screen), world), incoming.What),
            _ when !session.Screen.Fits(world) => StartAgain(session, incoming.What, world),
            ButtonPressed pressed => Press(session, pressed, world),
            TextSent(var text, _) => Text(session, Clean(text), world),
            MediaSent(_, var caption, _) when Clean(caption) is { Length: > 0 } text => Said(session, text, world),
            ContactSent(var phone, var name) => Said(session, Clean($"{name} {phone}"), world),
            MediaSent => Show(session, Step.Stay(session.Screen, world.Words.Conversation.OnlyText.With()), world),
            _ => throw new System.Diagnostics.UnreachableException($"no reaction to {incoming.What.GetType().Name}"),
        };
        return newcomer ? turn with { Changes = turn.Changes.Insert(0, new PutSeller(world.Seller.Id, world.Seller.Name)) } : turn;
    }

    /// <summary>What is left to say when a fault of ours stopped the turn: sorry, and where the dialogue stood.</summary>
    public static Turn Apologise(string? stored, Incoming incoming, World world)
    {
        var turn = Show(Restore(stored, world), Step.To(new MenuScreen()).Saying(world.Words.Conversation.Apology.With()), world);
        return Answered(turn, incoming.What);
    }

    /// <summary>What was open is gone (deleted, or of older content): links and commands still work, anything else leads to the menu.</summary>
    private static Turn StartAgain(Session session, Happening what, World world)
    {
        var menu = session with { Screen = new MenuScreen() };
        var step = what switch
        {
            ButtonPressed(_, _, var data) when ButtonData.Decode(data) is var (_, press) && Links.Follow(press, menu.Screen, world) is { } link => link,
            TextSent(var text, _) when Clean(text) is ['/', ..] command => Commands.Follow(command, menu.Screen, world),
            _ => Step.To(menu.Screen).Saying(world.Words.Conversation.NoLongerThere.With()),
        };
        return Answered(Show(menu, step, world), what);
    }

    private static Turn Answered(Turn turn, Happening what) =>
        what is ButtonPressed(var callback, _, _) ? turn with { Outgoing = turn.Outgoing.Insert(0, new AnswerPress(callback, null)) } : turn;

    private static Session Restore(string? stored, World world)
    {
        if (stored is null)
        {
            return new Session(0, new WelcomeScreen(), null);
        }

        try
        {
            return Codec.DecodeSession(stored);
        }
        catch (JsonException)
        {
            // Written by another version of the program: the notes are safe elsewhere, the dialogue starts again,
            // numbered from the clock so that no older button can match.
            return new Session(world.Now.ToUnixTimeSeconds(), new MenuScreen(), null);
        }
    }

    private static Turn Press(Session session, ButtonPressed pressed, World world)
    {
        // The same button twice: the first press did all there was to do.
        if (pressed.Data == session.LastPress)
        {
            return new Turn(session, [], [new AnswerPress(pressed.CallbackId, null)]);
        }

        var old = new AnswerPress(pressed.CallbackId, world.Words.Conversation.OldButton.With().Plain);
        if (ButtonData.Decode(pressed.Data) is not var (serial, press))
        {
            return new Turn(session, [], [old]);
        }

        var link = Links.Follow(press, session.Screen, world);
        if (serial != session.Serial)
        {
            var shown = Show(session with { LastPress = pressed.Data }, link ?? Step.To(session.Screen), world);
            return link is null
                ? shown with { Outgoing = [old, .. pressed.Message is { } past ? [new Disarm(past)] : ImmutableArray<Outgoing>.Empty, .. shown.Outgoing] }
                : shown with { Outgoing = shown.Outgoing.Insert(0, new AnswerPress(pressed.CallbackId, null)) };
        }

        var step = link ?? session.Screen.React(new Pressed(press), world);
        var answer = new AnswerPress(pressed.CallbackId, step.Hint?.Plain is { } hint ? Clipped.To(hint, MostToast) : null);
        if (step.Hint is not null && step.Next == session.Screen && step.Changes.IsEmpty)
        {
            return new Turn(session, [], [answer]);
        }

        var turn = Show(session with { LastPress = pressed.Data }, step with { Hint = null }, world, step.Below ? null : pressed.Message);
        return turn with { Outgoing = turn.Outgoing.Insert(0, answer) };
    }

    // Bot API: text of answerCallbackQuery, 0 to 200 characters.
    private const int MostToast = 200;

    private static Turn Text(Session session, string text, World world)
    {
        if (text.Length == 0)
        {
            return Show(session, Step.Stay(session.Screen, world.Words.Conversation.Empty.With()), world);
        }

        return text[0] == '/' ? Show(session, Commands.Follow(text, session.Screen, world), world) : Said(session, text, world);
    }

    private static Turn Said(Session session, string text, World world) => Show(session, session.Screen.React(new Said(text), world), world);

    private static Turn Show(Session session, Step step, World world, MessageId? replace = null)
    {
        // The changes of this very step are not written yet, so a screen about a customer made just now is shown by what it will hold.
        var seen = step.Changes.IsEmpty ? world : world with { Book = new BookAfter(world.Book, step.Changes, world.Seller, world.Now) };
        var next = new Session(session.Serial + 1, step.Next, session.LastPress);
        var view = step.Next.Show(seen);
        var withHint = step.Hint is { } hint ? View.Of(Rich.Lines(hint, Rich.Empty, view.Text), view.Rows) : view;
        return new Turn(next, step.Changes, [new ShowView(withHint.Stamped(next.Serial), replace)]);
    }

    private static string Clean(string text) => Direction.WithoutControls(text).Trim();
}
