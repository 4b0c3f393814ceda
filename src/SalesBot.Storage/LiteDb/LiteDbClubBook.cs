using System.Collections.Immutable;
using SalesBot.Core.Campaigns;
using SalesBot.Core.Club;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

internal sealed class LiteDbClubBook(IReads reads) : IClubBook
{
    public ClubRules? Rules(SellerId seller) => One(seller, (t, s) => ClubQueries.Rules(t, s.Team));

    public ImmutableArray<Reward> Rewards(SellerId seller) => Many<Reward>(
        seller,
        Role.Seller,
        (t, s) =>
        [
            .. t.Rewards.Where(nameof(RewardRow.Team), s.Team.Value)
                .OrderByDescending(r => r.IsOffered).ThenBy(r => r.Points).ThenBy(r => r.Name, StringComparer.Ordinal).ThenBy(r => r.Id).Select(ClubQueries.Reward),
        ]);

    public ClubAccount? AccountOf(SellerId seller, CustomerId customer) => One(seller, (t, s) =>
        ClubQueries.Rules(t, s.Team) is { } rules && s.Holds(t, customer) && ClubQueries.Lines(t, customer) is var lines
            ? ClubAccount.Of(rules, lines.Sum(l => l.Points), lines.Where(ClubQueries.IsEarned).Sum(l => l.Points))
            : null);

    public Page<PointsEntry> Points(SellerId seller, CustomerId customer, int skip, int take) => Some(seller, (t, s) =>
    {
        var lines = s.Holds(t, customer) ? ClubQueries.Lines(t, customer) : [];
        return new Page<PointsEntry>([.. lines.OrderByDescending(l => l.At).ThenByDescending(l => l.Id).Skip(skip).Take(take).Select(l => ClubQueries.Entry(t, l))], lines.Count);
    });

    public PointsEntry? FindPoints(SellerId seller, PointsId points) => One(seller, (t, s) =>
        t.Points.Where(nameof(PointsRow.Entry), points.Value) is [var line] && s.Holds(t, new CustomerId(line.Customer)) ? ClubQueries.Entry(t, line) : null);

    public ClubReport? Report(SellerId lead, DateTimeOffset since) => One(lead, (t, s) => s.Role >= Role.Lead && ClubQueries.Rules(t, s.Team) is { } rules ? ClubQueries.Report(t, s, rules, since) : null);

    public Page<Customer> Birthdays(SellerId seller, SellerId of, ImmutableArray<DayOfYear> days, int skip, int take) =>
        Some(seller, (t, s) => ClubQueries.Birthdays(t, s, of, days, skip, take));

    public Page<Customer> JustGone(SellerId seller, SellerId of, DateTimeOffset since, int skip, int take) => Some(seller, (t, s) => ClubQueries.JustGone(t, s, of, since, skip, take));

    public string? CampaignText(SellerId seller, CampaignId campaign) => One(seller, (t, s) => t.CampaignTexts.Find(CampaignTextRow.IdOf(s.Team.Value, campaign.Value))?.Words);

    public CampaignReach? Reach(SellerId lead, TypeId stage, ImmutableArray<TypeInLens> without) =>
        One(lead, (t, s) => s.Role >= Role.Lead ? CampaignQueries.Reach(t, s, stage, without) : null);

    public ImmutableArray<CampaignRecipient> Recipients(SellerId lead, TypeId stage, ImmutableArray<TypeInLens> without) =>
        Many(lead, Role.Lead, (t, s) => CampaignQueries.Recipients(t, s, stage, without));

    private T? One<T>(SellerId seller, Func<Tables, Scope, T?> read)
        where T : class => reads.Read(t => Scope.Of(t, seller) is { } scope ? read(t, scope) : null);

    private Page<T> Some<T>(SellerId seller, Func<Tables, Scope, Page<T>> read) => reads.Read(t => Scope.Of(t, seller) is { } scope ? read(t, scope) : new Page<T>([], 0));

    private ImmutableArray<T> Many<T>(SellerId seller, Role least, Func<Tables, Scope, ImmutableArray<T>> read) =>
        reads.Read(t => Scope.Of(t, seller) is { } scope && scope.Role >= least ? read(t, scope) : []);
}
