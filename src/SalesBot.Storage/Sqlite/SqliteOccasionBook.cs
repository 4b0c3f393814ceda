using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using SalesBot.Core.Lenses;
using SalesBot.Core.Occasions;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Standings;
using SalesBot.Core.Text;

namespace SalesBot.Storage.Sqlite;

/// <summary>Every statement asks for the team of who leads it.</summary>
internal sealed class SqliteOccasionBook(IReads reads) : IOccasionBook
{
    private const string Columns = "id, name, day, budget, channels, text, version, proposed_at, next_million, settled_at";

    private const string MayCome = $"{Scope.Sees} AND c.archived_at IS NULL";

    // E.164 of Iran's mobile network; «:» comes after the digits.
    private const string Mobile = "customer = c.id AND phone >= '+989' AND phone < '+98:'";

    private const string FromInvites =
        $"""
        FROM occasions o CROSS JOIN occasion_invites i ON i.occasion = o.id CROSS JOIN customers c ON c.id = i.customer
        WHERE o.id = $occasion AND o.team_id = $team AND {MayCome}
        """;

    private const string InviteeColumns =
        $"""
        c.id, c.name, (SELECT type FROM customer_types WHERE customer = c.id AND lens = 'value'), i.channel, i.why, i.is_pinned, i.worth, c.owner,
        (SELECT name FROM sellers WHERE id = c.owner), (SELECT min(phone) FROM customer_phones WHERE {Mobile}), c.email
        """;

    public Page<Occasion> Occasions(SellerId lead, int skip, int take) => Lead(
        lead,
        (c, s) => new Page<Occasion>(
            c.All($"SELECT {Columns} FROM occasions WHERE team_id = $team ORDER BY made_at DESC, id DESC LIMIT $take OFFSET $skip", Occasion, s.TeamParameter, ("$take", take), ("$skip", skip)),
            (int)c.Number("SELECT count(*) FROM occasions WHERE team_id = $team", s.TeamParameter)),
        new Page<Occasion>([], 0));

    public Occasion? FindOccasion(SellerId lead, OccasionId occasion) => Lead(
        lead, (c, s) => c.First($"SELECT {Columns} FROM occasions WHERE id = $id AND team_id = $team", Occasion, ("$id", occasion.Value), s.TeamParameter), null);

    public int CountGuests(SellerId lead) => Lead(lead, (c, s) => (int)c.Number($"SELECT count(*) FROM customers c WHERE {MayCome}", s.TeamParameter, s.OwnerParameter), 0);

    public GuestList Guests(SellerId lead, OccasionId occasion) => Lead(
        lead,
        (c, s) =>
        {
            var scale = StoredScale.Decode(c.First("SELECT coalesce(scale, '') FROM team_scales WHERE team_id = $team", row => row.GetString(0), s.TeamParameter) is { Length: > 0 } stored ? stored : null);
            var guests = c.All(
                $"""
                SELECT c.id, coalesce(b.revenue, 0), coalesce(b.margin, 0), coalesce(b.of_margin, 0), s.type, t.type,
                    EXISTS (SELECT 1 FROM customer_phones WHERE {Mobile}), c.email IS NOT NULL, i.is_pinned, i.channel
                FROM customers c
                LEFT JOIN customer_buying b ON b.customer = c.id
                LEFT JOIN customer_types s ON s.customer = c.id AND s.lens = 'satisfaction'
                LEFT JOIN customer_types t ON t.customer = c.id AND t.lens = 'tribe'
                LEFT JOIN occasion_invites i ON i.occasion = $occasion AND i.customer = c.id AND i.is_pinned = 1 AND EXISTS (SELECT 1 FROM occasions WHERE id = $occasion AND team_id = $team)
                WHERE {MayCome} ORDER BY c.id
                """,
                row => (new CustomerId(row.GetInt64(0)), Guest(row, scale)), s.TeamParameter, s.OwnerParameter, ("$occasion", occasion.Value));
            return new GuestList(guests, scale.MiddleProfit);
        },
        new GuestList([], Money.Zero));

