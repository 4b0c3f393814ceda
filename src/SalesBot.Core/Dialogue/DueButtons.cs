using System.Collections.Immutable;
using SalesBot.Core.FollowUps;

namespace SalesBot.Core.Dialogue;

/// <summary>Moments as buttons: the label says when, the data holds the minute, so that a press means what was read.</summary>
internal static class DueButtons
{
    // The year 2500, and what the calendars can still say.
    private const long MostMinutes = 280_000_000;

    /// <param name="press">What choosing the moment of this argument does.</param>
    public static IEnumerable<ImmutableArray<Button>> Choices(World world, Func<string, Press> press) =>
        Buttons.InRows(DueChoices.From(world.Now, world.Zone, world.Team.Working).Select(at => new Button(Say(at, world), press(Argument(at)))));

    public static string Argument(DateTimeOffset at) => Buttons.Invariant(at.ToUnixTimeSeconds() / 60);

    /// <summary>Null for what no button of ours holds.</summary>
    public static DateTimeOffset? Read(long? minutes) => minutes is >= 0 and < MostMinutes ? DateTimeOffset.UnixEpoch.AddMinutes(minutes.Value) : null;

    public static string Say(DateTimeOffset at, World world) => DueInWords.Of(at, world.Now, world.Zone);
}
