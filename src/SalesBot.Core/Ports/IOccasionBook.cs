using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Occasions;
using SalesBot.Core.Purchases;

namespace SalesBot.Core.Ports;

/// <summary>To what a team invites its customers, and how. For leads: whoever does not lead finds nothing. Archived customers are never among those to be invited.</summary>
public interface IOccasionBook
{
    /// <summary>Newest first.</summary>
    Page<Occasion> Occasions(SellerId lead, int skip, int take);

    Occasion? FindOccasion(SellerId lead, OccasionId occasion);

    /// <summary>How many customers may be invited at all.</summary>
    int CountGuests(SellerId lead);

    /// <summary>All who may be invited, with what was decided by hand for this occasion.</summary>
    GuestList Guests(SellerId lead, OccasionId occasion);

    /// <summary>What is proposed, counted; empty before the first proposal.</summary>
    ImmutableArray<InviteCount> Counts(SellerId lead, OccasionId occasion);

    /// <summary>Those of one channel, the most valuable first; of null those who are not invited, by reason.</summary>
    ImmutableArray<Invitee> Invitees(SellerId lead, OccasionId occasion, ChannelKind? channel, int skip, int take);

    /// <summary>Null also for a customer who came after the proposal.</summary>
    Invitee? FindInvitee(SellerId lead, OccasionId occasion, CustomerId customer);
}

/// <summary>Something customers are invited to.</summary>
/// <param name="Channels">All kinds, also those left out.</param>
/// <param name="Text">The invitation as the lead wrote it; null for that of the words.</param>
/// <param name="Version">Grows with every change.</param>
/// <param name="ProposedAt">When <see cref="PutInvites"/> came; null where budget or channels have changed since.</param>
/// <param name="SettledAt">Null while it is a draft.</param>
public sealed record Occasion(
    OccasionId Id, string Name, DateOnly Day, Money Budget, ImmutableArray<Channel> Channels, string? Text, int Version, DateTimeOffset? ProposedAt, Money? NextMillion, DateTimeOffset? SettledAt)
{
    public bool IsSettled => SettledAt is not null;

    public Channel Channel(ChannelKind kind) => Channels.First(c => c.Kind == kind);
}

/// <param name="MiddleProfit">As of <see cref="Standings.TeamScale"/>; zero before the first reckoning.</param>
public sealed record GuestList(ImmutableArray<(CustomerId Customer, Guest Guest)> Guests, Money MiddleProfit);

/// <param name="Worth">Of all of them together.</param>
public sealed record InviteCount(ChannelKind? Channel, WhyNot? Why, int Customers, int Pinned, Money Worth);

/// <summary>A customer with what was decided for him.</summary>
/// <param name="Tier">In the value lens; null where he is of none.</param>
/// <param name="Mobile">The first number that a text message reaches.</param>
public sealed record Invitee(CustomerId Customer, string Name, TypeId? Tier, Seat Seat, SellerId Owner, string OwnerName, Text.PhoneNumber? Mobile, string? Email);
