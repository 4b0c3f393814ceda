using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Occasions;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Standings;
using SalesBot.Core.Text;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>Everything is asked for the team of who leads it.</summary>
internal sealed class LiteDbOccasionBook(IReads reads) : IOccasionBook
{
    public Page<Occasion> Occasions(SellerId lead, int skip, int take) => Lead(
        lead,
        (t, s) => new Page<Occasion>(
            [.. t.Occasions.Under("ByTeam", Key.Under(s.Team.Value), isDescending: true, skip, take).Select(Occasion)], t.Occasions.CountUnder("ByTeam", Key.Under(s.Team.Value))),
        new Page<Occasion>([], 0));

    public Occasion? FindOccasion(SellerId lead, OccasionId occasion) => Lead(lead, (t, s) => Find(t, s, occasion) is { } row ? Occasion(row) : null, null);

    public int CountGuests(SellerId lead) => Lead(lead, (t, s) => t.Customers.CountUnder("ByTeam", CustomerRow.OfTeam(s.Team.Value, isArchived: false)), 0);

    public GuestList Guests(SellerId lead, OccasionId occasion) => Lead(
        lead,
        (t, s) =>
        {
            var scale = StoredScale.Decode(TeamScales.Of(t, s.Team).Scale);
            var pins = Rows(t, s, occasion).Where(i => i.IsPinned).ToDictionary(i => i.Customer, i => new Pin(Channel(i)));
            var (from, to) = CustomerRow.OfTeamFrom(s.Team.Value, long.MinValue);
            return new GuestList(
                [.. t.Customers.Walk("ByNumber", from, to).Where(c => c.IsShown).Select(c => (new CustomerId(c.Id), Guest(c, scale, pins.GetValueOrDefault(c.Id))))], scale.MiddleProfit);
        },
        new GuestList([], Money.Zero));

    public ImmutableArray<InviteCount> Counts(SellerId lead, OccasionId occasion) => Lead<ImmutableArray<InviteCount>>(
        lead,
        (t, s) =>
        [
            .. Invited(t, s, occasion).GroupBy(i => (Channel: Channel(i.Row), Why: Why(i.Row)))
                .Select(g => new InviteCount(g.Key.Channel, g.Key.Why, g.Count(), g.Count(i => i.Row.IsPinned), new Money(g.Sum(i => i.Row.Worth)))),
        ],
        []);

    public ImmutableArray<Invitee> Invitees(SellerId lead, OccasionId occasion, ChannelKind? channel, int skip, int take) => Lead<ImmutableArray<Invitee>>(
        lead,
        (t, s) =>
        [
            .. Invited(t, s, occasion).Where(i => Channel(i.Row) == channel)
                .OrderBy(i => i.Row.Why is null).ThenBy(i => i.Row.Why, StringComparer.Ordinal).ThenByDescending(i => i.Row.Worth).ThenBy(i => i.Customer.Id)
                .Skip(skip).Take(take).Select(i => Invitee(t, i.Row, i.Customer)),
        ],
        []);

    public Invitee? FindInvitee(SellerId lead, OccasionId occasion, CustomerId customer) => Lead(
        lead,
        (t, s) => Find(t, s, occasion) is { } found && t.Invitees.Find(Key.Of(found.Id, customer.Value)) is { } row && Shown(t, s, row) is { } invited ? Invitee(t, row, invited) : null,
        null);

    private T Lead<T>(SellerId lead, Func<Tables, Scope, T> read, T otherwise) => reads.Read(t => Scope.OfLead(t, lead) is { } scope ? read(t, scope) : otherwise);

    private static OccasionRow? Find(Tables tables, Scope scope, OccasionId occasion) => tables.Occasions.Find(occasion.Value) is { } row && row.Team == scope.Team.Value ? row : null;

    private static List<InviteeRow> Rows(Tables tables, Scope scope, OccasionId occasion) =>
        Find(tables, scope, occasion) is { } found ? tables.Invitees.Where(nameof(InviteeRow.Occasion), found.Id) : [];

    /// <summary>With the customers, where they may still come.</summary>
    private static IEnumerable<(InviteeRow Row, CustomerRow Customer)> Invited(Tables tables, Scope scope, OccasionId occasion) =>
        from row in Rows(tables, scope, occasion) let customer = Shown(tables, scope, row) where customer is not null select (row, customer);

    private static CustomerRow? Shown(Tables tables, Scope scope, InviteeRow row) => scope.Find(tables, new CustomerId(row.Customer)) is { IsShown: true } customer ? customer : null;

    private static Occasion Occasion(OccasionRow row) => new(
        new OccasionId(row.Id), row.Name, DateOnly.FromDayNumber((int)row.Day), new Money(row.Budget), StoredChannels.Decode(row.Channels), row.Words, (int)row.Version,
        RowReading.TimeOrNull(row.ProposedAt), row.NextMillion is { } next ? new Money(next) : null, RowReading.TimeOrNull(row.SettledAt));

    private static Guest Guest(CustomerRow row, TeamScale scale, Pin? pin)
    {
        var (satisfaction, tribe) = (row.In(LensId.Satisfaction)?.Type, row.In(LensId.Tribe)?.Type);
        var bought = row.Buying is { } b
            ? BuyingHistory.None with { Revenue = new Money(b.Revenue), KnownMargin = new Money(b.Margin), RevenueOfKnownMargin = new Money(b.OfMargin) }
            : BuyingHistory.None;
        return new Guest(
            scale.ProfitOf(bought),
            tribe == KnownTypes.SnowLeopard,
            tribe == KnownTypes.Churner,
            satisfaction == KnownTypes.Unsatisfied || satisfaction == KnownTypes.Furious,
            Mobile(row) is not null,
            row.Email is not null,
            pin);
    }

    private static Invitee Invitee(Tables tables, InviteeRow row, CustomerRow customer) => new(
        new CustomerId(customer.Id), customer.Name, customer.In(LensId.Worth)?.Type, new Seat(Channel(row), Why(row), row.IsPinned, new Money(row.Worth)), new SellerId(customer.Owner),
        RowReading.NameOf(tables, customer.Owner) ?? "", Mobile(customer) is { } phone ? new PhoneNumber(phone) : null, customer.Email);

    // E.164 of Iran's mobile network.
    private static string? Mobile(CustomerRow customer) => customer.Phones.FirstOrDefault(p => p.StartsWith("+989", StringComparison.Ordinal));

    private static ChannelKind? Channel(InviteeRow row) => row.Channel is { } kind ? Enum.Parse<ChannelKind>(kind) : null;

    private static WhyNot? Why(InviteeRow row) => row.Why is { } why ? Enum.Parse<WhyNot>(why) : null;
}
