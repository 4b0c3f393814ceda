using System.Collections.Immutable;
using SalesBot.Core.Campaigns;
using SalesBot.Core.Club;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Occasions;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.Core.Ports;

/// <summary>
/// Something to be written; all changes of one update are committed together with it, or none. Their time is the turn's. Each names who does it
/// (<c>By</c>, an author, an owner): the store asks again, in the writing transaction, whether that person may.
/// </summary>
public abstract record Change;

/// <summary>Brings a member's name up to date; does nothing for who is none.</summary>
public sealed record PutName(SellerId Seller, string Name) : Change;

/// <summary>Makes a person a member, whatever he was before. Nobody's right is asked: only for the shell, for one whom the settings name.</summary>
public sealed record Enrol(SellerId Seller, TeamId Team, Role Role, string Name) : Change;

/// <summary>Uses an invite; whoever was of another team leaves it.</summary>
public sealed record Join(string Code, SellerId Seller, string Name) : Change;

public sealed record MakeInvite(string Code, SellerId By, Role Role, DateTimeOffset Expires) : Change;

public sealed record RevokeInvite(string Code, SellerId By) : Change;

/// <param name="Role">Null removes the member: access ends at once, notes stay.</param>
public sealed record SetRole(SellerId Member, SellerId By, Role? Role) : Change;

/// <summary>Sets a team up anew.</summary>
public sealed record PutTeam(Team Team, SellerId By) : Change;

/// <summary>An invite to the first team for its first admin, made by the program itself.</summary>
public sealed record OfferFirstAdmin(string Code, DateTimeOffset Expires) : Change;

/// <summary>Makes one more team, and an invite for its first admin. Only for those whom the settings name: the store cannot know them.</summary>
public sealed record AddTeam(string Name, string Code, DateTimeOffset Expires) : Change;

public sealed record SetPreferences(SellerId Seller, Preferences Preferences) : Change;

/// <param name="Phone">A number that nobody in the team has yet, or null.</param>
public sealed record AddCustomer(CustomerId Customer, SellerId Owner, string Name, PhoneNumber? Phone = null) : Change;

/// <summary>What is written of a customer as one value; kept by name.</summary>
public enum CustomerField
{
    Name,
    Company,
    City,

    /// <summary>A <see cref="BusinessKind"/> by its name.</summary>
    Kind,

    /// <summary>«true», «false», or null for unknown.</summary>
    IsInternal,
    Email,

    /// <summary>A <see cref="DayOfYear"/> as it writes itself.</summary>
    Birthday,

    /// <summary>What was agreed with one who wants more than others: up to where service goes, or what extras cost.</summary>
    ServiceTerms,

    /// <summary>Why he stays away; an id of resources/words/leaving, or words of the seller's own.</summary>
    LeavingReason,

    /// <summary>The number of the customer of the same team who brought this one.</summary>
    ReferredBy,
}

/// <param name="Value">Null to empty the field; a name cannot be emptied.</param>
public sealed record SetField(CustomerId Customer, SellerId By, CustomerField Field, string? Value) : Change;

/// <summary>The number must be nobody's in the team.</summary>
public sealed record AddPhone(CustomerId Customer, SellerId By, PhoneNumber Phone) : Change;

public sealed record RemovePhone(CustomerId Customer, SellerId By, PhoneNumber Phone) : Change;

/// <param name="Tags">All that it has from now on, without number signs.</param>
public sealed record SetTags(CustomerId Customer, SellerId By, ImmutableArray<string> Tags) : Change;

public sealed record Archive(CustomerId Customer, SellerId By, bool IsArchived) : Change;

/// <summary>Makes two customers one: all that was written of one is the other's from now on, empty fields are filled, phones and tags united.</summary>
public sealed record MergeCustomers(MergeId Merge, CustomerId Kept, CustomerId Gone, SellerId By) : Change;

/// <summary>Gives back what still stands where the merge brought it; what was written since stays with the kept one.</summary>
public sealed record UndoMerge(MergeId Merge, SellerId By) : Change;

/// <summary>Makes a member of the team the owner; notes keep their authors, open follow-ups go along.</summary>
public sealed record HandOver(CustomerId Customer, SellerId By, SellerId To) : Change;

/// <summary>Hands over all of an owner's customers in the lead's team.</summary>
public sealed record HandOverAll(SellerId From, SellerId By, SellerId To) : Change;

/// <param name="Text">May be empty where there is media.</param>
public sealed record AddNote(CustomerId Customer, SellerId Author, string Text, Media? Media = null, string? From = null) : Change;

/// <summary>Keeps how it read before.</summary>
public sealed record EditNote(NoteId Note, SellerId By, string Text) : Change;

public sealed record DeleteNote(NoteId Note, SellerId By, bool IsDeleted) : Change;

/// <summary>Keeps a verdict, or replaces the one of the same id (an interview that was taken back and ended anew); a replacement that names no customer stays with the one it was given to.</summary>
public sealed record KeepVerdict(
    VerdictId Verdict,
    SellerId Seller,
    CustomerId? Customer,
    LensId Lens,
    TypeId First,
    double Probability,
    TypeId? Second,
    Certainty Certainty,
    ImmutableArray<Answer> Answers,
    string? Heard = null,
    TypeId? Named = null) : Change;

