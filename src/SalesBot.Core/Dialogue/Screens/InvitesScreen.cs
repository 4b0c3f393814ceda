using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record InvitesWords(
    [Holes("count")] Template Heading,
    Template None,
    [Holes("number", "role", "until")] Template Line,
    [Holes("count")] Template More,
    [Holes("number")] Template Open,
    [Holes("number")] Template Revoke,
    string Make);

/// <summary>The invites that still hold, newest first; each can be shown again or revoked.</summary>
public sealed record InvitesScreen : Screen, ISampled
{
    private const int Most = 8;

    public override bool Fits(World world) => world.Seller.Role is Role.Admin;

    public override View Show(World world)
    {
        var words = world.Words.Invites;
        var invites = Holding(world);
        var numbered = invites.Take(Most).Select((invite, i) => (Number: PersianDigits.Of(i + 1), Invite: invite)).ToList();
        return View.Of(
            Rich.Lines(
                [
                    invites.IsEmpty ? words.None.With() : words.Heading.With(("count", PersianDigits.Of(invites.Length))),
                    .. numbered.Select(n => words.Line.With(
                        ("number", n.Number), ("role", TeamNames.Of(n.Invite.Role, world.Words.Door)), ("until", PersianDate.DayAndTime(n.Invite.Expires, world.Zone)))),
                    .. invites.Length > Most ? [words.More.With(("count", PersianDigits.Of(invites.Length - Most)))] : Array.Empty<Rich>(),
                ]),
            [
                .. Buttons.InRows(numbered.SelectMany(n => new[]
                {
                    new Button(words.Open.With(("number", n.Number)).Plain, new Press(Verbs.Open, n.Invite.Code)),
                    new Button(words.Revoke.With(("number", n.Number)).Plain, new Press(Verbs.Revoke, n.Invite.Code)),
                })),
                [new Button(words.Make, new Press(Verbs.Invite))],
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Open } press) when Holding(world).Any(i => i.Code == press.Argument) => Step.To(new InviteCodeScreen(press.Argument)),
        Pressed({ Verb: Verbs.Revoke } press) when Holding(world).Any(i => i.Code == press.Argument) =>
            Step.To(this, new RevokeInvite(press.Argument, world.Seller.Id)).Saying(world.Words.Invite.Revoked.With()),
        Pressed({ Verb: Verbs.Back }) => Step.To(new MembersScreen(0)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new InvitesScreen();

    private static ImmutableArray<Invite> Holding(World world) => world.Books.Teams.Invites(world.Seller.Id, world.Now);
}
