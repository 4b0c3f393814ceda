using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using SalesBot.Telegram.Api;

namespace SalesBot.Telegram;

/// <summary>The bot's user name, and links that open the chat with it.</summary>
public sealed partial class BotName(IBotApi api, Retries retries, IOptions<TelegramOptions> options)
{
    private volatile string? _name;

    /// <summary>Asks the platform for the name, if nobody did before.</summary>
    /// <param name="code">What /start brings along: 1 to 64 of A-Z a-z 0-9 _ -.</param>
    /// <exception cref="ArgumentException">The code is none that a link can carry.</exception>
    /// <exception cref="TelegramRefused">The token, most likely.</exception>
    /// <exception cref="TelegramUnreachable">After brief retries, or when the bot has no user name.</exception>
    public async Task<Uri> StartLinkAsync(string code, CancellationToken cancel)
    {
        if (StartLink(code) is { } known)
        {
            return known;
        }

        Learn(await retries.Brief.ExecuteAsync(async ct => await api.GetMeAsync(ct), cancel));
        return StartLink(code) ?? throw new TelegramUnreachable("getMe: the bot has no user name");
    }

    /// <summary>As <see cref="StartLinkAsync"/>, without asking: null until the name is known, which it is once updates are read.</summary>
    public Uri? StartLink(string code) =>
        !Code().IsMatch(code) ? throw new ArgumentException("a start link carries 1 to 64 of A-Z a-z 0-9 _ -", nameof(code))
        : _name is { } name ? options.Value.Profile.StartLink(name, code)
        : null;

    internal void Learn(User me) => _name = string.IsNullOrEmpty(me.Username) ? _name : me.Username;

    // core.telegram.org/bots/features#deep-linking
    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}\\z")]
    private static partial Regex Code();
}
