using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record InviteWords(
    Template AskRole,
    [Holes("role")] Template AskHowLong,
    string TenMinutes,
    string OneHour,
    string OneDay,
    string SevenDays,
    [Holes("team", "role")] Template Heading,
    [Holes("link")] Template Link,
    [Holes("start")] Template Start,
    [Holes("start")] Template StartOnly,
    [Holes("until")] Template Until,
    [Holes("team", "role", "until")] Template Caption,
    string Revoke,
    Template Revoked,
    string All);

/// <summary>Makes an invite: first for which role, then for how long.</summary>
/// <param name="Role">Null while none is chosen.</param>
public sealed record InviteScreen(Role? Role) : Screen, ISampled
{
    public override bool Fits(World world) => world.Seller.Role is Ports.Role.Admin;

    public override View Show(World world)
    {
        var words = world.Words.Invite;
        return Role is { } role
            ? View.Of(
                words.AskHowLong.With(("role", TeamNames.Of(role, world.Words.Door))),
                [.. Buttons.InRows(Spans(words).Select(s => new Button(s.Label, new Press(Verbs.Value, Key(s.Span))))), Buttons.Exit(world)])
            : View.Of(
                words.AskRole.With(),
                [.. Buttons.InRows(Enum.GetValues<Role>().Select(r => new Button(TeamNames.Of(r, world.Words.Door), new Press(Verbs.Role, r.ToString())))), Buttons.Exit(world)]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Role } press) when Enum.GetNames<Role>().Contains(press.Argument) => Step.To(new InviteScreen(Enum.Parse<Role>(press.Argument))),
        Pressed({ Verb: Verbs.Value } press) when Role is { } role && Spans(world.Words.Invite).Where(s => Key(s.Span) == press.Argument).ToList() is [var (_, span)] => Make(role, span, world),
        Pressed({ Verb: Verbs.Back }) => Step.To(Role is null ? new MembersScreen(0) : new InviteScreen(Role: null)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new InviteScreen(Ports.Role.Seller);

    private static Step Make(Role role, TimeSpan span, World world)
    {
        var (code, expires) = (world.Ids.NextSecret(), world.Now + span);
        return InviteCodeScreen.Opened(new Invite(code, world.Team.Id, world.Team.Name, role, expires), new MakeInvite(code, world.Seller.Id, role, expires), world);
    }

    private static IEnumerable<(string Label, TimeSpan Span)> Spans(InviteWords words) =>
    [
        (words.TenMinutes, TimeSpan.FromMinutes(10)), (words.OneHour, TimeSpan.FromHours(1)), (words.OneDay, TimeSpan.FromDays(1)), (words.SevenDays, TimeSpan.FromDays(7)),
    ];

    private static string Key(TimeSpan span) => Buttons.Invariant((long)span.TotalMinutes);
}
