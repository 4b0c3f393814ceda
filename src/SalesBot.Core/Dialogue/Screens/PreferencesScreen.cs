using System.Collections.Immutable;
using System.Globalization;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record PreferencesWords(
    [Holes("time")] Template Ask,
    Template AskOff,
    [Holes("time")] Template Chosen,
    string Off,
    [Holes("first", "last")] Template NotAnHour,
    [Holes("time")] Template Saved,
    Template SavedOff);

/// <summary>What a member sets for himself: when the morning list comes.</summary>
public sealed record PreferencesScreen : Screen, ISampled
{
    private static readonly TimeOnly First = new(5, 0);
    private static readonly TimeOnly Last = new(11, 30);
    private static readonly ImmutableArray<TimeOnly> Offered = [new(7, 30), new(8, 0), new(8, 30), new(9, 0), new(9, 30)];

    public override View Show(World world)
    {
        var words = world.Words.Preferences;
        var morning = world.Books.Teams.PreferencesOf(world.Seller.Id).Morning;
        return View.Of(
            morning is { } time ? words.Ask.With(("time", Say(time))) : words.AskOff.With(),
            [
                .. Buttons.InRows(
                    [
                        .. Offered.Select(hour => new Button(hour == morning ? words.Chosen.With(("time", Say(hour))).Plain : Say(hour), new Press(Verbs.Value, Buttons.Invariant((long)hour.ToTimeSpan().TotalMinutes)))),
                        .. morning is null ? ImmutableArray<Button>.Empty : [new Button(words.Off, new Press(Verbs.Clear))],
                    ]),
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Value, Number: { } minutes }) when Offered.FirstOrDefault(hour => hour.ToTimeSpan().TotalMinutes == minutes) is var hour && hour != default => Set(hour, world),
        Pressed({ Verb: Verbs.Clear }) => Set(null, world),
        Pressed({ Verb: Verbs.Back }) => Step.To(new FollowUpsScreen()),
        Said(var text) when ClockWords.Read(text, First, Last) is { } hour => Set(hour, world),
        Said => Step.Stay(this, world.Words.Preferences.NotAnHour.With(("first", Say(First)), ("last", Say(Last)))),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new PreferencesScreen();

    private static Step Set(TimeOnly? hour, World world)
    {
        var words = world.Words.Preferences;
        return Step.To(new FollowUpsScreen(), new SetPreferences(world.Seller.Id, world.Books.Teams.PreferencesOf(world.Seller.Id) with { Morning = hour }))
            .Saying(hour is { } time ? words.Saved.With(("time", Say(time))) : words.SavedOff.With());
    }

    private static string Say(TimeOnly time) => PersianDigits.Of(time.ToString("H:mm", CultureInfo.InvariantCulture));
}
