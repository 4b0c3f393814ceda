using System.Text.Json;
using global::Telegram.Bot.Requests.Abstractions;

namespace SalesBot.Telegram.TelegramBot;

/// <summary>A request of the library whose answer is taken as it comes.</summary>
/// <remarks>
/// The library reads an answer into its own types whole, and fails when one field of it has a shape that it does not know. A message that was
/// sent would then count as not sent, and be sent again for ever; of what is answered the bot needs the message's number at most.
/// </remarks>
internal sealed class Unread(IRequest request) : IRequest<JsonElement>
{
    public HttpMethod HttpMethod => request.HttpMethod;

    public string MethodName => request.MethodName;

    public bool IsWebhookResponse
    {
        get => request.IsWebhookResponse;
        set => request.IsWebhookResponse = value;
    }

    public HttpContent? ToHttpContent() => request.ToHttpContent();
}
