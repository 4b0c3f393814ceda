using System.Text.Json.Nodes;

namespace SalesBot.Emulator.Methods;

internal sealed class GetWebhookInfo : ApiMethod
{
    protected override Answer CarryOut(Call call)
    {
        var (webhook, updates) = (call.Messenger.Webhook, call.Messenger.Updates);
        var info = new JsonObject
        {
            ["url"] = webhook.Url,
            ["has_custom_certificate"] = false,
            ["pending_update_count"] = updates.Count,
        };
        if (webhook.LastErrorDate > 0)
        {
            info["last_error_date"] = webhook.LastErrorDate;
            info["last_error_message"] = webhook.LastErrorMessage;
        }

        if (webhook.Url.Length > 0)
        {
            info["max_connections"] = webhook.MaxConnections;
            info["ip_address"] = "127.0.0.1";
        }

        if (updates.Allowed is { } allowed)
        {
            info["allowed_updates"] = new JsonArray([.. allowed.Select(n => (JsonNode)n)]);
        }

        return new Answer(info);
    }
}
