using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record HandOverAllWords(
    [Holes("from", "count")] Template Ask,
    [Holes("from")] Template NobodyElse,
    [Holes("from", "to", "count")] Template Confirm,
    string Yes,
    string Other,
    [Holes("from", "to")] Template Done,
    [Holes("by", "from", "count")] Template Told,
    string Open);

/// <summary>Gives all customers of one person to a colleague: first to whom, then once more whether.</summary>
/// <param name="From">A member, or one who has left.</param>
/// <param name="To">Null while nobody is chosen.</param>
public sealed record HandOverAllScreen(SellerId From, SellerId? To, int Page) : Screen, ISampled
{
    private const int PerPage = 12;

    public override bool Fits(World world) => world.Seller.Leads && Owner(world) is { Customers: > 0 } && (To is not { } to || Others(world).Any(m => m.Seller.Id == to));

    public override View Show(World world)
    {
        var words = world.Words.HandOverAll;
        var owner = Owner(world)!;
        var (name, count, others) = (owner.Seller.Name, PersianDigits.Of(owner.Customers), Others(world).ToList());
        if (To is { } to)
        {
            return View.Of(
                words.Confirm.With(("from", name), ("to", others.First(m => m.Seller.Id == to).Seller.Name), ("count", count)),
                [new Button(words.Yes, new Press(Verbs.Yes)), new Button(words.Other, new Press(Verbs.Back))],
                [Buttons.Menu(world)]);
        }

        return View.Of(
            others.Count == 0 ? words.NobodyElse.With(("from", name)) : words.Ask.With(("from", name), ("count", count)),
            [
                .. Buttons.InRows(others.Skip(Page * PerPage).Take(PerPage).Select(m => new Button(Buttons.Clip(m.Seller.Name, 28), new Press(Verbs.Pick, Buttons.Invariant(m.Seller.Id.Value))))),
                Buttons.Pages(world, Page, PerPage, others.Count),
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Pick, Number: { } id }) when Others(world).Any(m => m.Seller.Id.Value == id) => Step.To(this with { To = new SellerId(id) }),
        Pressed({ Verb: Verbs.Page, Number: >= 0 and < 1000 } press) => Step.To(this with { Page = (int)press.Number.Value }),
        Pressed({ Verb: Verbs.Yes }) when To is { } to => Give(Others(world).First(m => m.Seller.Id == to).Seller, world),
        Pressed({ Verb: Verbs.Back }) when To is not null => Step.To(this with { To = null }),
        Pressed({ Verb: Verbs.Back }) => Step.To(Origin(world)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new HandOverAllScreen(world.Seller.Id, new SellerId(102), 0);

    private Step Give(Seller to, World world)
    {
        var (words, owner) = (world.Words.HandOverAll, Owner(world)!);
        var changes = new List<Change> { new HandOverAll(From, world.Seller.Id, to.Id) };
        if (to.Id != world.Seller.Id)
        {
            var told = View.Of(
                words.Told.With(("by", world.Seller.Name), ("from", owner.Seller.Name), ("count", PersianDigits.Of(owner.Customers))),
                [new Button(words.Open, new Press(Verbs.Customers))]);
            changes.Add(new Tell(to.Id.Chat, Codec.Encode(new ShowView(told.Stamped(ButtonData.NoSerial), null))));
        }

        return Step.To(Origin(world), [.. changes]).Saying(words.Done.With(("from", owner.Seller.Name), ("to", to.Name)));
    }

    private Screen Origin(World world) => MemberScreen.Find(From, world) is null ? new MembersScreen(0) : new MemberScreen(From);

    private Member? Owner(World world) => MemberScreen.Find(From, world) ?? world.Books.Teams.Gone(world.Seller.Id).FirstOrDefault(m => m.Seller.Id == From);

    private IEnumerable<Member> Others(World world) => world.Books.Teams.Members(world.Seller.Id).Where(m => m.Seller.Id != From);
}