    public ImmutableArray<InviteCount> Counts(SellerId lead, OccasionId occasion) => Lead(
        lead,
        (c, s) => c.All(
            $"SELECT i.channel, i.why, count(*), sum(i.is_pinned), sum(i.worth) {FromInvites} GROUP BY i.channel, i.why",
            row => new InviteCount(Channel(row, 0), Why(row, 1), row.GetInt32(2), row.GetInt32(3), new Money(row.GetInt64(4))), ("$occasion", occasion.Value), s.TeamParameter, s.OwnerParameter),
        []);

    public ImmutableArray<Invitee> Invitees(SellerId lead, OccasionId occasion, ChannelKind? channel, int skip, int take) => Lead(
        lead,
        (c, s) => c.All(
            $"SELECT {InviteeColumns} {FromInvites} AND i.channel IS $channel ORDER BY i.why IS NULL, i.why, i.worth DESC, c.id LIMIT $take OFFSET $skip",
            Invitee, ("$occasion", occasion.Value), s.TeamParameter, s.OwnerParameter, ("$channel", channel?.ToString()), ("$take", take), ("$skip", skip)),
        []);

    public Invitee? FindInvitee(SellerId lead, OccasionId occasion, CustomerId customer) => Lead(
        lead,
        (c, s) => c.First($"SELECT {InviteeColumns} {FromInvites} AND c.id = $customer", Invitee, ("$occasion", occasion.Value), s.TeamParameter, s.OwnerParameter, ("$customer", customer.Value)),
        null);

    private T Lead<T>(SellerId lead, Func<PreparedConnection, Scope, T> read, T otherwise) =>
        reads.ReadMoment(c => Scope.Of(c, lead) is { Role: >= Role.Lead } scope ? read(c, scope) : otherwise);

    private static Occasion Occasion(SqliteDataReader row) => new(
        new OccasionId(row.GetInt64(0)), row.GetString(1), DateOnly.FromDayNumber(row.GetInt32(2)), new Money(row.GetInt64(3)), StoredChannels.Decode(row.GetString(4)),
        Rows.TextOrNull(row, 5), row.GetInt32(6), Rows.TimeOrNull(row, 7), row.IsDBNull(8) ? null : new Money(row.GetInt64(8)), Rows.TimeOrNull(row, 9));

    private static Guest Guest(SqliteDataReader row, TeamScale scale)
    {
        var bought = BuyingHistory.None with { Revenue = new Money(row.GetInt64(1)), KnownMargin = new Money(row.GetInt64(2)), RevenueOfKnownMargin = new Money(row.GetInt64(3)) };
        var (satisfaction, tribe) = (Rows.TextOrNull(row, 4), Rows.TextOrNull(row, 5));
        return new Guest(
            scale.ProfitOf(bought),
            tribe == KnownTypes.SnowLeopard.Value,
            tribe == KnownTypes.Churner.Value,
            satisfaction == KnownTypes.Unsatisfied.Value || satisfaction == KnownTypes.Furious.Value,
            row.GetInt64(6) != 0,
            row.GetInt64(7) != 0,
            row.IsDBNull(8) ? null : new Pin(Channel(row, 9)));
    }

    private static Invitee Invitee(SqliteDataReader row) => new(
        new CustomerId(row.GetInt64(0)), row.GetString(1), Rows.TextOrNull(row, 2) is { } tier ? new TypeId(tier) : null,
        new Seat(Channel(row, 3), Why(row, 4), row.GetInt64(5) != 0, new Money(row.GetInt64(6))), new SellerId(row.GetInt64(7)), row.GetString(8),
        Rows.TextOrNull(row, 9) is { } phone ? new PhoneNumber(phone) : null, Rows.TextOrNull(row, 10));

    private static ChannelKind? Channel(SqliteDataReader row, int column) => Rows.TextOrNull(row, column) is { } kind ? Enum.Parse<ChannelKind>(kind) : null;

    private static WhyNot? Why(SqliteDataReader row, int column) => Rows.TextOrNull(row, column) is { } why ? Enum.Parse<WhyNot>(why) : null;
}
