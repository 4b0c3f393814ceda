using System.Collections.Immutable;
using SalesBot.Core.Campaigns;
using SalesBot.Core.Club;
using SalesBot.Core.Lenses;
using SalesBot.Core.Text;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

internal sealed class LiteDbClubBook(IReads reads) : IClubBook
{
    public ClubRules? Rules(SellerId seller) => throw new NotImplementedException();

    public ImmutableArray<Reward> Rewards(SellerId seller) => throw new NotImplementedException();

    public ClubAccount? AccountOf(SellerId seller, CustomerId customer) => throw new NotImplementedException();

    public Page<PointsEntry> Points(SellerId seller, CustomerId customer, int skip, int take) => throw new NotImplementedException();

    public PointsEntry? FindPoints(SellerId seller, PointsId points) => throw new NotImplementedException();

    public ClubReport? Report(SellerId lead, DateTimeOffset since) => throw new NotImplementedException();

    public Page<Customer> Birthdays(SellerId seller, SellerId of, ImmutableArray<DayOfYear> days, int skip, int take) => throw new NotImplementedException();

    public Page<Customer> JustGone(SellerId seller, SellerId of, DateTimeOffset since, int skip, int take) => throw new NotImplementedException();

    public string? CampaignText(SellerId seller, CampaignId campaign) => throw new NotImplementedException();

    public CampaignReach? Reach(SellerId lead, TypeId stage, ImmutableArray<TypeInLens> without) => throw new NotImplementedException();

    public ImmutableArray<CampaignRecipient> Recipients(SellerId lead, TypeId stage, ImmutableArray<TypeInLens> without) => throw new NotImplementedException();
}
