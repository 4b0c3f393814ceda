using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.Methods;

internal sealed class DeleteMessages : ApiMethod
{
    private const int Most = 100;

    protected override Answer CarryOut(Call call)
    {
        if (!call.Args.Has("chat_id"))
        {
            throw ApiRefused.BadRequest("chat identifier is not specified");
        }

        var ids = Ids(call.Args);
        var chat = call.Chat();
        foreach (var id in ids)
        {
            // Missing ones are passed over.
            if (call.Messenger.Messages.Find(chat.Id, id) is { } message && Deleting.IsAllowed(call.Messenger, message))
            {
                Deleting.Delete(call.Messenger, message);
            }
        }

        return Answer.True();
    }

    private static List<int> Ids(Arguments args)
    {
        var given = args.Json("message_ids", "can't parse message_ids JSON object") ?? throw ApiRefused.BadRequest("message identifiers are not specified");
        if (given is not JsonArray array)
        {
            throw ApiRefused.BadRequest("expected an Array of message identifiers");
        }

        return array.Count <= Most ? [.. array.Select(Id)] : throw ApiRefused.BadRequest("too many message identifiers specified");
    }

    private static int Id(JsonNode? node)
    {
        if (node?.GetValueKind() is not (JsonValueKind.Number or JsonValueKind.String))
        {
            throw ApiRefused.BadRequest("message identifier must be a Number");
        }

        return !int.TryParse(node.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
            ? throw ApiRefused.BadRequest("can't parse message identifier as a Number")
            : id > 0 ? id : throw ApiRefused.BadRequest("invalid message identifier specified");
    }
}
