using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;
using SalesBot.Emulator.State;

namespace SalesBot.Emulator.Phone;

/// <summary>Any update a test makes up; what a bot may refer to later becomes known.</summary>
internal static class PhoneRaw
{
    public static JsonNode Add(Messenger messenger, Arguments args)
    {
        var fields = args.Names.Where(n => n != "update_id").ToList();
        if (fields is not [var kind] || args.Json(kind, "the update is not JSON") is not JsonObject content)
        {
            throw ApiRefused.BadRequest("an update has exactly one field besides update_id, an object");
        }

        if ((content["chat"] ?? content["message"]?["chat"]) is JsonObject chat && chat["id"] is not null)
        {
            messenger.Chats.Meet(chat);
        }

        Register(messenger, kind, content);
        long? id = args.Has("update_id") ? args.Number("update_id") : null;
        messenger.Updates.Add(kind, content, id);
        messenger.Activity.Note();
        return new JsonObject { ["ok"] = true };
    }

    private static void Register(Messenger messenger, string kind, JsonObject content)
    {
        var user = (long?)content["from"]?["id"] ?? 0;
        switch (kind)
        {
            case "message" or "edited_message" when (content["chat"] as JsonObject)?.ContainsKey("id") == true:
                content["message_id"] ??= messenger.Messages.NextId();
                content["date"] ??= messenger.Now;
                var message = new StoredMessage((JsonObject)content.DeepClone());
                messenger.Messages.Put(message);
                messenger.Events.Add(message.ChatId, kind == "message" ? "message" : "edit", message.ForPhone());
                break;
            case "callback_query":
                content["id"] = messenger.Callbacks.Open(user, (string?)content["id"]);
                break;
            case "inline_query":
                content["id"] = messenger.Inline.Open((string?)content["id"]).Id;
                break;
        }
    }
}
