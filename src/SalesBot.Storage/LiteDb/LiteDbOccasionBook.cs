using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Occasions;
using SalesBot.Core.Purchases;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

internal sealed class LiteDbOccasionBook(IReads reads) : IOccasionBook
{
    public Page<Occasion> Occasions(SellerId lead, int skip, int take) => throw new NotImplementedException();

    public Occasion? FindOccasion(SellerId lead, OccasionId occasion) => throw new NotImplementedException();

    public int CountGuests(SellerId lead) => throw new NotImplementedException();

    public GuestList Guests(SellerId lead, OccasionId occasion) => throw new NotImplementedException();

    public ImmutableArray<InviteCount> Counts(SellerId lead, OccasionId occasion) => throw new NotImplementedException();

    public ImmutableArray<Invitee> Invitees(SellerId lead, OccasionId occasion, ChannelKind? channel, int skip, int take) => throw new NotImplementedException();

    public Invitee? FindInvitee(SellerId lead, OccasionId occasion, CustomerId customer) => throw new NotImplementedException();
}
