using System.Collections.Immutable;
using SalesBot.Core.Campaigns;
using SalesBot.Core.Club;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Storage.Sqlite;

internal sealed class SqliteClubBook(IReads reads) : IClubBook
{
    private const string FromPoints = $"FROM points p JOIN customers c ON c.id = p.customer WHERE {Scope.Sees}";

    public ClubRules? Rules(SellerId seller) => One(seller, (c, s) => ClubRows.Rules(c, s.Team));

    public ImmutableArray<Reward> Rewards(SellerId seller) => Many(seller, Role.Seller, (c, s) => c.All(
        $"SELECT {ClubRows.RewardColumns} FROM rewards WHERE team_id = $team ORDER BY is_offered DESC, points, name, id", ClubRows.Reward, s.TeamParameter));

    public ClubAccount? AccountOf(SellerId seller, CustomerId customer) => One(seller, (c, s) => ClubRows.Rules(c, s.Team) is { } rules && s.Holds(c, customer)
        ? c.First(
            $"SELECT coalesce(sum(points), 0), coalesce(sum(CASE WHEN {ClubRows.IsEarned} THEN points END), 0) FROM points WHERE customer = $customer",
            row => ClubAccount.Of(rules, row.GetInt64(0), row.GetInt64(1)), ("$customer", customer.Value))
        : null);

    public Page<PointsEntry> Points(SellerId seller, CustomerId customer, int skip, int take) => Some(seller, (c, s) => new Page<PointsEntry>(
        c.All($"SELECT {ClubRows.PointsColumns} {FromPoints} AND p.customer = $customer ORDER BY p.at DESC, p.seq DESC LIMIT $take OFFSET $skip", ClubRows.Entry,
            s.TeamParameter, s.OwnerParameter, ("$customer", customer.Value), ("$take", take), ("$skip", skip)),
        (int)c.Number($"SELECT count(*) {FromPoints} AND p.customer = $customer", s.TeamParameter, s.OwnerParameter, ("$customer", customer.Value))));

    public PointsEntry? FindPoints(SellerId seller, PointsId points) => One(seller, (c, s) => c.First(
        $"SELECT {ClubRows.PointsColumns} {FromPoints} AND p.entry = $entry", ClubRows.Entry, s.TeamParameter, s.OwnerParameter, ("$entry", points.Value)));

    public ClubReport? Report(SellerId lead, DateTimeOffset since) => One(lead, (c, s) => s.Role >= Role.Lead && ClubRows.Rules(c, s.Team) is { } rules ? ClubQueries.Report(c, s, rules, since) : null);

    public Page<Customer> Birthdays(SellerId seller, SellerId of, ImmutableArray<DayOfYear> days, int skip, int take) =>
        Some(seller, (c, s) => ClubQueries.Birthdays(c, s, of, days, skip, take));

    public Page<Customer> JustGone(SellerId seller, SellerId of, DateTimeOffset since, int skip, int take) => Some(seller, (c, s) => ClubQueries.JustGone(c, s, of, since, skip, take));

    public string? CampaignText(SellerId seller, CampaignId campaign) => One(seller, (c, s) => c.First(
        "SELECT text FROM campaign_texts WHERE team_id = $team AND campaign = $campaign", row => row.GetString(0), s.TeamParameter, ("$campaign", campaign.Value)));

    public CampaignReach? Reach(SellerId lead, TypeId stage, ImmutableArray<TypeInLens> without) =>
        One(lead, (c, s) => s.Role >= Role.Lead ? CampaignQueries.Reach(c, s, stage, without) : null);

    public ImmutableArray<CampaignRecipient> Recipients(SellerId lead, TypeId stage, ImmutableArray<TypeInLens> without) =>
        Many(lead, Role.Lead, (c, s) => CampaignQueries.Recipients(c, s, stage, without));

    private T? One<T>(SellerId seller, Func<PreparedConnection, Scope, T?> read)
        where T : class => reads.ReadMoment(c => Scope.Of(c, seller) is { } scope ? read(c, scope) : null);

    private Page<T> Some<T>(SellerId seller, Func<PreparedConnection, Scope, Page<T>> read) => reads.ReadMoment(c => Scope.Of(c, seller) is { } scope ? read(c, scope) : new Page<T>([], 0));

    private ImmutableArray<T> Many<T>(SellerId seller, Role least, Func<PreparedConnection, Scope, ImmutableArray<T>> read) =>
        reads.ReadMoment(c => Scope.Of(c, seller) is { } scope && scope.Role >= least ? read(c, scope) : []);
}
