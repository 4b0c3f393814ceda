using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record TeamWords(
    string Nameless,
    Template OnlyLeads,
    string Button,
    [Holes("team", "from", "until")] Template ThisWeek,
    [Holes("team", "from", "until")] Template LastWeek,
    Template EmptyThisWeek,
    Template EmptyLastWeek,
    [Holes("notes", "verdicts", "customers")] Template Total,
    Template Activity,
    [Holes("name", "bar", "notes", "verdicts", "customers")] Template Member,
    [Holes("count")] Template More,
    [Holes("count")] Template Personas,
    [Holes("emoji", "type", "bar", "percent")] Template Persona,
    [Holes("count")] Template Unjudged,
    [Holes("count")] Template Silent,
    Template FollowUps,
    [Holes("name", "count")] Template FollowUp,
    [Holes("name", "count", "overdue")] Template FollowUpLate,
    Template NoFollowUps,
    string ShowThisWeek,
    string ShowLastWeek,
    [Holes("count")] Template SilentButton,
    string Members,
    string Settings,
    string Files,
    string Open);

/// <summary>The lead's page: who wrote what in a week, what the customers are like, who is going cold, what waits to be done.</summary>
/// <param name="WeeksAgo">0 for this week, 1 for the last.</param>
public sealed record TeamScreen(int WeeksAgo) : Screen, ISampled
{
    private const int Oldest = 1;

    public override bool Fits(World world) => world.Seller.Leads;

    public override View Show(World world)
    {
        var words = world.Words.Team;
        var report = TeamDigest.Read(world, WeeksAgo)!;
        ImmutableArray<Button> silent = report.Silent == 0 ? [] : [new Button(words.SilentButton.With(("count", PersianDigits.Of(report.Silent))).Plain, new Press(Verbs.Silent))];
        ImmutableArray<Button> settings = world.Seller.Role is Role.Admin ? [new Button(words.Settings, new Press(Verbs.Settings))] : [];
        return View.Of(
            TeamDigest.Of(report, WeeksAgo, world),
            [WeeksAgo == 0 ? new Button(words.ShowLastWeek, new Press(Verbs.Week, "1")) : new Button(words.ShowThisWeek, new Press(Verbs.Week, "0"))],
            silent,
            [new Button(words.Members, new Press(Verbs.Members)), .. settings],
            [new Button(world.Words.Portfolio.Button, new Press(Verbs.Portfolio)), new Button(words.Files, new Press(Verbs.Exchange))],
            [new Button(world.Words.Occasions.Button, new Press(Verbs.Occasions))],
            [new Button(world.Words.Club.Button, new Press(Verbs.Club)), new Button(world.Words.Campaigns.Button, new Press(Verbs.Campaigns))],
            Buttons.Exit(world));
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Week, Number: >= 0 and <= Oldest and var weeksAgo }) => Step.To(new TeamScreen((int)weeksAgo)),
        Pressed({ Verb: Verbs.Back }) => Step.To(new MenuScreen()),
        Said => new MenuScreen().React(input, world),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new TeamScreen(0);
}
