using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Occasions;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record GuestsWords(
    [Holes("channel", "occasion", "count")] Template Heading,
    [Holes("occasion", "count")] Template LeftOut,
    [Holes("query")] Template Found,
    [Holes("query")] Template NotFound,
    [Holes("number", "customer", "seller")] Template Line,
    [Holes("number", "customer", "seller", "text")] Template LineWith,
    string Pinned,
    Template Hint);

/// <summary>Who is invited in one way, the most valuable first, or who is not invited and why; a typed name finds a customer among all.</summary>
/// <param name="Channel">Null for those who are not invited.</param>
/// <param name="Query">When set, who has this name, however invited.</param>
public sealed record GuestsScreen(OccasionId Occasion, ChannelKind? Channel, string Query, int Page) : Screen, ISampled
{
    private const int PerPage = 8;
    private const int MostOfName = 40;

    public override bool Fits(World world) => world.Seller.Leads && Find(world) is not null;

    public override View Show(World world)
    {
        var (words, occasion) = (world.Words.Guests, Find(world)!);
        var (items, total) = Read(world);
        return View.Of(
            Rich.Lines(
            [
                Query.Length > 0 ? (total == 0 ? words.NotFound : words.Found).With(("query", Query))
                    : Channel is { } kind ? words.Heading.With(("channel", OccasionText.NameOf(kind, world)), ("occasion", occasion.Name), ("count", PersianDigits.Of(total)))
                    : words.LeftOut.With(("occasion", occasion.Name), ("count", PersianDigits.Of(total))),
                .. items.Select((invitee, i) => Line(invitee, PersianDigits.Of((Page * PerPage) + i + 1), world)),
                words.Hint.With(),
            ]),
            [
                .. Buttons.InRows(items.Select(i => new Button(Buttons.Clip(Named(i, world), 28), new Press(Verbs.Guest, Buttons.Invariant(i.Customer.Value))))),
                Buttons.Pages(world, Page, PerPage, total),
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Guest, Number: { } id }) when world.Customer(new CustomerId(id)) is { } customer => Step.To(new GuestScreen(Occasion, customer.Id, this)),
        Pressed({ Verb: Verbs.Page, Number: >= 0 and < 100_000 } press) => Step.To(this with { Page = (int)press.Number.Value }),
        Pressed({ Verb: Verbs.Back }) => Step.To(new OccasionScreen(Occasion)),
        Said(var text) => Step.To(this with { Query = Clipped.To(text, NewCustomerScreen.MostName), Page = 0 }),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new GuestsScreen(world.Books.Occasions.Occasions(world.Seller.Id, 0, 1).Items[0].Id, ChannelKind.Courier, "", 0);

    /// <summary>With the sign of his tier.</summary>
    internal static string Named(Invitee invitee, World world) =>
        invitee.Tier is { } tier && world.Knowledge.LensOf(LensId.Worth)?.TryFind(tier, out var type) is true ? $"{type.Emoji} {invitee.Name}" : invitee.Name;

    private (ImmutableArray<Invitee> Items, int Total) Read(World world)
    {
        if (Query.Length > 0)
        {
            var named = world.Book.Customers(world.Seller.Id, CustomerFilter.Named(Query), Page * PerPage, PerPage);
            return ([.. named.Items.Select(c => world.Books.Occasions.FindInvitee(world.Seller.Id, Occasion, c.Id) ?? New(c))], named.Total);
        }

        var total = world.Books.Occasions.Counts(world.Seller.Id, Occasion).Where(c => c.Channel == Channel).Sum(c => c.Customers);
        return (world.Books.Occasions.Invitees(world.Seller.Id, Occasion, Channel, Page * PerPage, PerPage), total);
    }

    /// <summary>One who came after the proposal.</summary>
    internal static Invitee New(Customer customer) =>
        new(customer.Id, customer.Name, null, default, customer.Facts.Owner, customer.Facts.OwnerName, null, customer.Facts.Email);

    private Rich Line(Invitee invitee, string number, World world)
    {
        var words = world.Words.Guests;
        var (customer, seller) = (("customer", Clipped.To(Named(invitee, world), MostOfName)), ("seller", Clipped.To(invitee.OwnerName, MostOfName)));
        string?[] parts =
        [
            invitee.Seat.Why is { } why ? OccasionText.ReasonOf(why, world) : null,
            Query.Length > 0 && invitee.Seat.Channel is { } kind ? OccasionText.NameOf(kind, world) : null,
            invitee.Seat.IsPinned && invitee.Seat.Why is not WhyNot.ByHand ? words.Pinned : null,
        ];
        var text = string.Join("، ", parts.OfType<string>());
        return text.Length == 0 ? words.Line.With(("number", number), customer, seller) : words.LineWith.With(("number", number), customer, seller, ("text", text));
    }

    private Occasion? Find(World world) => world.Books.Occasions.FindOccasion(world.Seller.Id, Occasion);
}
