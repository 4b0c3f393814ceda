using System.Collections.Immutable;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

/// <summary>What the platform's command menu says of each command; at most 256 characters each.</summary>
public sealed record CommandWords(string Menu, string New, string Cards, string Customers, string Search, string Today, string Team, string Help);

/// <summary>Commands lead to the same places as buttons; they work on every screen.</summary>
public static class Commands
{
    /// <summary>Name and description of each, the likeliest first, as the platform's menu shows them.</summary>
    public static ImmutableArray<(string Name, string Description)> Listed(CommandWords words) =>
    [
        ("new", words.New),
        ("customers", words.Customers),
        ("search", words.Search),
        ("today", words.Today),
        ("cards", words.Cards),
        ("team", words.Team),
        ("menu", words.Menu),
        ("help", words.Help),
    ];

    /// <param name="text">Begins with a slash: «/cards@some_bot شکاک».</param>
    public static Step Follow(string text, Screen here, World world)
    {
        var parts = text.Split([' ', '\n'], 2, StringSplitOptions.TrimEntries);
        var argument = parts.Length > 1 ? parts[1] : "";
        return parts[0].Split('@')[0].ToLowerInvariant() switch
        {
            "/start" or "/menu" or "/cancel" => Step.To(new MenuScreen()),
            "/new" => InterviewFlow.Start(null, world),
            "/customers" => Step.To(new CustomersScreen(null, Clipped.To(argument, NewCustomerScreen.MostName), 0)),
            "/search" or "/s" => Step.To(SearchScreen.For(argument)),
            "/cards" or "/p" when argument.Length == 0 => Step.To(new CardsScreen()),
            "/cards" or "/p" => new CardsScreen().React(new Said(argument), world),
            "/today" => Step.To(new FollowUpsScreen()),
            "/import" or "/export" when world.Seller.Leads => Step.To(new ExchangeScreen()),
            "/occasions" when world.Seller.Leads => Step.To(new OccasionsScreen(0)),
            "/team" when world.Seller.Leads => Step.To(new TeamScreen(0)),
            "/team" => Step.Stay(here, world.Words.Team.OnlyLeads.With()),
            "/help" => Step.To(new HelpScreen()),
            _ => Step.Stay(here, world.Words.Conversation.UnknownCommand.With()),
        };
    }
}
