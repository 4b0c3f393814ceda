using System.Text.Json.Nodes;
using SalesBot.Emulator.Markup;
using SalesBot.Emulator.Server;
using SalesBot.Emulator.State;

namespace SalesBot.Emulator.Methods;

/// <summary>Posts a message of the bot: what all send methods have in common.</summary>
internal static class Outgoing
{
    /// <summary>Stores the message, shows it on the phone and gives it back as on the wire.</summary>
    public static JsonObject Post(Call call, JsonObject content)
    {
        var messenger = call.Messenger;
        var markup = ReplyMarkup.Of(call.Args);
        if (call.Args.Has("business_connection_id"))
        {
            throw ApiRefused.BadRequest("business connection not found");
        }

        var chat = call.WritableChat();
        var replied = Replied(call, chat);
        var wire = new JsonObject
        {
            ["message_id"] = messenger.Messages.NextId(),
            ["from"] = messenger.Profile.AsUser(),
            ["chat"] = chat.Shape.DeepClone(),
            ["date"] = messenger.Now,
        };
        if (replied is not null)
        {
            wire["reply_to_message"] = Quoted(replied);
        }

        foreach (var (field, value) in content)
        {
            wire[field] = value?.DeepClone();
        }

        if (call.Args.Flag("protect_content"))
        {
            wire["has_protected_content"] = true;
        }

        if (markup.Inline is not null)
        {
            wire["reply_markup"] = markup.Inline;
        }

        var message = new StoredMessage(wire) { HasReplyKeyboard = markup.Keyboard is not null || markup.RemovesKeyboard };
        messenger.Messages.Put(message);
        messenger.Events.Add(chat.Id, "message", message.ForPhone());
        ChangeKeyboard(messenger, chat, markup);
        return message.Clone();
    }

    /// <summary>As <see cref="Post"/>, for a file with a caption, or of a kind that has none.</summary>
    public static Answer PostFile(Call call, string kind, bool captioned = true)
    {
        var caption = captioned ? call.Caption() : null;
        // Refused calls must not leave files behind, so the chat is asked first.
        call.WritableChat();
        var content = InputFile.Of(call, kind);
        if (caption is not null)
        {
            call.Write(content, "caption", caption);
        }

        return new Answer(Post(call, content));
    }

    /// <summary>A message inside another one: without what it answers itself.</summary>
    public static JsonObject Quoted(StoredMessage replied)
    {
        var quoted = replied.Clone();
        quoted.Remove("reply_to_message");
        return quoted;
    }

    private static StoredMessage? Replied(Call call, Chat chat)
    {
        var id = call.Args.Number("reply_to_message_id");
        var required = !call.Args.Flag("allow_sending_without_reply");
        if (call.Args.Json("reply_parameters", "can't parse reply parameters JSON object") is { } given)
        {
            if (given is not JsonObject parameters)
            {
                throw ApiRefused.BadRequest("object expected as reply parameters");
            }

            id = long.TryParse(parameters.Required("message_id", ""), out var number) ? number : 0;
            required = !parameters.Flag("allow_sending_without_reply");
        }

        return id == 0 ? null
            : call.Messenger.Messages.Find(chat.Id, id) is { } message ? message
            : required ? throw ApiRefused.BadRequest("message to be replied not found")
            : null;
    }

    private static void ChangeKeyboard(Messenger messenger, Chat chat, ReplyMarkup markup)
    {
        if (markup.Keyboard is null && !markup.RemovesKeyboard)
        {
            return;
        }

        chat.ReplyKeyboard = markup.Keyboard;
        messenger.Chats.Save(chat);
        messenger.Events.Add(chat.Id, "reply_keyboard", new JsonObject { ["reply_keyboard"] = markup.Keyboard?.DeepClone() });
    }
}
