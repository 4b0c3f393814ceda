using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

/// <summary>What a team did in a week and where it stands, in a few lines that read right to left.</summary>
public static class TeamDigest
{
    private const int MostMembers = 10;
    private const int MostPersonas = 5;
    private const int MostOfName = 24;

    /// <summary>Last week, as a message of the bot's own accord for one who leads; one sentence when nobody wrote anything.</summary>
    public static View Show(World world)
    {
        var text = Read(world, 1) is { } report ? Rich.Lines([Heading(1, world), .. Activity(report, 1, world), .. DidSomething(report) ? Standing(report, world) : []]) : world.Words.Team.OnlyLeads.With();
        return View.Of(text, [new Button(world.Words.Team.Open, new Press(Verbs.Team))]);
    }

    /// <param name="weeksAgo">0 for the week that is not over yet.</param>
    internal static Rich Of(TeamReport report, int weeksAgo, World world) => Rich.Lines([Heading(weeksAgo, world), .. Activity(report, weeksAgo, world), .. Standing(report, world)]);

    /// <returns>Null for who does not lead.</returns>
    internal static TeamReport? Read(World world, int weeksAgo)
    {
        var week = Week.Of(world, weeksAgo);
        return world.Books.Teams.Report(world.Seller.Id, week.From, week.Until, world.Now);
    }

    private static bool DidSomething(TeamReport report) => report.NewCustomers > 0 || report.Members.Any(m => m.Notes + m.Verdicts > 0);

    private static Rich Heading(int weeksAgo, World world)
    {
        var (words, week) = (world.Words.Team, Week.Of(world, weeksAgo));
        return (weeksAgo == 0 ? words.ThisWeek : words.LastWeek).With(
            ("team", TeamNames.Of(world.Team.Name, world)), ("from", PersianDate.DayOfMonth(week.From, world.Zone)), ("until", PersianDate.DayOfMonth(week.Until.AddMinutes(-1), world.Zone)));
    }

    private static IEnumerable<Rich> Activity(TeamReport report, int weeksAgo, World world)
    {
        var words = world.Words.Team;
        if (!DidSomething(report))
        {
            return [weeksAgo == 0 ? words.EmptyThisWeek.With() : words.EmptyLastWeek.With()];
        }

        var most = report.Members.Max(m => m.Notes);
        var total = words.Total.With(
            ("notes", PersianDigits.Of(report.Members.Sum(m => m.Notes))), ("verdicts", PersianDigits.Of(report.Members.Sum(m => m.Verdicts))), ("customers", PersianDigits.Of(report.NewCustomers)));
        return
        [
            total,
            Rich.Empty,
            words.Activity.With(),
            .. Top(report.Members, world, m => words.Member.With(
                ("name", Name(m)), ("bar", TextBar.Of(m.Notes, most)), ("notes", PersianDigits.Of(m.Notes)), ("verdicts", PersianDigits.Of(m.Verdicts)), ("customers", PersianDigits.Of(m.NewCustomers)))),
        ];
    }

    private static IEnumerable<Rich> Standing(TeamReport report, World world)
    {
        var words = world.Words.Team;
        var waiting = report.Members.Where(m => m.OpenFollowUps > 0).OrderByDescending(m => m.OverdueFollowUps).ThenByDescending(m => m.OpenFollowUps).ToList();
        return
        [
            .. report.Customers > 0 ? Personas(report, world) : [],
            .. world.Books.Teams.Portfolio(world.Seller.Id, world.Now - PortfolioScreen.Month) is { } portfolio && PortfolioText.IsCrowded(portfolio) ? [Rich.Empty, PortfolioText.Crowded(portfolio, world)] : Array.Empty<Rich>(),
            .. report.Silent > 0 ? [Rich.Empty, words.Silent.With(("count", PersianDigits.Of(report.Silent)))] : Array.Empty<Rich>(),
            Rich.Empty,
            waiting.Count == 0 ? words.NoFollowUps.With() : words.FollowUps.With(),
            .. Top(waiting, world, m => m.OverdueFollowUps == 0
                ? words.FollowUp.With(("name", Name(m)), ("count", PersianDigits.Of(m.OpenFollowUps)))
                : words.FollowUpLate.With(("name", Name(m)), ("count", PersianDigits.Of(m.OpenFollowUps)), ("overdue", PersianDigits.Of(m.OverdueFollowUps)))),
        ];
    }

    private static IEnumerable<Rich> Personas(TeamReport report, World world)
    {
        var words = world.Words.Team;
        var judged = report.Customers - report.Unjudged;
        yield return Rich.Empty;
        yield return words.Personas.With(("count", PersianDigits.Of(report.Customers)));
        foreach (var (id, customers) in report.Personas.Take(MostPersonas))
        {
            var type = world.Behaviour.TryFind(id, out var known) ? known : null;
            yield return words.Persona.With(
                ("emoji", type?.Emoji ?? "•"), ("type", type?.Name ?? id.Value), ("bar", TextBar.Of(customers, judged)), ("percent", PersianDigits.Percent((double)customers / judged)));
        }

        if (report.Unjudged > 0)
        {
            yield return words.Unjudged.With(("count", PersianDigits.Of(report.Unjudged)));
        }
    }

    private static IEnumerable<Rich> Top(IReadOnlyCollection<MemberActivity> members, World world, Func<MemberActivity, Rich> line) =>
    [
        .. members.Take(MostMembers).Select(line),
        .. members.Count > MostMembers ? [world.Words.Team.More.With(("count", PersianDigits.Of(members.Count - MostMembers)))] : Array.Empty<Rich>(),
    ];

    private static string Name(MemberActivity member) => Clipped.To(member.Name, MostOfName);
}
