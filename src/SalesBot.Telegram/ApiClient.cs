namespace SalesBot.Telegram;

/// <summary>Which client speaks to the Bot API server.</summary>
public enum ApiClient
{
    Own,

    /// <summary>The library of that name, in builds with the switch -p:TelegramBot=true.</summary>
    TelegramBot,
}
