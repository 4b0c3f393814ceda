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
/// <param name="First">Answers that go out before the view.</param>
/// <param name="Shown">The view, made only after the changes are written: it shows what is then in the books. Null for none.</param>
/// <param name="Last">What goes out after the view.</param>
public sealed record Turn(Session Session, ImmutableArray<Change> Changes, ImmutableArray<Outgoing> First, Showing? Shown, ImmutableArray<Outgoing> Last)
{
    /// <param name="world">By the books as they read after the changes.</param>
    public ImmutableArray<Outgoing> Outgoing(World world) => [.. First, .. Shown is { } showing ? [showing.In(world)] : ImmutableArray<Outgoing>.Empty, .. Last];
}

/// <summary>A view still to be made.</summary>
/// <param name="Aside">Shown instead of the screen, which stays where it is; it bears no serial number, so its buttons never grow old.</param>
public sealed record Showing(Screen Screen, Rich? Hint, long Serial, MessageId? Replace, Func<World, View>? Aside = null)
{
    public ShowView In(World world)
    {
        // Removed while the turn was on its way: from now on nothing else is told.
        if (!world.IsMember && Aside is null)
        {
            return new ShowView(Door.Closed(world), Replace);
        }

        // The change just made may have taken away what the screen is about.
        var screen = Screen.Fits(world) ? Screen : new MenuScreen();
        var view = Aside?.Invoke(world) ?? screen.Show(world);
        var withHint = Hint is { } hint ? View.Of(Rich.Lines(hint, Rich.Empty, view.Text), view.Rows) : view;
        return new ShowView(withHint.Stamped(Aside is null ? Serial : ButtonData.NoSerial), Replace);
    }
}

/// <summary>One chat's dialogue, one update at a time. Pure: the same session, update and world always give the same turn.</summary>
public static class Conversation
{
    // Bot API: text of answerCallbackQuery, 0 to 200 characters.
    private const int MostToast = 200;

    /// <param name="stored">The session as it was kept, or null for a chat never seen.</param>
    public static Turn Handle(string? stored, Incoming incoming, World world)
    {
        if (!world.IsMember)
        {
            return Answered(Door.Knock(incoming.What, world), incoming.What);
        }

        var session = Restore(stored, world);
        if (incoming.What is not ButtonPressed)
        {
            // A double tap comes at once: after anything else the same press is meant.
            session = session with { LastPress = null };
        }

        var turn = incoming.What switch
        {
            TextSent(var text, _) when Door.CodeIn(text) is { } code && Door.Enter(code, world) is { } step => Show(session, step),
            _ when stored is null => Answered(Show(session, Step.To(session.Screen)), incoming.What),
            _ when !session.Screen.Fits(world) => StartAgain(session, incoming.What, world),
            ButtonPressed pressed => Press(session, pressed, world),
            TextSent(var text, null) => Text(session, Clean(text), world),
            TextSent(var text, var from) => Heard(session, new Sent(Clean(text), null, from), world),
            MediaSent(var media, var caption, var from) => Heard(session, new Sent(Clean(caption), media, from), world),
            ContactSent(var phone, var name) => Show(session, ContactFlow.Take(phone, Clean(name), session.Screen, world)),
            _ => throw new System.Diagnostics.UnreachableException($"no reaction to {incoming.What.GetType().Name}"),
        };
        return incoming.FromName.Length > 0 && incoming.FromName != world.Seller.Name ? turn with { Changes = turn.Changes.Insert(0, new PutName(world.Seller.Id, incoming.FromName)) } : turn;
    }

