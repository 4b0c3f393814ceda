using System.Text.Json.Serialization;
using SalesBot.Core.Dialogue.Screens;

namespace SalesBot.Core.Dialogue;

/// <summary>
/// A place in the dialogue, as an immutable value: its fields are what it remembers. Its stored name must never change,
/// for it stands in the sessions of people in mid-dialogue.
/// </summary>
[JsonDerivedType(typeof(WelcomeScreen), "welcome")]
[JsonDerivedType(typeof(MenuScreen), "menu")]
[JsonDerivedType(typeof(HelpScreen), "help")]
[JsonDerivedType(typeof(QuestionScreen), "question")]
[JsonDerivedType(typeof(VerdictScreen), "verdict")]
[JsonDerivedType(typeof(NameTypeScreen), "name-type")]
[JsonDerivedType(typeof(ScriptScreen), "script")]
[JsonDerivedType(typeof(CardsScreen), "cards")]
[JsonDerivedType(typeof(CardScreen), "card")]
[JsonDerivedType(typeof(CustomersScreen), "customers")]
[JsonDerivedType(typeof(NewCustomerScreen), "new-customer")]
[JsonDerivedType(typeof(CustomerScreen), "customer")]
[JsonDerivedType(typeof(AddNoteScreen), "add-note")]
[JsonDerivedType(typeof(NoteDraftScreen), "note-draft")]
[JsonDerivedType(typeof(ChangeTeamScreen), "change-team")]
[JsonDerivedType(typeof(ExchangeScreen), "exchange")]
[JsonDerivedType(typeof(FilterScreen), "filter")]
[JsonDerivedType(typeof(NewPhoneScreen), "new-phone")]
[JsonDerivedType(typeof(EditCustomerScreen), "edit-customer")]
[JsonDerivedType(typeof(EditFieldScreen), "edit-field")]
[JsonDerivedType(typeof(PhonesScreen), "phones")]
[JsonDerivedType(typeof(TagsScreen), "tags")]
[JsonDerivedType(typeof(MergeScreen), "merge")]
[JsonDerivedType(typeof(MergePairScreen), "merge-pair")]
[JsonDerivedType(typeof(HandOverScreen), "hand-over")]
[JsonDerivedType(typeof(TimelineScreen), "timeline")]
[JsonDerivedType(typeof(FollowUpDraftScreen), "follow-up-draft")]
[JsonDerivedType(typeof(FollowUpScreen), "follow-up")]
[JsonDerivedType(typeof(FollowUpsScreen), "follow-ups")]
[JsonDerivedType(typeof(PreferencesScreen), "preferences")]
[JsonDerivedType(typeof(NoteScreen), "note-page")]
[JsonDerivedType(typeof(EditNoteScreen), "edit-note")]
[JsonDerivedType(typeof(NoteVersionsScreen), "note-versions")]
[JsonDerivedType(typeof(HistoryScreen), "history")]
[JsonDerivedType(typeof(OverviewScreen), "overview")]
[JsonDerivedType(typeof(SurveyScreen), "survey")]
[JsonDerivedType(typeof(NameStandingScreen), "name-standing")]
[JsonDerivedType(typeof(PortfolioScreen), "portfolio")]
[JsonDerivedType(typeof(ClubScreen), "club")]
[JsonDerivedType(typeof(ClubLevelsScreen), "club-levels")]
[JsonDerivedType(typeof(ClubLevelScreen), "club-level")]
[JsonDerivedType(typeof(EditClubScreen), "edit-club")]
[JsonDerivedType(typeof(ClubRewardsScreen), "club-rewards")]
[JsonDerivedType(typeof(ClubRewardScreen), "club-reward")]
[JsonDerivedType(typeof(CustomerClubScreen), "customer-club")]
[JsonDerivedType(typeof(GiveRewardScreen), "give-reward")]
[JsonDerivedType(typeof(PointsByHandScreen), "points-by-hand")]
[JsonDerivedType(typeof(CampaignsScreen), "campaigns")]
[JsonDerivedType(typeof(CampaignScreen), "campaign")]
[JsonDerivedType(typeof(EditCampaignScreen), "edit-campaign")]
[JsonDerivedType(typeof(HeardLensScreen), "heard-lens")]
[JsonDerivedType(typeof(OccasionsScreen), "occasions")]
[JsonDerivedType(typeof(OccasionScreen), "occasion")]
[JsonDerivedType(typeof(EditOccasionScreen), "edit-occasion")]
[JsonDerivedType(typeof(OccasionChannelScreen), "occasion-channel")]
[JsonDerivedType(typeof(SettleOccasionScreen), "settle-occasion")]
[JsonDerivedType(typeof(GuestsScreen), "guests")]
[JsonDerivedType(typeof(GuestScreen), "guest")]
[JsonDerivedType(typeof(SearchScreen), "search")]
[JsonDerivedType(typeof(FoundNoteScreen), "found-note")]
[JsonDerivedType(typeof(TeamScreen), "team")]
[JsonDerivedType(typeof(SilentScreen), "silent")]
[JsonDerivedType(typeof(MembersScreen), "members")]
[JsonDerivedType(typeof(MemberScreen), "member")]
[JsonDerivedType(typeof(ChangeMemberScreen), "change-member")]
[JsonDerivedType(typeof(HandOverAllScreen), "hand-over-all")]
[JsonDerivedType(typeof(InviteScreen), "invite")]
[JsonDerivedType(typeof(InviteCodeScreen), "invite-code")]
[JsonDerivedType(typeof(InvitesScreen), "invites")]
[JsonDerivedType(typeof(TeamSettingsScreen), "team-settings")]
[JsonDerivedType(typeof(EditTeamScreen), "edit-team")]
[JsonDerivedType(typeof(NewTeamScreen), "new-team")]
[JsonDerivedType(typeof(PurchaseDraftScreen), "purchase-draft")]
[JsonDerivedType(typeof(AddPurchaseScreen), "add-purchase")]
[JsonDerivedType(typeof(PurchasesScreen), "purchases")]
[JsonDerivedType(typeof(PurchaseScreen), "purchase")]
public abstract record Screen
{
    /// <summary>What the seller sees.</summary>
    public abstract View Show(World world);

    /// <summary>Where an input leads. Never throws, whatever the input: a press can be forged.</summary>
    public abstract Step React(Input input, World world);

    /// <summary>Where media or a forwarded message leads; null where only its text counts, as if it had been written.</summary>
    public virtual Step? Take(Sent sent, World world) => null;

    /// <summary>False when what the screen remembers no longer exists (a customer, a question of older content): the menu is shown instead.</summary>
    public virtual bool Fits(World world) => true;

    /// <summary>True when leaving it would lose what the person has begun (a draft, half an interview): what comes in between must lead back to it.</summary>
    public virtual bool IsUnfinished() => false;
}

/// <summary>A screen that can show itself filled, for snapshots, the preview page and the test of the platforms' limits.</summary>
public interface ISampled
{
    static abstract Screen Sample(World world);
}
