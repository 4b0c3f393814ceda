using System.Text.Json;
using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.Markup;

/// <summary>Checks the keyboard that replaces the letters, and forced replies.</summary>
internal static class ReplyKeyboards
{
    private const string Context = "can't parse keyboard button: ";
    private const int MostButtons = 300;
    private const int LongestPlaceholder = 64;
    private static readonly string[] Requests = ["request_contact", "request_location"];
    private static readonly string[] ObjectRequests = ["request_users", "request_chat", "request_poll", "request_managed_bot"];

    /// <summary>The keyboard as phones get it.</summary>
    public static JsonObject Keyboard(JsonObject given, List<JsonArray> rows)
    {
        var stored = new JsonArray();
        foreach (var row in rows.Where(r => r.Count > 0))
        {
            stored.Add(new JsonArray([.. row.Select(b => (JsonNode)Button(b))]));
        }

        if (stored.Sum(r => ((JsonArray)r!).Count) is 0 or > MostButtons)
        {
            throw ApiRefused.BadRequest(stored.Count == 0 ? "keyboard must be non-empty" : "reply markup is too long");
        }

        var keyboard = new JsonObject { ["keyboard"] = stored };
        foreach (var flag in new[] { "is_persistent", "resize_keyboard", "one_time_keyboard", "selective" })
        {
            if (given.Flag(flag))
            {
                keyboard[flag] = true;
            }
        }

        Placeholder(given, keyboard);
        return keyboard;
    }

    public static JsonObject ForceReply(JsonObject given)
    {
        var reply = new JsonObject { ["force_reply"] = true };
        Placeholder(given, reply);
        return reply;
    }

    private static JsonObject Button(JsonNode? node)
    {
        if (node is JsonValue value && value.GetValueKind() == JsonValueKind.String)
        {
            return new JsonObject { ["text"] = NonEmpty(value.GetValue<string>()) };
        }

        if (node is not JsonObject given)
        {
            throw ApiRefused.BadRequest(Context + "KeyboardButton must be a String or an Object");
        }

        var button = new JsonObject { ["text"] = NonEmpty(given.Required("text", Context)) };
        foreach (var request in Requests.Where(given.Flag))
        {
            button[request] = true;
        }

        foreach (var request in ObjectRequests.Where(r => given[r] is not null))
        {
            button[request] = given.RequiredObject(request, Context).DeepClone();
        }

        if (given["web_app"] is not null)
        {
            button["web_app"] = InlineKeyboards.WebApp(given, "keyboard button");
        }

        ButtonLooks.Copy(given, button, Context);
        return button;
    }

    private static string NonEmpty(string text) =>
        text.Trim().Length > 0 ? text : throw ApiRefused.BadRequest("keyboard button text must be non-empty");

    private static void Placeholder(JsonObject given, JsonObject target)
    {
        var text = given.Optional("input_field_placeholder", "").Trim();
        if (text.Length > 0)
        {
            target["input_field_placeholder"] = text.Length <= LongestPlaceholder ? text : text[..LongestPlaceholder];
        }
    }
}
