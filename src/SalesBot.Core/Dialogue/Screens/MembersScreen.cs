using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record MembersWords(
    [Holes("team", "count")] Template Heading,
    [Holes("name", "role", "count")] Template Line,
    Template Gone,
    [Holes("name", "count")] Template GoneLine,
    [Holes("name")] Template HandOver,
    string Invite,
    string Invites);

/// <summary>Who belongs to the team, and who has left customers behind; for those who lead.</summary>
public sealed record MembersScreen(int Page) : Screen, ISampled
{
    private const int PerPage = 10;
    private const int MostGone = 6;
    private const int MostOfName = 40;

    public override bool Fits(World world) => world.Seller.Leads;

    public override View Show(World world)
    {
        var words = world.Words.Members;
        var members = world.Books.Teams.Members(world.Seller.Id);
        var gone = Page == 0 ? Gone(world).ToList() : [];
        var shown = members.Skip(Page * PerPage).Take(PerPage).ToList();
        ImmutableArray<Button> invites = world.Seller.Role is Role.Admin ? [new Button(words.Invite, new Press(Verbs.Invite)), new Button(words.Invites, new Press(Verbs.Invites))] : [];
        return View.Of(
            Rich.Lines(
                [
                    words.Heading.With(("team", TeamNames.Of(world.Team.Name, world)), ("count", PersianDigits.Of(members.Length))),
                    .. shown.Select(m => words.Line.With(("name", Name(m)), ("role", TeamNames.Of(m.Seller.Role, world.Words.Door)), ("count", PersianDigits.Of(m.Customers)))),
                    .. gone.Count > 0 ? [Rich.Empty, words.Gone.With()] : ImmutableArray<Rich>.Empty,
                    .. gone.Select(m => words.GoneLine.With(("name", Name(m)), ("count", PersianDigits.Of(m.Customers)))),
                ]),
            [
                .. Buttons.InRows(shown.Select(m => new Button(Buttons.Clip(m.Seller.Name, 28), new Press(Verbs.Member, Buttons.Invariant(m.Seller.Id.Value))))),
                Buttons.Pages(world, Page, PerPage, members.Length),
                .. gone.Select(m => (ImmutableArray<Button>)[new Button(words.HandOver.With(("name", Buttons.Clip(m.Seller.Name, 20))).Plain, new Press(Verbs.HandOver, Buttons.Invariant(m.Seller.Id.Value)))]),
                invites,
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Member, Number: { } id }) when MemberScreen.Find(new SellerId(id), world) is { } member => Step.To(new MemberScreen(member.Seller.Id)),
        Pressed({ Verb: Verbs.HandOver } press) when Gone(world).FirstOrDefault(m => Buttons.Invariant(m.Seller.Id.Value) == press.Argument) is { } gone => Step.To(new HandOverAllScreen(gone.Seller.Id, null, 0)),
        Pressed({ Verb: Verbs.Page, Number: >= 0 and < 1000 } press) => Step.To(new MembersScreen((int)press.Number.Value)),
        Pressed({ Verb: Verbs.Back }) => Step.To(new TeamScreen(0)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new MembersScreen(0);

    private static IEnumerable<Member> Gone(World world) => world.Books.Teams.Gone(world.Seller.Id).Take(MostGone);

    private static string Name(Member member) => Clipped.To(member.Seller.Name, MostOfName);
}
