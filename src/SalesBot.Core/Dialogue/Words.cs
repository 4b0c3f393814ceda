using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

/// <summary>
/// Every sentence the bot says, one record per screen; each property is a file of resources/words with the property's name
/// in kebab-case, each parameter of its record a key in snake_case. A missing or unknown key stops the start.
/// </summary>
public sealed record Words(MenuWords Menu);

public sealed record MenuWords([Holes("name")] Template Greeting, string Interview, string Customers);
