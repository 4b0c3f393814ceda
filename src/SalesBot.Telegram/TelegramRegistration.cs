using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SalesBot.Telegram.Api;
using SalesBot.Telegram.Receiving;
using SalesBot.Telegram.Sending;

namespace SalesBot.Telegram;

public static partial class TelegramRegistration
{
    /// <summary>The Bot API adapter, set by the section "Telegram"; wants an <see cref="Core.Ports.IOutbox"/> to send from.</summary>
    public static IServiceCollection AddSalesBotTelegram(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TelegramOptions>().Bind(configuration.GetSection(TelegramOptions.Section)).ValidateOnStart();
        services.AddKeyedSingleton<IBotApi, BotApiClient>(ApiClient.Own);
        List<ApiClient> clients = [ApiClient.Own];
        AddTelegramBot(services, clients);
        services.AddSingleton(provider => provider.GetRequiredKeyedService<IBotApi>(provider.GetRequiredService<IOptions<TelegramOptions>>().Value.ApiClient));
        services.AddSingleton<IValidateOptions<TelegramOptions>>(new TelegramOptionsValidation(clients));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(SendRates.Documented);

        services.AddHttpClient(BotApiClient.HttpClientName, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .UseSocketsHttpHandler((handler, provider) => Configure(handler, provider.GetRequiredService<IOptions<TelegramOptions>>().Value))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();

        services.AddSingleton<Exchanges>();
        services.AddSingleton<Wire>();
        services.AddSingleton<Retries>();
        services.AddSingleton<TokenAlarm>();
        services.AddSingleton<UpdateReader>();
        services.AddSingleton<LongPolling>();
        services.AddSingleton<Webhook>();
        services.AddSingleton<FileFetcher>();
        services.AddSingleton<BotName>();
        services.AddSingleton<SendLimits>();
        services.AddSingleton<LiveMessage>();
        services.AddSingleton<Courier>();
        services.AddSingleton<InlineCourier>();
        services.AddSingleton<CommandMenu>();
        services.AddSingleton<OutboxSender>();
        return services.AddHostedService(provider => provider.GetRequiredService<OutboxSender>());
    }

    /// <summary>Brings the second client where the build holds it: see the folder TelegramBot.</summary>
    static partial void AddTelegramBot(IServiceCollection services, ICollection<ApiClient> clients);

    private static void Configure(SocketsHttpHandler handler, TelegramOptions options)
    {
        // One client lives as long as the program: connections are renewed to notice changes of DNS.
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
        handler.ConnectTimeout = TimeSpan.FromSeconds(15);
        handler.AutomaticDecompression = DecompressionMethods.All;

        // The address holds the token: it must neither follow a redirect nor stand in a trace (null switches tracing off).
        handler.AllowAutoRedirect = false;
        handler.ActivityHeadersPropagator = null;

        if (options.Proxy is { } proxy)
        {
            handler.Proxy = ProxyAt(new Uri(proxy));
        }
        else
        {
            handler.UseProxy = !options.Address.IsLoopback;
        }
    }

    private static WebProxy ProxyAt(Uri address)
    {
        var parts = address.UserInfo.Split(':', 2);
        return new WebProxy(new UriBuilder(address) { UserName = "", Password = "" }.Uri)
        {
            Credentials = address.UserInfo.Length == 0
                ? null
                : new NetworkCredential(Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : ""),
        };
    }
}
