using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record MemberWords(
    [Holes("name", "role")] Template Heading,
    [Holes("day")] Template Joined,
    [Holes("count")] Template CustomerCount,
    [Holes("notes", "verdicts", "customers")] Template Week,
    [Holes("count", "overdue")] Template FollowUps,
    string Customers,
    string HandOver,
    [Holes("role")] Template MakeRole,
    string Remove,
    [Holes("name", "role")] Template RoleIsSet,
    Template LastAdmin,
    [Holes("name")] Template AskRemove,
    [Holes("name", "count")] Template AskRemoveOwner,
    [Holes("name")] Template AskAdmin,
    [Holes("role")] Template AskSelf,
    string Yes,
    string No,
    [Holes("name")] Template Removed,
    [Holes("name", "count")] Template RemovedOwner);

/// <summary>One member: what he did this week, and for an admin what he may do.</summary>
public sealed record MemberScreen(SellerId Member) : Screen, ISampled
{
    public override bool Fits(World world) => world.Seller.Leads && Find(Member, world) is not null;

    public override View Show(World world)
    {
        var words = world.Words.Member;
        var member = Find(Member, world)!;
        return View.Of(
            Rich.Lines(
                [
                    words.Heading.With(("name", member.Seller.Name), ("role", TeamNames.Of(member.Seller.Role, world.Words.Door))),
                    .. member.JoinedAt is { } joined ? [words.Joined.With(("day", PersianDate.Day(joined, world.Zone)))] : ImmutableArray<Rich>.Empty,
                    words.CustomerCount.With(("count", PersianDigits.Of(member.Customers))),
                    .. Activity(world),
                ]),
            [
                member.Customers > 0 ? [new Button(words.Customers, new Press(Verbs.Filter)), new Button(words.HandOver, new Press(Verbs.HandOver))] : [],
                [new Button(world.Words.Menu.FollowUps, new Press(Verbs.FollowUps, Buttons.Invariant(Member.Value)))],
                .. Buttons.InRows(Offered(member, world).Select(role => new Button(words.MakeRole.With(("role", TeamNames.Of(role, world.Words.Door))).Plain, new Press(Verbs.Role, role.ToString())))),
                MayRemove(world) ? [new Button(words.Remove, new Press(Verbs.Remove))] : [],
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Filter }) => Step.To(new CustomersScreen(null, "", 0, CustomerFilter.All with { Owner = Member })),
        Pressed({ Verb: Verbs.HandOver }) when Find(Member, world)!.Customers > 0 => Step.To(new HandOverAllScreen(Member, null, 0)),
        Pressed({ Verb: Verbs.Role } press) when Offered(Find(Member, world)!, world).Where(r => r.ToString() == press.Argument).ToList() is [var role] => Put(role, world),
        Pressed({ Verb: Verbs.Remove }) when MayRemove(world) => Step.To(new ChangeMemberScreen(Member, null)),
        Pressed({ Verb: Verbs.Back }) => Step.To(new MembersScreen(0)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new MemberScreen(new SellerId(103));

    internal static Member? Find(SellerId member, World world) => world.Books.Teams.Members(world.Seller.Id).FirstOrDefault(m => m.Seller.Id == member);

    /// <summary>True for the one admin that the team has left.</summary>
    internal static bool IsLastAdmin(SellerId member, World world) =>
        world.Books.Teams.Members(world.Seller.Id).Where(m => m.Seller.Role is Role.Admin).ToList() is [var only] && only.Seller.Id == member;

    /// <summary>What goes further than a tap can take back is asked for once more.</summary>
    private Step Put(Role role, World world) =>
        IsLastAdmin(Member, world) ? Step.Stay(this, world.Words.Member.LastAdmin.With())
        : role is Role.Admin || Member == world.Seller.Id ? Step.To(new ChangeMemberScreen(Member, role))
        : ChangeMemberScreen.Put(Member, role, world);

    private IEnumerable<Rich> Activity(World world)
    {
        var words = world.Words.Member;
        if (TeamDigest.Read(world, 0)?.Members.FirstOrDefault(m => m.Seller == Member) is not { } did)
        {
            yield break;
        }

        yield return words.Week.With(("notes", PersianDigits.Of(did.Notes)), ("verdicts", PersianDigits.Of(did.Verdicts)), ("customers", PersianDigits.Of(did.NewCustomers)));
        if (did.OpenFollowUps > 0)
        {
            yield return words.FollowUps.With(("count", PersianDigits.Of(did.OpenFollowUps)), ("overdue", PersianDigits.Of(did.OverdueFollowUps)));
        }
    }

    private static IEnumerable<Role> Offered(Member member, World world) => world.Seller.Role is Role.Admin ? Enum.GetValues<Role>().Where(r => r != member.Seller.Role) : [];

    // Nobody removes himself: the way back would need another admin's invite.
    private bool MayRemove(World world) => world.Seller.Role is Role.Admin && Member != world.Seller.Id;
}
