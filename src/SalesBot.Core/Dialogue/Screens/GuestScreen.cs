using SalesBot.Core.Occasions;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record GuestWords(
    [Holes("customer", "occasion")] Template Heading,
    [Holes("channel")] Template Invited,
    [Holes("reason")] Template NotInvited,
    Template NotYet,
    [Holes("worth")] Template Worth,
    Template Pinned,
    Template Complaint,
    [Holes("channel", "cost")] Template Choice,
    string LeaveOut,
    string Release,
    string Card,
    [Holes("customer")] Template Saved,
    [Holes("customer", "more")] Template SavedTooDear,
    [Holes("customer")] Template Released);

/// <summary>How one customer is invited, and another way for him; what is chosen here stays when the rest is reckoned again.</summary>
public sealed record GuestScreen(OccasionId Occasion, CustomerId Customer, GuestsScreen From) : Screen, ISampled
{
    public override bool Fits(World world) => world.Seller.Leads && Find(world) is not null && world.Customer(Customer) is { Facts.IsArchived: false };

    public override View Show(World world)
    {
        var (words, occasion, invitee) = (world.Words.Guest, Find(world)!, Invitee(world));
        return View.Of(
            Rich.Lines(
            [
                words.Heading.With(("customer", GuestsScreen.Named(invitee, world)), ("occasion", occasion.Name)),
                invitee.Seat switch
                {
                    { Channel: { } kind } => words.Invited.With(("channel", OccasionText.NameOf(kind, world))),
                    { Why: { } why } => words.NotInvited.With(("reason", OccasionText.ReasonOf(why, world))),
                    _ => words.NotYet.With(),
                },
                .. invitee.Seat.Worth > Money.Zero ? [words.Worth.With(("worth", OccasionAmounts.Say(invitee.Seat.Worth, world)))] : Array.Empty<Rich>(),
                .. invitee.Seat.Why is WhyNot.Complaint ? [words.Complaint.With()] : Array.Empty<Rich>(),
                .. invitee.Seat.IsPinned ? [words.Pinned.With()] : Array.Empty<Rich>(),
            ]),
            [
                .. occasion.IsSettled ? [] : Buttons.InRows(
                [
                    .. Choices(occasion, invitee).Select(c => new Button(words.Choice.With(("channel", OccasionText.NameOf(c.Kind, world)), ("cost", OccasionText.CostOf(c, world))).Plain, new Press(Verbs.Channel, c.Kind.ToString()))),
                    .. invitee.Seat is { Why: WhyNot.ByHand } ? [] : new[] { new Button(words.LeaveOut, new Press(Verbs.Remove)) },
                    .. invitee.Seat.IsPinned ? [new Button(words.Release, new Press(Verbs.Clear))] : Array.Empty<Button>(),
                ]),
                [new Button(words.Card, new Press(Verbs.Customer, Buttons.Invariant(Customer.Value)))],
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world)
    {
        var (occasion, invitee) = (Find(world)!, Invitee(world));
        return input switch
        {
            Pressed({ Verb: Verbs.Back }) => Step.To(From),
            Pressed({ Verb: Verbs.Channel } press) when !occasion.IsSettled && Choices(occasion, invitee).FirstOrDefault(c => c.Kind.ToString() == press.Argument) is { } chosen => Decide(new Pin(chosen.Kind), occasion, invitee, world),
            Pressed({ Verb: Verbs.Remove }) when !occasion.IsSettled => Decide(new Pin(null), occasion, invitee, world),
            Pressed({ Verb: Verbs.Clear }) when !occasion.IsSettled && invitee.Seat.IsPinned =>
                Step.To(this, new PinInvite(Occasion, world.Seller.Id, Customer, null)).Saying(world.Words.Guest.Released.With(("customer", invitee.Name))),
            Said => From.React(input, world),
            _ => Step.Stay(this, world.Words.Common.PressAButton),
        };
    }

    public static Screen Sample(World world)
    {
        var occasion = world.Books.Occasions.Occasions(world.Seller.Id, 0, 1).Items[0].Id;
        var list = new GuestsScreen(occasion, ChannelKind.Courier, "", 0);
        return new GuestScreen(occasion, world.Books.Occasions.Invitees(world.Seller.Id, occasion, ChannelKind.Courier, 0, 1)[0].Customer, list);
    }

    /// <summary>What reaches him and is not how he is invited now.</summary>
    private static IEnumerable<Channel> Choices(Occasion occasion, Invitee invitee) => occasion.Channels.Where(c => c.IsUsed && c.Kind != invitee.Seat.Channel && c.Kind switch
    {
        ChannelKind.Sms => invitee.Mobile is not null,
        ChannelKind.Email => invitee.Email is not null,
        ChannelKind.Courier or ChannelKind.InPerson or ChannelKind.Director => true,
    });

    private Step Decide(Pin pin, Occasion occasion, Invitee invitee, World world)
    {
        var words = world.Words.Guest;
        var cost = OccasionText.CostOf(occasion, world.Books.Occasions.Counts(world.Seller.Id, Occasion)) + -Cost(invitee.Seat.Channel) + Cost(pin.Channel);
        var customer = ("customer", invitee.Name);
        return Step.To(From, new PinInvite(Occasion, world.Seller.Id, Customer, pin)).Saying(
            cost > occasion.Budget && pin.Channel is not null ? words.SavedTooDear.With(customer, ("more", OccasionAmounts.SayWhole(cost + -occasion.Budget, world))) : words.Saved.With(customer));

        Money Cost(ChannelKind? kind) => kind is { } known ? occasion.Channel(known).Cost : Money.Zero;
    }

    private Invitee Invitee(World world) => world.Books.Occasions.FindInvitee(world.Seller.Id, Occasion, Customer) ?? GuestsScreen.New(world.Customer(Customer)!);

    private Occasion? Find(World world) => world.Books.Occasions.FindOccasion(world.Seller.Id, Occasion);
}
