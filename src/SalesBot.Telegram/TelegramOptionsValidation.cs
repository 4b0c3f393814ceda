using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace SalesBot.Telegram;

/// <summary>Finds every problem of the settings at once; no sentence repeats the token.</summary>
/// <param name="clients">Those that this build holds.</param>
internal sealed partial class TelegramOptionsValidation(IReadOnlyCollection<ApiClient> clients) : IValidateOptions<TelegramOptions>
{
    public ValidateOptionsResult Validate(string? name, TelegramOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> Problems(TelegramOptions options)
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

        if (ClientProblem(options) is { } client)
        {
            yield return client;
        }

        foreach (var problem in WebhookProblems.Of(options))
        {
            yield return problem;
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

    private string? ClientProblem(TelegramOptions options) => options.ApiClient switch
    {
        null => $"Telegram:Client is {options.Client}; write one of {string.Join(", ", Enum.GetNames<ApiClient>())}.",
        { } client when !clients.Contains(client) =>
            $"Telegram:Client is {client}, which this build does not hold; build with -p:{client}=true, in the container with --build-arg TELEGRAM_BOT=true, or leave the setting out.",
        ApiClient.TelegramBot when options.Platform is Platform.Bale =>
            "Telegram:Client is TelegramBot, which does not know the dialect of Bale; write Own, or leave the setting out.",
        _ => null,
    };

    private static IEnumerable<string> Outside(string name, TimeSpan value, int mostSeconds) =>
        value < TimeSpan.FromSeconds(1) || value > TimeSpan.FromSeconds(mostSeconds)
            ? [$"Telegram:{name} is {value:c}; write between 00:00:01 and {TimeSpan.FromSeconds(mostSeconds):c} (hours:minutes:seconds; a bare number means days)."]
            : [];

    private static bool IsAddress(string text, string[] schemes) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && schemes.Contains(uri.Scheme) && uri.Host.Length > 0;

    [GeneratedRegex("^[1-9][0-9]{0,19}:[A-Za-z0-9_-]+\\z")]
    private static partial Regex TokenForm();
}
