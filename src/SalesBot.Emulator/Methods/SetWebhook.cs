using System.Diagnostics;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.Methods;

/// <summary>Turns pushing on; unlike the real server only to this machine, and there by plain HTTP on any port.</summary>
internal sealed class SetWebhook(GetUpdates polling) : ApiMethod
{
    private const int LongestSecret = 256;
    private long _last;

    protected override Answer CarryOut(Call call)
    {
        var url = call.Args.Text("url");
        return url.Length == 0 ? DeleteWebhook.Delete(call) : Set(call, url);
    }

    private Answer Set(Call call, string url)
    {
        if (_last != 0 && Stopwatch.GetElapsedTime(_last) < TimeSpan.FromSeconds(1))
        {
            throw ApiRefused.TooManyRequests(1);
        }

        _last = Stopwatch.GetTimestamp();
        var secret = call.Args.Text("secret_token");
        CheckUrl(url);
        CheckSecret(secret);
        var webhook = call.Messenger.Webhook;
        var connections = call.Args.Number("max_connections", 40, 1, 100);
        var drops = call.Args.Flag("drop_pending_updates");
        AllowedUpdates.Apply(call);
        if (!drops && (webhook.Url, webhook.Secret, webhook.MaxConnections) == (url, secret, connections))
        {
            return Answer.True("Webhook is already set");
        }

        if (drops)
        {
            call.Messenger.Updates.Clear();
        }

        polling.SendAway("terminated by setWebhook request");
        webhook.Set(url, secret, connections);
        return Answer.True("Webhook was set");
    }

    private static void CheckUrl(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw ApiRefused.BadRequest("invalid webhook URL specified");
        }

        if (!Loopback.Is(uri.Host))
        {
            throw ApiRefused.BadRequest(uri.Scheme == "http"
                ? "bad webhook: An HTTPS URL must be provided for webhook"
                : "bad webhook: Failed to resolve host: only this machine can be reached");
        }
    }

    private static void CheckSecret(string secret)
    {
        if (secret.Length > LongestSecret)
        {
            throw ApiRefused.BadRequest("secret token is too long");
        }

        if (!secret.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            throw ApiRefused.BadRequest("secret token contains unallowed characters");
        }
    }
}
