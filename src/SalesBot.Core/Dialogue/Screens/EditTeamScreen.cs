using System.Collections.Immutable;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Ports;
using SalesBot.Core.Standings;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record EditTeamWords(
    [Holes("team")] Template Name,
    [Holes("most")] Template NotAName,
    Template Access,
    string Closed,
    string Open,
    Template Quiet,
    [Holes("from", "until")] Template QuietSpan,
    string NoQuiet,
    Template NotQuietHours,
    Template RestDays,
    [Holes("day")] Template DayOn,
    [Holes("day")] Template DayOff,
    Template AllDaysRest,
    [Holes("zone", "time")] Template Zone,
    Template NotAZone,
    Template Trade,
    string Mixed,
    string Business,
    string Consumers,
    string Government,
    string Machinery,
    Template Period,
    [Holes("months")] Template Months,
    string Tehran,
    string Kabul,
    string Dubai,
    string Istanbul,
    string Baghdad,
    string Berlin,
    Template Saved);

/// <summary>What can be set of a team. Stored by name.</summary>
public enum TeamField
{
    Name,
    Access,
    Quiet,
    RestDays,
    Zone,
    Trade,
    Period,
}

/// <summary>Asks for one setting of the team: tapped, or typed where more than the offered is possible.</summary>
public sealed record EditTeamScreen(TeamField Field) : Screen, ISampled
{
    public const int MostName = 40;

    private const string Opened = "open";

    public static readonly ImmutableArray<DayOfWeek> WeekFromSaturday =
        [DayOfWeek.Saturday, DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private static readonly ImmutableArray<(TimeOnly From, TimeOnly Until)> Offered =
        [(new(21, 0), new(8, 0)), (new(22, 0), new(7, 0)), (new(20, 0), new(9, 0)), (new(0, 0), new(0, 0))];

    public override bool Fits(World world) => world.Seller.Role is Role.Admin;

    public override View Show(World world) =>
        View.Of(Ask(world), [.. Buttons.InRows(Choices(world).Select(c => new Button(c.Label, new Press(Verbs.Value, c.Key)))), Buttons.Exit(world)]);

    public override Step React(Input input, World world)
    {
        var (words, team) = (world.Words.EditTeam, world.Team);
        return input switch
        {
            Pressed({ Verb: Verbs.Value } press) when Choices(world).Where(c => c.Key == press.Argument).ToList() is [var choice] => choice.Chosen is { } chosen ? Save(chosen, world) : Step.Stay(this, words.AllDaysRest.With()),
            Pressed({ Verb: Verbs.Back }) => Step.To(new TeamSettingsScreen()),
            Said(var text) when Field is TeamField.Name => IsName(text) ? Save(team with { Name = NewCustomerScreen.Tidy(text) }, world) : Step.Stay(this, words.NotAName.With(("most", PersianDigits.Of(MostName)))),
            Said(var text) when Field is TeamField.Quiet => QuietHours.Read(text) is var (from, until) ? Save(Quiet(team, from, until), world) : Step.Stay(this, words.NotQuietHours.With()),
            Said(var text) when Field is TeamField.Zone => Cities.ZoneNamed(text, words) is { } zone ? Save(team with { Zone = zone }, world) : Step.Stay(this, words.NotAZone.With()),
            _ => Step.Stay(this, world.Words.Common.PressAButton),
        };
    }

    public static Screen Sample(World world) => new EditTeamScreen(TeamField.Access);

    /// <summary>Letters, and short enough for a heading.</summary>
    internal static bool IsName(string text) => text.Length <= MostName && NewCustomerScreen.IsName(text);

    internal static ImmutableArray<DayOfWeek> RestDaysOf(WorkingTime working) => working.RestDays.IsDefault ? [] : working.RestDays;

    // Days are ticked one after the other; anything else is done with one choice.
    private Step Save(Team team, World world)
    {
        var change = new PutTeam(team, world.Seller.Id);
        return Field is TeamField.RestDays ? Step.To(this, change) : Step.To(new TeamSettingsScreen(), change).Saying(world.Words.EditTeam.Saved.With());
    }

    private Rich Ask(World world)
    {
        var words = world.Words.EditTeam;
        return Field switch
        {
            TeamField.Name => words.Name.With(("team", TeamNames.Of(world.Team.Name, world))),
            TeamField.Access => words.Access.With(),
            TeamField.Quiet => words.Quiet.With(),
            TeamField.RestDays => words.RestDays.With(),
            TeamField.Trade => words.Trade.With(),
            TeamField.Period => words.Period.With(),
            TeamField.Zone => words.Zone.With(("zone", Cities.NameOf(world.Zone.Id, words)), ("time", QuietHours.InWords(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(world.Now, world.Zone).DateTime)))),
        };
    }

    /// <summary>What may be tapped, and the team as it is then; null where it may not be so.</summary>
    private IEnumerable<(string Label, string Key, Team? Chosen)> Choices(World world)
    {
        var (words, team) = (world.Words.EditTeam, world.Team);
        return Field switch
        {
            TeamField.Name => [],
            TeamField.Access => [(words.Closed, "closed", team with { IsOpen = false }), (words.Open, Opened, team with { IsOpen = true })],
            TeamField.Quiet => Offered.Select(o => (
                o.From == o.Until ? words.NoQuiet : words.QuietSpan.With(("from", QuietHours.InWords(o.From)), ("until", QuietHours.InWords(o.Until))).Plain,
                Buttons.Invariant(o.From.Hour),
                (Team?)Quiet(team, o.From, o.Until))),
            TeamField.RestDays => WeekFromSaturday.Select(day => (
                (RestDaysOf(team.Working).Contains(day) ? words.DayOn : words.DayOff).With(("day", PersianDate.Weekday(day))).Plain, day.ToString(), Toggled(team, day))),
            TeamField.Trade => Enum.GetValues<Trade>().Select(trade => (Of(trade, words), trade.ToString(), (Team?)(team with { Trade = trade }))),
            TeamField.Period => Team.PeriodChoices.Select(months => (words.Months.With(("months", PersianDigits.Of(months))).Plain, Buttons.Invariant(months), (Team?)(team with { PeriodMonths = months }))),
            TeamField.Zone => Cities.All(words).Select(city => (city.Name, city.Zone, (Team?)(team with { Zone = city.Zone }))),
        };
    }

    internal static string Of(Trade trade, EditTeamWords words) => trade switch
    {
        Trade.Mixed => words.Mixed,
        Trade.Business => words.Business,
        Trade.Consumers => words.Consumers,
        Trade.Government => words.Government,
        Trade.Machinery => words.Machinery,
    };

    private static Team Quiet(Team team, TimeOnly from, TimeOnly until) => team with { Working = team.Working with { QuietFrom = from, QuietUntil = until } };

    private static Team? Toggled(Team team, DayOfWeek day)
    {
        var days = RestDaysOf(team.Working);
        var toggled = days.Contains(day) ? days.RemoveAll(d => d == day) : days.Add(day);
        return toggled.Distinct().Count() < WeekFromSaturday.Length ? team with { Working = team.Working with { RestDays = toggled } } : null;
    }
}
