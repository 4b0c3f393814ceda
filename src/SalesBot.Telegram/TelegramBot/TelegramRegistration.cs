using Microsoft.Extensions.DependencyInjection;
using SalesBot.Telegram.Api;
using SalesBot.Telegram.TelegramBot;

// A part of the class outside, and so in its namespace.
namespace SalesBot.Telegram;

public static partial class TelegramRegistration
{
    static partial void AddTelegramBot(IServiceCollection services, ICollection<ApiClient> clients)
    {
        services.AddKeyedSingleton<IBotApi, TelegramBotGateway>(ApiClient.TelegramBot);
        clients.Add(ApiClient.TelegramBot);
    }
}
