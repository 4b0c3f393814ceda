using System.Text;
using System.Text.Json.Nodes;
using SalesBot.Emulator.Markup;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.Methods;

internal sealed class AnswerInlineQuery : ApiMethod
{
    private const int MostResults = 50;
    private const int LongestOffset = 64;
    private const int LongestCache = 24 * 3600;

    protected override Answer CarryOut(Call call)
    {
        var button = Button(call);
        var given = call.Args.Json("results", "can't parse JSON encoded inline query results");
        if (given is not null and not JsonArray)
        {
            throw ApiRefused.BadRequest("expected an Array of inline query results");
        }

        var results = given as JsonArray ?? [];
        if (results.Count > MostResults)
        {
            throw ApiRefused.BadRequest("too many inline query results specified");
        }

        var read = new JsonArray([.. results.Select(r => (JsonNode)InlineResult.Read(call, r))]);
        if (read.Select(r => (string)r!["id"]!).Distinct(StringComparer.Ordinal).Count() < read.Count)
        {
            throw ApiRefused.BadRequest("RESULT_ID_DUPLICATE");
        }

        var nextOffset = call.Args.Text("next_offset");
        if (Encoding.UTF8.GetByteCount(nextOffset) > LongestOffset)
        {
            throw ApiRefused.BadRequest("NEXT_OFFSET_INVALID");
        }

        var answer = new JsonObject
        {
            ["results"] = read,
            ["next_offset"] = nextOffset,
            ["is_personal"] = call.Args.Flag("is_personal"),
            ["cache_time"] = call.Args.Number("cache_time", 300, 0, LongestCache),
            ["button"] = button,
        };
        return call.Messenger.Inline.Answer(call.Args.Text("inline_query_id"), answer)
            ? Answer.True()
            : throw ApiRefused.BadRequest("query is too old and response timeout expired or query ID is invalid");
    }

    private static JsonNode? Button(Call call)
    {
        const string Context = "can't parse inline query results button: ";
        var given = call.Args.Json("button", "can't parse inline query results button JSON object");
        if (given is null)
        {
            return null;
        }

        if (given is not JsonObject button)
        {
            throw ApiRefused.BadRequest(Context + "InlineQueryResultsButton must be an Object");
        }

        button.Required("text", Context);
        if (button["start_parameter"] is not null)
        {
            var parameter = button.Required("start_parameter", Context);
            if (parameter.Length is 0 or > 64 || !parameter.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
            {
                throw ApiRefused.BadRequest("START_PARAM_INVALID");
            }
        }
        else if (button["web_app"] is not null)
        {
            InlineKeyboards.WebApp(button, "inline query results button");
        }
        else
        {
            throw ApiRefused.BadRequest(Context + "InlineQueryResultsButton must have exactly one optional field");
        }

        return button.DeepClone();
    }
}
