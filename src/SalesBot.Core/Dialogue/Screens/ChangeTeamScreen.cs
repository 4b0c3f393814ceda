using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record ChangeTeamWords([Holes("old", "new")] Template Ask, [Holes("role")] Template AskSameTeam, string Yes, string No, Template LastAdmin);

/// <summary>A member has followed an invite: to another team, or to another role in the own one.</summary>
public sealed record ChangeTeamScreen(string Code) : Screen, ISampled
{
    public override bool Fits(World world) => Invite(world) is not null;

    public override View Show(World world)
    {
        var (words, invite) = (world.Words.ChangeTeam, Invite(world)!);
        return View.Of(
            invite.Team == world.Team.Id
                ? words.AskSameTeam.With(("role", TeamNames.Of(invite.Role, world.Words.Door)))
                : words.Ask.With(("old", TeamNames.Of(world.Team.Name, world)), ("new", TeamNames.Of(invite.TeamName, world))),
            [new Button(words.Yes, new Press(Verbs.Yes)), new Button(words.No, new Press(Verbs.Menu))]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Yes }) when IsLastAdmin(world) => Step.Stay(this, world.Words.ChangeTeam.LastAdmin.With()),
        Pressed({ Verb: Verbs.Yes }) => Step.To(new WelcomeScreen(), new Join(Code, world.Seller.Id, world.Seller.Name)).Saying(Door.Welcome(Invite(world)!, world.Words.Door)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new ChangeTeamScreen(world.Books.Teams.Invites(world.Seller.Id, world.Now)[0].Code);

    private Invite? Invite(World world) => world.Books.Teams.FindInvite(Code, world.Now);

    private bool IsLastAdmin(World world) => world.Seller.Role is Role.Admin && Invite(world)! is var invite && (invite.Team != world.Team.Id || invite.Role is not Role.Admin)
        && world.Books.Teams.Members(world.Seller.Id).Count(m => m.Seller.Role is Role.Admin) == 1;
}
