using System.Text.RegularExpressions;

namespace SalesBot.Telegram;

/// <summary>What is wrong with the settings of the webhook; no sentence repeats the secret.</summary>
internal static partial class WebhookProblems
{
    // core.telegram.org/bots/faq: the platform posts to no other.
    private static readonly int[] Ports = [443, 80, 88, 8443];

    public static IEnumerable<string> Of(TelegramOptions options)
    {
        if (options.WebhookUrl is { } address && !IsTaken(address))
        {
            yield return "Telegram:WebhookUrl is no address that updates can be posted to; write one like https://bot.example.org/telegram: https, a path of letters, digits, "
                + $"- _ . and no more, and port {string.Join(", ", Ports[..^1])} or {Ports[^1]} (http and any port only on this machine).";
        }

        if (options is { WebhookUrl: not null, Profile.SignsPosts: false })
        {
            yield return $"Telegram:WebhookUrl is set, but {options.Profile.Name} signs nothing that it posts, so anybody could post updates; leave the setting out.";
        }

        if (options.WebhookSecret.Length > 0 && !SecretForm().IsMatch(options.WebhookSecret))
        {
            yield return "Telegram:WebhookSecret does not have the form that the platform takes; write 1 to 256 of A-Z a-z 0-9 _ -, or leave it out and one is made.";
        }
    }

    private static bool IsTaken(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && AddressForm().IsMatch(text)
        && (url.IsLoopback ? url.Scheme is "http" or "https" : url.Scheme is "https" && Ports.Contains(url.Port));

    // Neither user nor query, and nothing in the path that could be written in two ways.
    [GeneratedRegex(@"^https?://[^/@?#\\]+(/[A-Za-z0-9_.-]+)+/?\z", RegexOptions.IgnoreCase)]
    private static partial Regex AddressForm();

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,256}\z")]
    private static partial Regex SecretForm();
}
