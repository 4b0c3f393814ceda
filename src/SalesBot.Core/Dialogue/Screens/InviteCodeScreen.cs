using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

/// <summary>An invite that still holds: its link to be passed on, or what to send to the bot.</summary>
public sealed record InviteCodeScreen(string Code) : Screen, ISampled
{
    public override bool Fits(World world) => world.Seller.Role is Role.Admin && Find(world) is not null;

    public override View Show(World world)
    {
        var (words, invite) = (world.Words.Invite, Find(world)!);
        var start = $"/start {Code}";
        ImmutableArray<Button> revoke = invite.Team == world.Team.Id ? [new Button(words.Revoke, new Press(Verbs.Revoke, Code))] : [];
        return View.Of(
            Rich.Lines(
                [
                    words.Heading.With(("team", TeamNames.Of(invite.TeamName, world)), ("role", TeamNames.Of(invite.Role, world.Words.Door))),
                    words.Until.With(("until", PersianDate.DayAndTime(invite.Expires, world.Zone))),
                    Rich.Empty,
                    .. world.Links.To(Code) is { } link ? [words.Link.With(("link", link.AbsoluteUri)), Rich.Empty, words.Start.With(("start", start))] : ImmutableArray.Create(words.StartOnly.With(("start", start))),
                ]),
            [.. revoke, new Button(words.All, new Press(Verbs.Invites))],
            Buttons.Exit(world));
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Revoke }) when Find(world)!.Team == world.Team.Id => Step.To(new InvitesScreen(), new RevokeInvite(Code, world.Seller.Id)).Saying(world.Words.Invite.Revoked.With()),
        Pressed({ Verb: Verbs.Back }) => Step.To(new InvitesScreen()),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new InviteCodeScreen(world.Books.Teams.Invites(world.Seller.Id, world.Now)[0].Code);

    /// <summary>Makes the invite and shows it, with a picture of the link where there is one.</summary>
    internal static Step Opened(Invite invite, Change made, World world)
    {
        var step = Step.To(new InviteCodeScreen(invite.Code), made);
        return world.Links.To(invite.Code) is not { } link ? step : step.Sending(new ShowQr(
            link.AbsoluteUri,
            world.Words.Invite.Caption.With(
                ("team", TeamNames.Of(invite.TeamName, world)), ("role", TeamNames.Of(invite.Role, world.Words.Door)), ("until", PersianDate.DayAndTime(invite.Expires, world.Zone))).GuardDirection()));
    }

    private Invite? Find(World world) => world.Books.Teams.FindInvite(Code, world.Now);
}
