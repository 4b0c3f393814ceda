using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;
using SalesBot.Emulator.State;

namespace SalesBot.Emulator.Methods;

/// <summary>What all edit methods have in common.</summary>
internal static class Editing
{
    private const string NotModified =
        "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

    /// <summary>The message to edit: by chat and id, or by inline message id.</summary>
    public static StoredMessage Target(Call call)
    {
        if (!call.Args.Has("chat_id") && call.Args.Has("inline_message_id"))
        {
            return call.Messenger.Messages.FindInline(call.Args.Text("inline_message_id")) ?? throw ApiRefused.BadRequest("MESSAGE_ID_INVALID");
        }

        if (!call.Args.Has("chat_id") && !call.Args.Has("message_id"))
        {
            throw ApiRefused.BadRequest("message identifier is not specified");
        }

        var message = call.Message(call.Chat(), "message to edit");
        return message.FromBot && !message.HasReplyKeyboard && !message.Wire.ContainsKey("forward_origin")
            ? message
            : throw ApiRefused.BadRequest("message can't be edited");
    }

    /// <summary>Changes a copy, refuses when nothing differs, stores it and shows it.</summary>
    public static Answer Change(Call call, StoredMessage message, JsonObject? keyboard, Action<JsonObject> change)
    {
        var messenger = call.Messenger;
        var wire = message.Clone();
        wire.Remove("edit_date");
        change(wire);
        wire.Remove("reply_markup");
        if (keyboard is not null)
        {
            wire["reply_markup"] = keyboard.DeepClone();
        }

        var before = message.Clone();
        before.Remove("edit_date");
        if (JsonNode.DeepEquals(before, wire))
        {
            throw ApiRefused.BadRequest(NotModified);
        }

        // A changed keyboard alone does not make a message "edited".
        before.Remove("reply_markup");
        var compared = (JsonObject)wire.DeepClone();
        compared.Remove("reply_markup");
        if (!JsonNode.DeepEquals(before, compared))
        {
            wire["edit_date"] = messenger.Now;
        }
        else if (message.Wire["edit_date"] is { } date)
        {
            wire["edit_date"] = date.DeepClone();
        }

        var edited = new StoredMessage(wire) { InlineMessageId = message.InlineMessageId };
        messenger.Messages.Put(edited);
        messenger.Events.Add(edited.ChatId, "edit", edited.ForPhone());
        return call.Args.Has("chat_id") ? new Answer(edited.Clone()) : Answer.True();
    }
}
