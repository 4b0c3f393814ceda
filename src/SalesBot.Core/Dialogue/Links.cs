using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;

namespace SalesBot.Core.Dialogue;

/// <summary>Presses that mean the same wherever they stand, so that they still work on a message of last month.</summary>
public static class Links
{
    /// <summary>Where the press leads from <paramref name="here"/>, or null when it is no link.</summary>
    public static Step? Follow(Press press, Screen here, World world) => press.Verb switch
    {
        Verbs.Menu => Step.To(new MenuScreen()),
        Verbs.Help => Step.To(new HelpScreen()),
        Verbs.Interview => InterviewFlow.Start(press.Number is { } customer ? new CustomerId(customer) : null, world),
        Verbs.Cards when CardsScreen.OfLens(press.Argument, world) is { } cards => Step.To(cards),
        Verbs.Cards => Step.To(new CardsScreen()),
        Verbs.Card when world.Knowledge.FindType(new TypeId(press.Argument)) is var (_, type) => Step.To(new CardScreen(type.Id, From(here))),
        Verbs.Script when world.Knowledge.FindType(new TypeId(press.Argument)) is var (_, type) => Step.To(new ScriptScreen(type.Id, 0, From(here))),
        Verbs.Search => Step.To(SearchScreen.For(here is CustomersScreen { Errand: null } customers ? customers.Query : "")),
        Verbs.Customers => Step.To(CustomersScreen.All),
        Verbs.Customer when press.Number is { } id && world.Customer(new CustomerId(id)) is { } customer => Step.To(new CustomerScreen(customer.Id)),
        Verbs.Overview when press.Number is { } id && world.Customer(new CustomerId(id)) is { } customer => Step.To(new OverviewScreen(customer.Id)),
        Verbs.Survey when press.Number is { } id && world.Customer(new CustomerId(id)) is { } customer => SurveyFlow.Start(customer.Id, world),
        Verbs.Portfolio when world.Seller.Leads => Step.To(new PortfolioScreen(LensId.Worth)),
        Verbs.Occasions when world.Seller.Leads => Step.To(new OccasionsScreen(0)),
        Verbs.Occasion when press.Number is { } id && world.Books.Occasions.FindOccasion(world.Seller.Id, new OccasionId(id)) is { } occasion => Step.To(new OccasionScreen(occasion.Id)),
        Verbs.Club when press.Number is { } id => world.Customer(new CustomerId(id)) is { } customer ? Step.To(new CustomerClubScreen(customer.Id, 0)) : null,
        Verbs.Club when world.Seller.Leads => Step.To(new ClubScreen()),
        Verbs.Campaigns when world.Seller.Leads => Step.To(new CampaignsScreen(Stage: null)),
        Verbs.Leaving when press.Number is { } id && world.Customer(new CustomerId(id)) is { } customer => Step.To(new EditFieldScreen(customer.Id, CustomerField.LeavingReason)),
        Verbs.Exchange when world.Seller.Leads => Step.To(new ExchangeScreen()),
        Verbs.Import when press.Number is { } id => ExchangeFlow.Import(new JobId(id), here, world),
        Verbs.UndoImport when press.Number is { } id => ExchangeFlow.Undo(new JobId(id), here, world),
        Verbs.Edit when press.Number is { } id && world.Customer(new CustomerId(id)) is { } customer => Step.To(new EditCustomerScreen(customer.Id)),
        Verbs.AddNote when press.Number is { } id && world.Customer(new CustomerId(id)) is { } customer => Step.To(new AddNoteScreen(customer.Id, here.IsUnfinished() ? here : null)),
        Verbs.FollowUps => Step.To(new FollowUpsScreen(press.Number is { } of && world.Seller.Leads ? new SellerId(of) : null)),
        Verbs.FollowUp when press.Number is { } id && world.Book.FindFollowUp(world.Seller.Id, new FollowUpId(id)) is { } followUp => Step.To(new FollowUpScreen(followUp.Id, From(here))),
        Verbs.Preferences => Step.To(new PreferencesScreen()),
        Verbs.Silent => Step.To(new SilentScreen(0)),
        Verbs.Team when world.Seller.Leads => Step.To(new TeamScreen(0)),
        Verbs.Members when world.Seller.Leads => Step.To(new MembersScreen(0)),
        Verbs.Invite when world.Seller.Role is Role.Admin => Step.To(new InviteScreen(Role: null)),
        Verbs.Invites when world.Seller.Role is Role.Admin => Step.To(new InvitesScreen()),
        Verbs.Settings when world.Seller.Role is Role.Admin => Step.To(new TeamSettingsScreen()),
        _ => ReminderPresses.Follow(press, here, world),
    };

    // A card or script goes back to where it was opened; opened from another of its kind, to that one's origin, so that the chain stays short.
    private static Screen From(Screen here) => here switch
    {
        CardScreen card => card.From is CardsScreen ? card : card.From,
        ScriptScreen script => script.From,
        VerdictScreen or CustomerScreen or OverviewScreen or CardsScreen or HistoryScreen or FollowUpsScreen => here,
        _ => new MenuScreen(),
    };
}
