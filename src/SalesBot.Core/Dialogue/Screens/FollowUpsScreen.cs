using System.Collections.Immutable;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record FollowUpsWords(
    Template Own,
    [Holes("seller")] Template Others,
    Template Empty,
    [Holes("seller")] Template OthersEmpty,
    [Holes("count")] Template Overdue,
    [Holes("count")] Template Today,
    [Holes("count")] Template Later,
    [Holes("number", "customer", "due")] Template Line,
    [Holes("number", "customer")] Template Open,
    string Preferences);

/// <summary>Open follow-ups: those overdue, those of today, those to come. Each opens by its number.</summary>
/// <param name="Of">Whose; null for one's own. A colleague's are there for who may see them.</param>
public sealed record FollowUpsScreen(SellerId? Of = null, int Page = 0) : Screen, ISampled
{
    private const int PerPage = 8;
    private const int MostOfText = 120;
    private const int MostOfName = 24;

    public override View Show(World world)
    {
        var words = world.Words.FollowUps;
        var page = Read(world, null, Page * PerPage, PerPage);
        var numbered = page.Items.Select((f, i) => (Number: PersianDigits.Of((Page * PerPage) + i + 1), FollowUp: f)).ToList();
        var groups = numbered.GroupBy(n => GroupOf(n.FollowUp, world)).ToList();
        var (overdue, today) = (Read(world, world.Now, 0, 0).Total, Read(world, LocalDay.End(world.Now, world.Zone), 0, 0).Total);
        ImmutableArray<Button> own = IsOwn(world) ? [new Button(words.Preferences, new Press(Verbs.Preferences))] : [];
        return View.Of(
            Rich.Lines(
                [
                    Heading(page.Total, world),
                    .. groups.SelectMany(group => group.SelectMany(n => Lines(n.Number, n.FollowUp, world)).Prepend(group.Key switch
                    {
                        Group.Overdue => words.Overdue.With(("count", PersianDigits.Of(overdue))),
                        Group.Today => words.Today.With(("count", PersianDigits.Of(today - overdue))),
                        Group.Later => words.Later.With(("count", PersianDigits.Of(page.Total - today))),
                    }).Prepend(Rich.Empty)),
                ]),
            [
                .. Buttons.InRows(numbered.Select(n => new Button(
                    words.Open.With(("number", n.Number), ("customer", Clipped.To(n.FollowUp.CustomerName, MostOfName))).Plain, new Press(Verbs.FollowUp, Buttons.Invariant(n.FollowUp.Id.Value))))),
                Buttons.Pages(world, Page, PerPage, page.Total),
                own,
                Buttons.Exit(world),
            ]);
    }

    // A follow-up itself is a link.
    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Page, Number: >= 0 and < 100_000 } press) => Step.To(this with { Page = (int)press.Number.Value }),
        Pressed({ Verb: Verbs.Back }) => Step.To(!IsOwn(world) && new MemberScreen(Of!.Value) is var member && member.Fits(world) ? member : new MenuScreen()),
        Said => new MenuScreen().React(input, world),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new FollowUpsScreen();

    private enum Group
    {
        Overdue,
        Today,
        Later,
    }

    private bool IsOwn(World world) => Of is null || Of == world.Seller.Id;

    private Page<FollowUp> Read(World world, DateTimeOffset? before, int skip, int take) =>
        world.Book.FollowUps(world.Seller.Id, new FollowUpFilter(Of ?? world.Seller.Id, Before: before), skip, take);

    private Rich Heading(int total, World world)
    {
        var words = world.Words.FollowUps;
        if (IsOwn(world))
        {
            return (total == 0 ? words.Empty : words.Own).With();
        }

        var seller = world.Books.Teams.Members(world.Seller.Id).Select(m => m.Seller).FirstOrDefault(s => s.Id == Of)?.Name ?? world.Words.Common.Nameless;
        return (total == 0 ? words.OthersEmpty : words.Others).With(("seller", seller));
    }

    private static Group GroupOf(FollowUp followUp, World world) =>
        followUp.Due < world.Now ? Group.Overdue : followUp.Due < LocalDay.End(world.Now, world.Zone) ? Group.Today : Group.Later;

    private static IEnumerable<Rich> Lines(string number, FollowUp followUp, World world)
    {
        yield return world.Words.FollowUps.Line.With(("number", number), ("customer", followUp.CustomerName), ("due", DueButtons.Say(followUp.Due, world)));
        if (followUp.Text.Length > 0)
        {
            yield return FollowUpText.Line(followUp, MostOfText);
        }
    }
}
