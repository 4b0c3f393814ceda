using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace SalesBot.Telegram;

/// <summary>Settings under "Telegram".</summary>
public sealed class TelegramOptions
{
    public const string Section = "Telegram";

    /// <summary>The bot's token from BotFather. A secret: it must reach no log.</summary>
    public string Token { get; set; } = "";

    /// <summary>A Bot API server; null means the platform's own.</summary>
    public string? BaseUrl { get; set; }

    public Platform Platform { get; set; } = Platform.Telegram;

    /// <summary>http, https or socks5 address of a proxy, with a name and password if it wants them; null uses the system's.</summary>
    public string? Proxy { get; set; }

    /// <summary>How long the server may hold a getUpdates call; it caps this at 50 s.</summary>
    public TimeSpan PollTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long any other call without a file may take; a poll may take this much longer than <see cref="PollTimeout"/>.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long sending or fetching one file may take.</summary>
    public TimeSpan FileTimeout { get; set; } = TimeSpan.FromMinutes(5);

    public PlatformProfile Profile => PlatformProfile.Of(Platform);

    /// <summary>The bot's own number, which the token begins with; 0 where it does not.</summary>
    internal long BotId => long.TryParse(Token.AsSpan(0, Math.Max(0, Token.IndexOf(':', StringComparison.Ordinal))), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    internal Uri Address => BaseUrl is null ? Profile.Address : new Uri(BaseUrl);
}

/// <summary>Finds every problem of the settings at once; no sentence repeats the token.</summary>
internal sealed partial class TelegramOptionsValidation : IValidateOptions<TelegramOptions>
{
    public ValidateOptionsResult Validate(string? name, TelegramOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(TelegramOptions options)
    {
        if (options.Token.Length == 0)
        {
            yield return "Telegram:Token is empty; write the token that BotFather gave you.";
        }
        else if (options.Token.Length > 80 || !TokenForm().IsMatch(options.Token))
        {
            yield return "Telegram:Token does not look like a token; it is a number, a colon, then letters, digits, _ and -, without spaces or quotes.";
        }

        if (!Enum.IsDefined(options.Platform))
        {
            yield return $"Telegram:Platform is {options.Platform}; write one of {string.Join(", ", Enum.GetNames<Platform>())}.";
        }

        if (options.BaseUrl is { } address && !IsAddress(address, ["http", "https"]))
        {
            yield return "Telegram:BaseUrl is no http or https address; write one like https://api.telegram.org, without the token.";
        }

        if (options.Proxy is { } proxy && !IsAddress(proxy, ["http", "https", "socks4", "socks4a", "socks5"]))
        {
            yield return "Telegram:Proxy is no address of a proxy; write one like http://127.0.0.1:8118 or socks5://127.0.0.1:1080.";
        }

        foreach (var problem in Outside("PollTimeout", options.PollTimeout, 50).Concat(Outside("RequestTimeout", options.RequestTimeout, 120)).Concat(Outside("FileTimeout", options.FileTimeout, 3600)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Outside(string name, TimeSpan value, int mostSeconds) =>
        value < TimeSpan.FromSeconds(1) || value > TimeSpan.FromSeconds(mostSeconds)
            ? [$"Telegram:{name} is {value:c}; write between 00:00:01 and {TimeSpan.FromSeconds(mostSeconds):c} (hours:minutes:seconds; a bare number means days)."]
            : [];

    private static bool IsAddress(string text, string[] schemes) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && schemes.Contains(uri.Scheme) && uri.Host.Length > 0;

    [GeneratedRegex("^[1-9][0-9]{0,19}:[A-Za-z0-9_-]+\\z")]
    private static partial Regex TokenForm();
}
