using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.Methods;

internal sealed class AnswerCallbackQuery : ApiMethod
{
    private const int LongestText = 200;

    protected override Answer CarryOut(Call call)
    {
        var (id, text, url) = (call.Args.Text("callback_query_id"), call.Args.Text("text"), call.Args.Text("url"));
        if (text.Length > LongestText)
        {
            throw ApiRefused.BadRequest("MESSAGE_TOO_LONG");
        }

        if (url.Length > 0 && !url.StartsWith($"https://t.me/{call.Messenger.Profile.Username}?start=", StringComparison.OrdinalIgnoreCase)
            && !url.StartsWith($"t.me/{call.Messenger.Profile.Username}?start=", StringComparison.OrdinalIgnoreCase))
        {
            throw ApiRefused.BadRequest("URL_INVALID");
        }

        var user = call.Messenger.Callbacks.Answer(id)
            ?? throw ApiRefused.BadRequest("query is too old and response timeout expired or query ID is invalid");
        if (text.Length > 0)
        {
            call.Messenger.Events.Add(user, "toast", new JsonObject
            {
                ["callback_query_id"] = id,
                ["text"] = text,
                ["show_alert"] = call.Args.Flag("show_alert"),
            });
        }

        call.Messenger.Events.Add(user, "answered", new JsonObject { ["callback_query_id"] = id });
        return Answer.True();
    }
}
