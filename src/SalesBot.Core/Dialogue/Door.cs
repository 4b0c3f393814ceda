using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

public sealed record DoorWords(
    Template Stranger,
    Template LinkIsOver,
    [Holes("team")] Template Joined,
    [Holes("role")] Template JoinedNameless,
    [Holes("team")] Template AlreadyIn,
    string Seller,
    string Lead,
    string Admin);

/// <summary>Whoever is no member gets one sentence and nothing else; an invite that still holds lets him in.</summary>
internal static class Door
{
    /// <summary>The code of a link, «/start code», perhaps copied with the invisible signs around it; null where there is none.</summary>
    public static string? CodeIn(string text) =>
        Direction.WithoutControls(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var start, var code] && start.Split('@')[0] == "/start" && code != "inline" ? code : null;

    public static Turn Knock(Happening what, World world)
    {
        var words = world.Words.Door;
        if (what is TextSent(var text, _) && CodeIn(text) is { } code)
        {
            return world.Books.Teams.FindInvite(code, world.Now) is { } invite
                ? new Turn(
                    new Session(1, new WelcomeScreen(), null),
                    [new Join(code, world.Seller.Id, world.Seller.Name)],
                    [],
                    new Showing(new WelcomeScreen(), Welcome(invite, words), 1, null),
                    [])
                : Say(words.LinkIsOver.With());
        }

        return Say(words.Stranger.With());
    }

    /// <summary>A member follows an invite: to another team only after a question. Null when the code is none of ours.</summary>
    public static Step? Enter(string code, World world)
    {
        var words = world.Words.Door;
        return world.Books.Teams.FindInvite(code, world.Now) switch
        {
            null => Step.To(new MenuScreen()).Saying(words.LinkIsOver.With()),
            { } invite when invite.Team == world.Team.Id && invite.Role <= world.Seller.Role => Step.To(new MenuScreen()).Saying(words.AlreadyIn.With(("team", TeamNames.Of(invite.TeamName, world)))),
            { } invite => Step.To(new ChangeTeamScreen(invite.Code)),
        };
    }

    public static Rich Welcome(Invite invite, DoorWords words) => invite.TeamName.Length > 0
        ? words.Joined.With(("team", invite.TeamName))
        : words.JoinedNameless.With(("role", TeamNames.Of(invite.Role, words)));

    /// <summary>All that a stranger is told.</summary>
    public static View Closed(World world) => View.Of(world.Words.Door.Stranger.With());

    private static Turn Say(Rich sentence) => new(
        new Session(0, new WelcomeScreen(), null), [], [], new Showing(new WelcomeScreen(), null, 0, null, _ => View.Of(sentence)), []);
}

/// <summary>How teams and roles are called.</summary>
internal static class TeamNames
{
    public static string Of(string name, World world) => name.Length > 0 ? name : world.Words.Team.Nameless;

    public static string Of(Role role, DoorWords words) => role switch
    {
        Role.Seller => words.Seller,
        Role.Lead => words.Lead,
        Role.Admin => words.Admin,
    };
}
