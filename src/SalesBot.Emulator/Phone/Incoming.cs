using System.Text.Json.Nodes;
using SalesBot.Emulator.Methods;
using SalesBot.Emulator.Server;
using SalesBot.Emulator.State;
using SalesBot.Emulator.Text;

namespace SalesBot.Emulator.Phone;

/// <summary>Messages and updates that come from people. The caller holds the gate.</summary>
internal sealed class Incoming(Messenger messenger)
{
    /// <summary>A message of a person: stored, shown, and an update for the bot.</summary>
    public JsonObject Post(Person person, JsonObject content, long replyTo, string? inlineMessageId = null)
    {
        var chat = messenger.Chats.Meet(person.AsChat());
        if (chat.Blocked)
        {
            throw ApiRefused.BadRequest("this person has blocked the bot");
        }

        var wire = new JsonObject
        {
            ["message_id"] = messenger.Messages.NextId(),
            ["from"] = person.AsUser(),
            ["chat"] = chat.Shape.DeepClone(),
            ["date"] = messenger.Now,
        };
        if (replyTo != 0)
        {
            wire["reply_to_message"] = Outgoing.Quoted(messenger.Messages.Find(person.Id, replyTo) ?? throw ApiRefused.BadRequest("message to be replied not found"));
        }

        foreach (var (field, value) in content)
        {
            wire[field] = value?.DeepClone();
        }

        var message = new StoredMessage(wire) { InlineMessageId = inlineMessageId };
        messenger.Messages.Put(message);
        messenger.Events.Add(person.Id, "message", message.ForPhone());
        Deliver("message", message.Clone());
        if (chat.ReplyKeyboard?["force_reply"] is not null)
        {
            // A forced reply is asked for once.
            chat.ReplyKeyboard = null;
            messenger.Chats.Save(chat);
            messenger.Events.Add(person.Id, "reply_keyboard", new JsonObject { ["reply_keyboard"] = null });
        }

        return message.ForPhone();
    }

    public void Deliver(string kind, JsonObject content)
    {
        messenger.Updates.Add(kind, content);
        messenger.Activity.Note();
    }

    /// <summary>Text with its entities as the fields of a message; none for an empty text.</summary>
    public static JsonObject Written(FormattedText text, string field)
    {
        var written = new JsonObject();
        if (text.Text.Length > 0)
        {
            written[field] = text.Text;
            if (text.EntitiesAsJson(_ => null) is { } entities)
            {
                written[field == "text" ? "entities" : "caption_entities"] = entities;
            }
        }

        return written;
    }
}