/// <summary>Gives a kept verdict of this seller to a customer that the seller may see.</summary>
public sealed record GiveVerdict(VerdictId Verdict, SellerId Seller, CustomerId Customer) : Change;

/// <summary>A purchase, or a return where the amount is below zero.</summary>
/// <param name="Day">The beginning of the day in the team's zone; not after the turn's.</param>
public sealed record AddPurchase(PurchaseId Purchase, CustomerId Customer, SellerId By, DateTimeOffset Day, Money Amount, Currency Currency, Money? Margin, string? Product) : Change;

/// <summary>Takes back one that was written down by mistake.</summary>
public sealed record RemovePurchase(PurchaseId Purchase, SellerId By) : Change;

/// <summary>Sets the customer club up anew; for leads.</summary>
public sealed record PutClubRules(ClubRules Rules, SellerId By) : Change;

/// <summary>Makes a reward, or changes the one of the same id; for leads.</summary>
public sealed record PutReward(Reward Reward, SellerId By) : Change;

/// <summary>Spends points on a reward that is offered; never more than there are.</summary>
/// <param name="Cost">What the reward was seen to cost; when it costs something else by now, nothing is given.</param>
public sealed record GiveReward(PointsId Points, CustomerId Customer, SellerId By, RewardId Reward, long Cost) : Change;

/// <summary>Takes back a reward that was given, once.</summary>
public sealed record UndoReward(PointsId Points, SellerId By) : Change;

/// <summary>Points by a lead's word; what is taken is never more than there is.</summary>
/// <param name="Points">Not zero; below it to take some away.</param>
public sealed record AddPoints(PointsId Id, CustomerId Customer, SellerId By, long Points, string Text) : Change;

/// <summary>Made by the program itself: points for everyone of the team whose birthday it is, once a year each.</summary>
/// <param name="Year">Jalali.</param>
public sealed record GiveBirthdayPoints(TeamId Team, DayOfYear Day, int Year) : Change;

/// <summary>A team's own wording of a campaign; for leads.</summary>
/// <param name="Text">Null for the draft as it was.</param>
public sealed record PutCampaignText(CampaignId Campaign, SellerId By, string? Text) : Change;

public sealed record AddFollowUp(FollowUpId FollowUp, CustomerId Customer, SellerId Of, string Text, DateTimeOffset Due) : Change;

/// <summary>To be reminded of once more, at another time.</summary>
/// <param name="Text">What to do from now on; null for the same as before.</param>
public sealed record Snooze(FollowUpId FollowUp, SellerId By, DateTimeOffset Due, string? Text = null) : Change;

/// <param name="IsCancelled">It is settled, but was not done.</param>
public sealed record SetDone(FollowUpId FollowUp, SellerId By, bool IsDone, bool IsCancelled = false) : Change;

/// <summary>Makes an occasion or sets it up anew, while it is not settled; where the budget or the channels change, what was proposed no longer holds. For leads.</summary>
/// <param name="Text">The invitation; null for that of the words.</param>
public sealed record PutOccasion(OccasionId Occasion, SellerId By, string Name, DateOnly Day, Money Budget, ImmutableArray<Channel> Channels, string? Text = null) : Change;

/// <summary>What is proposed, in the place of what was. For leads.</summary>
/// <param name="Version">Of the occasion as it was reckoned with; outdated when somebody has changed it since.</param>
/// <param name="NextMillion">As of <see cref="SeatingPlan"/>.</param>
public sealed record PutInvites(OccasionId Occasion, SellerId By, int Version, ImmutableArray<(CustomerId Customer, Seat Seat)> Invites, Money? NextMillion) : Change;

/// <summary>Decides by hand for one customer, or leaves him to the reckoning again. For leads.</summary>
/// <param name="Pin">Null to leave him to it; how he is invited stays until the next one.</param>
public sealed record PinInvite(OccasionId Occasion, SellerId By, CustomerId Customer, Pin? Pin) : Change;

/// <summary>From now on nothing of it changes; once. For leads.</summary>
public sealed record SettleOccasion(OccasionId Occasion, SellerId By, int Version) : Change;

/// <summary>Takes away one that is not settled. For leads.</summary>
public sealed record DropOccasion(OccasionId Occasion, SellerId By) : Change;

/// <summary>For leads.</summary>
public sealed record StartJob(JobId Job, SellerId By, JobKind Kind, JobId? Of = null, string? FileId = null, string? FileName = null) : Change;

public sealed record EndJob(JobId Job) : Change;

/// <summary>The reminder of this time went out.</summary>
public sealed record MarkReminded(FollowUpId FollowUp, DateTimeOffset Due) : Change;

/// <summary>Puts a message for another chat into the outbox, with what it tells of.</summary>
/// <param name="Payload">The stored form of an outgoing message.</param>
public sealed record Tell(ChatId Chat, string Payload) : Change;
