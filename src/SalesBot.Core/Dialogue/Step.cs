using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

/// <summary>What a person did, as a screen sees it: cleaned text or a press that this screen offered (or that was forged).</summary>
public abstract record Input;

/// <param name="Text">Trimmed, without control characters; never empty.</param>
public sealed record Said(string Text) : Input;

public sealed record Pressed(Press Press) : Input;

/// <summary>A message that is more than one's own words: media, or somebody else's words forwarded.</summary>
/// <param name="Text">Caption or text, cleaned; may be empty where there is media.</param>
/// <param name="From">Of whom it was, when forwarded.</param>
public sealed record Sent(string Text, Media? Media, string? From);

/// <summary>Where an input leads: the next screen, what to write, and what to say on the way.</summary>
/// <param name="Hint">A short sentence: a toast after a press, a line above the view after a text.</param>
/// <param name="Below">True when the message of the pressed button stays as it is and the next view comes as a new message.</param>
public sealed record Step(Screen Next, ImmutableArray<Change> Changes, Rich? Hint = null, bool Below = false)
{
    /// <summary>What else to send, after the view.</summary>
    public ImmutableArray<Outgoing> Also { get; init; } = [];

    /// <summary>When set, the dialogue stays where it is (perhaps in the middle of a draft), and this takes the place of the message whose button was pressed.</summary>
    public Func<World, View>? Aside { get; init; }

    public static Step To(Screen next, params ImmutableArray<Change> changes) => new(next, changes);

    /// <summary>Nothing changes; the hint says what would help.</summary>
    public static Step Stay(Screen here, Rich hint) => new(here, [], hint);

    public Step Saying(Rich hint) => this with { Hint = hint };

    /// <summary>The message of the pressed button is replaced, the dialogue stays.</summary>
    public static Step InPlace(Screen here, Func<World, View> aside, params ImmutableArray<Change> changes) => To(here, changes) with { Aside = aside };

    public Step AsNewMessage() => this with { Below = true };

    public Step Sending(params ImmutableArray<Outgoing> also) => this with { Also = also, Below = true };
}
