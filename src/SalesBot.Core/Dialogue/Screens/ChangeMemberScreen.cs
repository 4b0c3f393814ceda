using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

/// <summary>Asks once more before a member is removed, made an admin, or an admin gives up his own role.</summary>
/// <param name="To">Null to remove.</param>
public sealed record ChangeMemberScreen(SellerId Member, Role? To) : Screen, ISampled
{
    public override bool Fits(World world) => world.Seller.Role is Role.Admin && MemberScreen.Find(Member, world) is { } member && member.Seller.Role != To && (To is not null || Member != world.Seller.Id);

    public override View Show(World world)
    {
        var words = world.Words.Member;
        return View.Of(
            Ask(MemberScreen.Find(Member, world)!, world),
            [new Button(words.Yes, new Press(Verbs.Yes)), new Button(words.No, new Press(Verbs.Back))],
            [Buttons.Menu(world)]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Yes }) when To is not Role.Admin && MemberScreen.IsLastAdmin(Member, world) => Step.Stay(this, world.Words.Member.LastAdmin.With()),
        Pressed({ Verb: Verbs.Yes }) => Put(Member, To, world),
        Pressed({ Verb: Verbs.Back }) => Step.To(new MemberScreen(Member)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new ChangeMemberScreen(new SellerId(102), null);

    internal static Step Put(SellerId member, Role? role, World world)
    {
        var (words, who) = (world.Words.Member, MemberScreen.Find(member, world)!);
        var change = new SetRole(member, world.Seller.Id, role);
        return role is { } known
            ? Step.To(new MemberScreen(member), change).Saying(words.RoleIsSet.With(("name", who.Seller.Name), ("role", TeamNames.Of(known, world.Words.Door))))
            : Step.To(new MembersScreen(0), change).Saying(who.Customers == 0
                ? words.Removed.With(("name", who.Seller.Name))
                : words.RemovedOwner.With(("name", who.Seller.Name), ("count", PersianDigits.Of(who.Customers))));
    }

    private Rich Ask(Member member, World world)
    {
        var (words, name) = (world.Words.Member, member.Seller.Name);
        return To switch
        {
            null when member.Customers == 0 => words.AskRemove.With(("name", name)),
            null => words.AskRemoveOwner.With(("name", name), ("count", PersianDigits.Of(member.Customers))),
            Role.Admin => words.AskAdmin.With(("name", name)),
            { } role => words.AskSelf.With(("role", TeamNames.Of(role, world.Words.Door))),
        };
    }
}
