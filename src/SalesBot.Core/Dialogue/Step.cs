using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

/// <summary>What a person did, as a screen sees it: cleaned text or a press that this screen offered (or that was forged).</summary>
public abstract record Input;

/// <param name="Text">Trimmed, without control characters; never empty.</param>
public sealed record Said(string Text) : Input;

public sealed record Pressed(Press Press) : Input;

/// <summary>Where an input leads: the next screen, what to write, and what to say on the way.</summary>
/// <param name="Hint">A short sentence: a toast after a press, a line above the view after a text.</param>
/// <param name="Below">True when the message of the pressed button stays as it is and the next view comes as a new message.</param>
public sealed record Step(Screen Next, ImmutableArray<Change> Changes, Rich? Hint = null, bool Below = false)
{
    public static Step To(Screen next, params ImmutableArray<Change> changes) => new(next, changes);

    /// <summary>Nothing changes; the hint says what would help.</summary>
    public static Step Stay(Screen here, Rich hint) => new(here, [], hint);

    public Step Saying(Rich hint) => this with { Hint = hint };

    public Step AsNewMessage() => this with { Below = true };
}
