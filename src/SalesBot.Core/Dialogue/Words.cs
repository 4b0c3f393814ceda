using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Exchange;
using SalesBot.Core.Purchases;

namespace SalesBot.Core.Dialogue;

/// <summary>
/// Every sentence the bot says, one record per screen; each property is a file of resources/words with the property's name
/// in kebab-case, each parameter of its record a key in snake_case. A missing or unknown key stops the start.
/// </summary>
public sealed record Words(
    CommonWords Common,
    ConversationWords Conversation,
    CommandWords Commands,
    DoorWords Door,
    ChangeTeamWords ChangeTeam,
    WelcomeWords Welcome,
    MenuWords Menu,
    HelpWords Help,
    QuestionWords Question,
    VerdictWords Verdict,
    NameTypeWords NameType,
    TypeCardWords TypeCard,
    ScriptWords Script,
    CardsWords Cards,
    CustomersWords Customers,
    FilterWords Filter,
    NewCustomerWords NewCustomer,
    NewPhoneWords NewPhone,
    CustomerWords Customer,
    FactsWords Facts,
    EditCustomerWords EditCustomer,
    EditFieldWords EditField,
    PhonesWords Phones,
    TagsWords Tags,
    MergeWords Merge,
    HandOverWords HandOver,
    AddNoteWords AddNote,
    NoteDraftWords NoteDraft,
    MediaWords Media,
    TimelineWords Timeline,
    NoteWords Note,
    FollowUpDraftWords FollowUpDraft,
    FollowUpWords FollowUp,
    FollowUpsWords FollowUps,
    ReminderWords Reminder,
    MorningWords Morning,
    PreferencesWords Preferences,
    HistoryWords History,
    SearchWords Search,
    TeamWords Team,
    SilentWords Silent,
    MembersWords Members,
    MemberWords Member,
    HandOverAllWords HandOverAll,
    InviteWords Invite,
    InvitesWords Invites,
    TeamSettingsWords TeamSettings,
    EditTeamWords EditTeam,
    NewTeamWords NewTeam,
    InlineWords Inline,
    MoneyWords Money,
    LeavingWords Leaving,
    PurchaseDraftWords PurchaseDraft,
    AddPurchaseWords AddPurchase,
    PurchasesWords Purchases,
    PurchaseWords Purchase,
    ExchangeWords Exchange,
    ImportHeadingWords ImportHeadings,
    ImportValueWords ImportValues,
    ImportTemplateWords ImportTemplate,
    ImportProblemWords ImportProblems,
    ImportRemarkWords ImportRemarks);

/// <summary>Labels of the buttons that many screens share, and hints that fit anywhere.</summary>
public sealed record CommonWords(
    string Menu,
    string Back,
    string Interview,
    string Script,
    string Previous,
    string Next,
    string PressAButton,
    string Nameless);
