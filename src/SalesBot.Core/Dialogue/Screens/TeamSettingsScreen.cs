using System.Collections.Immutable;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Ports;
using SalesBot.Core.Standings;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record TeamSettingsWords(
    [Holes("team")] Template Heading,
    Template Closed,
    Template Open,
    [Holes("from", "until")] Template Quiet,
    Template NoQuiet,
    [Holes("days")] Template RestDays,
    Template NoRestDays,
    [Holes("zone")] Template Zone,
    [Holes("trade", "share")] Template Trade,
    [Holes("months")] Template Period,
    string EditTrade,
    string EditPeriod,
    string EditName,
    string EditAccess,
    string EditQuiet,
    string EditRestDays,
    string EditZone,
    string NewTeam);

/// <summary>How the team is set up, and what of it can be changed; for admins.</summary>
public sealed record TeamSettingsScreen : Screen, ISampled
{
    public override bool Fits(World world) => world.Seller.Role is Role.Admin;

    public override View Show(World world)
    {
        var (words, team) = (world.Words.TeamSettings, world.Team);
        ImmutableArray<Button> newTeam = world.IsOwner ? [new Button(words.NewTeam, new Press(Verbs.NewTeam))] : [];
        return View.Of(
            Rich.Lines(
                words.Heading.With(("team", TeamNames.Of(team.Name, world))),
                team.IsOpen ? words.Open.With() : words.Closed.With(),
                Quiet(team.Working, words),
                RestDays(team.Working, words),
                words.Zone.With(("zone", Cities.NameOf(world.Zone.Id, world.Words.EditTeam))),
                words.Trade.With(("trade", EditTeamScreen.Of(team.Trade, world.Words.EditTeam)), ("share", PersianDigits.Percent(team.Trade.TopShare()))),
                words.Period.With(("months", PersianDigits.Of(team.PeriodMonths)))),
            [Button(words.EditName, TeamField.Name), Button(words.EditAccess, TeamField.Access)],
            [Button(words.EditQuiet, TeamField.Quiet), Button(words.EditRestDays, TeamField.RestDays)],
            [Button(words.EditTrade, TeamField.Trade), Button(words.EditPeriod, TeamField.Period)],
            [Button(words.EditZone, TeamField.Zone), .. newTeam],
            Buttons.Exit(world));
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Field } press) when Enum.GetNames<TeamField>().Contains(press.Argument) => Step.To(new EditTeamScreen(Enum.Parse<TeamField>(press.Argument))),
        Pressed({ Verb: Verbs.NewTeam }) when world.IsOwner => Step.To(new NewTeamScreen()),
        Pressed({ Verb: Verbs.Back }) => Step.To(new TeamScreen(0)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new TeamSettingsScreen();

    private static Rich Quiet(WorkingTime working, TeamSettingsWords words) => working.QuietFrom == working.QuietUntil
        ? words.NoQuiet.With()
        : words.Quiet.With(("from", QuietHours.InWords(working.QuietFrom)), ("until", QuietHours.InWords(working.QuietUntil)));

    private static Rich RestDays(WorkingTime working, TeamSettingsWords words) => EditTeamScreen.RestDaysOf(working) is { IsEmpty: false } days
        ? words.RestDays.With(("days", string.Join("، ", EditTeamScreen.WeekFromSaturday.Where(days.Contains).Select(PersianDate.Weekday))))
        : words.NoRestDays.With();

    private static Button Button(string label, TeamField field) => new(label, new Press(Verbs.Field, field.ToString()));
}
