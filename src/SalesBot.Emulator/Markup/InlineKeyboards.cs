using System.Text;
using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;
using SalesBot.Emulator.Text;

namespace SalesBot.Emulator.Markup;

/// <summary>Checks buttons under a message: each needs a text and exactly one kind.</summary>
internal static class InlineKeyboards
{
    private const string Context = "can't parse inline keyboard button: ";
    private const int MostButtons = 100;
    private const int LongestData = 64;
    private const int LongestCopied = 256;

    /// <summary>The keyboard as stored, null when all rows are empty.</summary>
    public static JsonObject? Keyboard(List<JsonArray> rows)
    {
        var stored = new JsonArray();
        foreach (var row in rows.Where(r => r.Count > 0))
        {
            stored.Add(new JsonArray([.. row.Select(b => (JsonNode)Button(b))]));
        }

        return stored.Sum(r => ((JsonArray)r!).Count) switch
        {
            0 => null,
            > MostButtons => throw ApiRefused.BadRequest("reply markup is too long"),
            _ => new JsonObject { ["inline_keyboard"] = stored },
        };
    }

    private static JsonObject Button(JsonNode? node)
    {
        if (node is not JsonObject given)
        {
            throw ApiRefused.BadRequest(Context + "InlineKeyboardButton must be an Object");
        }

        var text = given.Required("text", Context);
        var button = new JsonObject { ["text"] = text };
        Kind(given, button);
        if (text.Trim().Length == 0)
        {
            throw ApiRefused.BadRequest("inline keyboard button text must be non-empty");
        }

        ButtonLooks.Copy(given, button, Context);
        return button;
    }

    private static void Kind(JsonObject given, JsonObject button)
    {
        if (given.Optional("url", Context) is { Length: > 0 } url)
        {
            button["url"] = LinkUrl.Normalise(url) ?? throw ApiRefused.BadRequest($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL");
        }
        else if (given.Optional("callback_data", Context) is { Length: > 0 } data)
        {
            button["callback_data"] = Encoding.UTF8.GetByteCount(data) <= LongestData ? data : throw ApiRefused.BadRequest("BUTTON_DATA_INVALID");
        }
        else if (given["callback_game"] is not null || given["pay"] is not null)
        {
            // Games and payments have no place in this server; only their own messages may carry such buttons.
            throw ApiRefused.BadRequest("BUTTON_TYPE_INVALID");
        }
        else if (!OtherKind(given, button))
        {
            throw ApiRefused.BadRequest(Context + "Text buttons are unallowed in the inline keyboard");
        }
    }

    private static bool OtherKind(JsonObject given, JsonObject button)
    {
        foreach (var field in new[] { "switch_inline_query", "switch_inline_query_current_chat" })
        {
            if (given[field] is not null)
            {
                button[field] = given.Required(field, Context);
                return true;
            }
        }

        if (given["switch_inline_query_chosen_chat"] is not null)
        {
            button["switch_inline_query_chosen_chat"] = given.RequiredObject("switch_inline_query_chosen_chat", Context).DeepClone();
        }
        else if (given["login_url"] is not null)
        {
            given.RequiredObject("login_url", Context).Required("url", Context);
            button["login_url"] = given["login_url"]!.DeepClone();
        }
        else if (given["web_app"] is not null)
        {
            button["web_app"] = WebApp(given, "inline keyboard button");
        }
        else if (given["copy_text"] is not null)
        {
            var copied = given.RequiredObject("copy_text", Context).Required("text", Context);
            button["copy_text"] = new JsonObject
            {
                ["text"] = copied.Length is > 0 and <= LongestCopied ? copied : throw ApiRefused.BadRequest("BUTTON_COPY_TEXT_INVALID"),
            };
        }
        else if (given["disabled"] is JsonObject)
        {
            button["disabled"] = new JsonObject();
        }
        else
        {
            return false;
        }

        return true;
    }

    internal static JsonObject WebApp(JsonObject given, string what)
    {
        var url = given.RequiredObject("web_app", Context).Required("url", Context);
        return url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && LinkUrl.Normalise(url) is not null
            ? new JsonObject { ["url"] = url }
            : throw ApiRefused.BadRequest($"{what} Web App URL '{url}' is invalid: Only HTTPS links are allowed");
    }
}
