using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesBot.Telegram.Api;

namespace SalesBot.Telegram.Receiving;

/// <summary>Has the platform post updates to the bot, where the settings name an address; what is posted is read by <see cref="UpdateReader"/>.</summary>
/// <remarks>It is left as it is when the program ends: what people send meanwhile waits at the platform, which posts it to the next start.</remarks>
public sealed class Webhook(
    IBotApi api, TokenAlarm alarm, BotName name, Retries retries, TimeProvider time, IOptions<TelegramOptions> options, ILogger<Webhook> log)
{
    // core.telegram.org/bots/api#setwebhook
    private const int MostConnections = 100;

    private readonly UntilAnswered _until = new(alarm, retries, time, log);
    private readonly TelegramOptions _options = options.Value;
    private readonly byte[] _secret = Encoding.ASCII.GetBytes(SecretOf(options.Value));

    /// <summary>The path of the address, where posts are to be taken; null when updates are not posted but asked for.</summary>
    public string? Path => _options.WebhookUrl is { } url ? new Uri(url).AbsolutePath : null;

    /// <summary>Whether the platform was told where to post, and with which secret. Before, it may post with that of the last start.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Says to the platform where to post, however long it takes to reach it; posts may come before this returns.</summary>
    /// <param name="connections">How many posts may be under way at once.</param>
    /// <returns>False when the token was refused: then the application ends.</returns>
    /// <exception cref="InvalidOperationException">The settings name no address.</exception>
    public async Task<bool> OpenAsync(int connections, CancellationToken cancel)
    {
        var url = new Uri(_options.WebhookUrl ?? throw new InvalidOperationException("no address is set for the webhook"));
        if (await _until.AskAsync(ct => SetAsync(url, connections, ct), cancel) is not { } me)
        {
            return false;
        }

        IsOpen = true;
        log.LogInformation("{Platform} posts updates of @{Username} to {Host}.", _options.Profile.Name, me.Username, url.Authority);
        return true;
    }

    /// <summary>Whether a post is the platform's. Takes as long for a secret that is nearly right as for one that is wrong.</summary>
    /// <param name="secret">What stands in the header X-Telegram-Bot-Api-Secret-Token, if anything.</param>
    public bool IsSigned(string? secret) => secret is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), _secret);

    private async Task<User?> SetAsync(Uri url, int connections, CancellationToken cancel)
    {
        var me = await api.GetMeAsync(cancel);
        name.Learn(me);
        await api.SetWebhookAsync(url, Encoding.ASCII.GetString(_secret), UpdateKinds.Of(_options.Profile), Math.Clamp(connections, 1, MostConnections), cancel);
        return me;
    }

    /// <summary>The one that was set, else a new one at each start: it is told to the platform anyway, and one that is new has it post at once what waits behind a pause.</summary>
    private static string SecretOf(TelegramOptions options) => options.WebhookSecret.Length > 0 ? options.WebhookSecret : RandomNumberGenerator.GetHexString(64, lowercase: true);
}
