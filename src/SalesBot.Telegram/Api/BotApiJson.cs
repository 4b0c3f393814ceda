using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Telegram.Api;

/// <summary>JSON as the Bot API speaks it: snake_case, unknown fields ignored, Persian as it is.</summary>
[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Update))]
[JsonSerializable(typeof(NoArguments))]
[JsonSerializable(typeof(GetUpdates))]
[JsonSerializable(typeof(SendMessage))]
[JsonSerializable(typeof(SendMedia))]
[JsonSerializable(typeof(SendLocation))]
[JsonSerializable(typeof(GetFile))]
[JsonSerializable(typeof(StoredFile))]
[JsonSerializable(typeof(EditMessageText))]
[JsonSerializable(typeof(EditMessageReplyMarkup))]
[JsonSerializable(typeof(DeleteMessage))]
[JsonSerializable(typeof(AnswerCallbackQuery))]
[JsonSerializable(typeof(AnswerInlineQuery))]
[JsonSerializable(typeof(SendChatAction))]
[JsonSerializable(typeof(SetWebhook))]
[JsonSerializable(typeof(DeleteWebhook))]
[JsonSerializable(typeof(SetMyCommands))]
internal sealed partial class BotApiJson : JsonSerializerContext
{
    public static readonly BotApiJson Shared = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
