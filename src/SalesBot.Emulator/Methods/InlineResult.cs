using System.Text;
using System.Text.Json.Nodes;
using SalesBot.Emulator.Markup;
using SalesBot.Emulator.Server;
using SalesBot.Emulator.Text;

namespace SalesBot.Emulator.Methods;

/// <summary>One inline result: checked, with the message it turns into when a person chooses it.</summary>
internal static class InlineResult
{
    private const string Context = "can't parse inline query result: ";
    private const string BadRequest = "Bad Request: ";
    private const int LongestId = 64;

    // What the server finds while it reads a result is told as a fault of the result.
    private static readonly string[] Wrapped = ["can't parse entities", "can't parse MessageEntity", "can't parse inline keyboard", "can't parse keyboard", "message text is empty", "unsupported parse_mode", "text is too long"];

    private static readonly Dictionary<string, string[]> RequiredFields = new(StringComparer.Ordinal)
    {
        ["article"] = ["title"],
        ["photo"] = ["photo_url", "thumbnail_url"],
        ["document"] = ["title", "document_url", "mime_type"],
        ["voice"] = ["title", "voice_url"],
        ["contact"] = ["phone_number", "first_name"],
        ["location"] = ["title", "latitude", "longitude"],
    };

    public static JsonObject Read(Call call, JsonNode? node)
    {
        if (node is not JsonObject given)
        {
            throw ApiRefused.BadRequest(Context + "Inline query result must be an object");
        }

        var type = given.Required("type", Context).ToLowerInvariant();
        var id = given.Required("id", Context);
        if (Encoding.UTF8.GetByteCount(id) is 0 or > LongestId)
        {
            throw ApiRefused.BadRequest("RESULT_ID_INVALID");
        }

        if (!RequiredFields.TryGetValue(type, out var fields))
        {
            throw ApiRefused.BadRequest("RESULT_TYPE_INVALID");
        }

        foreach (var field in fields)
        {
            given.Required(field, Context);
        }

        var result = (JsonObject)given.DeepClone();
        result["message"] = MessageWithKeyboard(call, given, type);
        return result;
    }

    private static JsonObject MessageWithKeyboard(Call call, JsonObject given, string type)
    {
        try
        {
            var message = Message(call, given, type);
            if (given["reply_markup"] is { } markup && ReplyMarkup.Of(markup) is var read)
            {
                message["reply_markup"] = read.Keyboard is null && !read.RemovesKeyboard ? read.Inline : throw ApiRefused.BadRequest("inline keyboard expected");
            }

            return message;
        }
        catch (ApiRefused refused) when (Wrapped.FirstOrDefault(w => refused.Message.StartsWith(BadRequest + w, StringComparison.Ordinal)) is not null)
        {
            var words = refused.Message[BadRequest.Length..];
            throw ApiRefused.BadRequest(Context + char.ToUpperInvariant(words[0]) + words[1..]);
        }
    }

    private static JsonObject Message(Call call, JsonObject given, string type)
    {
        var message = new JsonObject();
        if (given["input_message_content"] is { } content)
        {
            Input(call, content as JsonObject ?? throw ApiRefused.BadRequest(Context + "Field \"input_message_content\" must be of type Object"), message);
            return message;
        }

        if (type == "article" || given["message_text"] is not null)
        {
            // The old spelling, still sent by some libraries.
            Input(call, given, message);
            return message;
        }

        switch (type)
        {
            case "contact":
                Copy(given, message, "contact", "phone_number", "first_name", "last_name");
                break;
            case "location":
                Copy(given, message, "location", "latitude", "longitude");
                break;
            default:
                // Files are named by addresses outside, which are never fetched: caption or title stands in for them.
                var caption = TextRules.Caption(given.Optional("caption", Context), given.Optional("parse_mode", Context), given["caption_entities"]);
                call.Write(message, "text", caption.Text.Length > 0 ? caption : FormattedText.Plain(given.Optional("title", Context) is { Length: > 0 } title ? title : type));
                break;
        }

        return message;
    }

    private static void Input(Call call, JsonObject content, JsonObject message)
    {
        if (content["message_text"] is not null || content["type"] is not null)
        {
            var text = TextRules.Message(content.Required("message_text", Context), content.Optional("parse_mode", Context), content["entities"]);
            call.Write(message, "text", text);
        }
        else if (content["phone_number"] is not null)
        {
            Copy(content, message, "contact", "phone_number", "first_name", "last_name");
        }
        else if (content["latitude"] is not null)
        {
            Copy(content, message, "location", "latitude", "longitude");
        }
        else
        {
            throw ApiRefused.BadRequest(Context + "Input message content is not specified");
        }
    }

    private static void Copy(JsonObject given, JsonObject message, string name, params string[] fields)
    {
        var copy = new JsonObject();
        foreach (var field in fields)
        {
            if (given[field] is { } value)
            {
                copy[field] = value.DeepClone();
            }
        }

        message[name] = copy;
    }
}