    /// <summary>What is left to say when a fault of ours stopped the turn: sorry, and where the dialogue stood.</summary>
    public static Turn Apologise(string? stored, Incoming incoming, World world) => world.IsMember
        ? Answered(Show(Restore(stored, world), Step.To(new MenuScreen()).Saying(world.Words.Conversation.Apology.With())), incoming.What)
        : Answered(Door.Knock(incoming.What, world), incoming.What);

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
        return Answered(Show(menu, step), what);
    }

    private static Turn Answered(Turn turn, Happening what) =>
        what is ButtonPressed(var callback, _, _) ? turn with { First = turn.First.Insert(0, new AnswerPress(callback, null)) } : turn;

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
        var tap = Tap(pressed);
        if (tap == session.LastPress)
        {
            return Only(session, new AnswerPress(pressed.CallbackId, null));
        }

        var old = new AnswerPress(pressed.CallbackId, world.Words.Conversation.OldButton.With().Plain);
        if (ButtonData.Decode(pressed.Data) is not var (serial, press))
        {
            return Only(session, old);
        }

        var link = Links.Follow(press, session.Screen, world);
        if (serial != session.Serial && serial != ButtonData.NoSerial)
        {
            var shown = Show(session with { LastPress = tap }, link ?? Step.To(session.Screen));
            return link is null
                ? shown with { First = [old, .. pressed.Message is { } past ? [new Disarm(past)] : ImmutableArray<Outgoing>.Empty] }
                : shown with { First = [new AnswerPress(pressed.CallbackId, null)] };
        }

        if (link is null && serial == ButtonData.NoSerial)
        {
            return Only(session, old);
        }

        var step = link ?? session.Screen.React(new Pressed(press), world);
        var answer = new AnswerPress(pressed.CallbackId, step.Hint?.Plain is { } hint ? Clipped.To(hint, MostToast) : null);
        if (step.Hint is not null && step.Next == session.Screen && step.Changes.IsEmpty && step.Aside is null && step.Also.IsEmpty)
        {
            return Only(session, answer);
        }

        // A message of the bot's own accord stays for another tap, unless the step says what becomes of it.
        var replace = step.Below || (serial == ButtonData.NoSerial && step.Aside is null) ? null : pressed.Message;
        return Show(session with { LastPress = tap }, step with { Hint = null }, replace) with { First = [answer] };
    }

    // What a view of the dialogue offers bears its number; two messages of the bot's own accord may offer the same.
    private static string Tap(ButtonPressed pressed) => ButtonData.Decode(pressed.Data) is (ButtonData.NoSerial, _) && pressed.Message is { } message
        ? $"{pressed.Data}#{Buttons.Invariant(message.Value)}"
        : pressed.Data;

    private static Turn Only(Session session, Outgoing answer) => new(session, [], [answer], null, []);

    private static Turn Text(Session session, string text, World world)
    {
        if (text.Length == 0)
        {
            return Show(session, Step.Stay(session.Screen, world.Words.Conversation.Empty.With()));
        }

        return text[0] == '/' ? Show(session, Commands.Follow(text, session.Screen, world)) : Show(session, session.Screen.React(new Said(text), world));
    }

    /// <summary>Media and forwarded messages: a note where a customer is open. Else what was written with it counts; media without a word asks whose it is.</summary>
    private static Turn Heard(Session session, Sent sent, World world) => Show(session, session.Screen.Take(sent, world) ?? sent switch
    {
        { Text.Length: > 0 } => session.Screen.React(new Said(sent.Text), world),
        { Media.Kind: not (MediaKind.Sticker or MediaKind.Other) } => Step.To(new CustomersScreen(new Errand(null, "", sent.Media, sent.From), "", 0)),
        _ => Step.Stay(session.Screen, world.Words.Conversation.OnlyText.With()),
    });

    private static Turn Show(Session session, Step step, MessageId? replace = null)
    {
        if (step.Aside is { } aside)
        {
            return new Turn(session, step.Changes, [], new Showing(session.Screen, step.Hint, session.Serial, replace, aside), step.Also);
        }

        var next = new Session(session.Serial + 1, step.Next, session.LastPress);
        return new Turn(next, step.Changes, [], new Showing(step.Next, step.Hint, next.Serial, replace), step.Also);
    }

    private static string Clean(string text) => Direction.WithoutControls(text).Trim();
}
