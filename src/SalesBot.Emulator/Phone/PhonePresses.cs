using System.Globalization;
using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;
using SalesBot.Emulator.State;

namespace SalesBot.Emulator.Phone;

/// <summary>Buttons that people press, and the one that blocks the bot. The caller holds the gate.</summary>
internal sealed class PhonePresses(Messenger messenger, Incoming incoming)
{
    public JsonObject Press(Person person, Arguments args)
    {
        var data = args.Text("data");
        var message = messenger.Messages.Find(person.Id, args.Number("message_id")) ?? throw ApiRefused.BadRequest("message not found");
        if (!message.ButtonData().Contains(data, StringComparer.Ordinal))
        {
            throw ApiRefused.BadRequest("the message has no such button");
        }

        var id = messenger.Callbacks.Open(person.Id);
        var query = new JsonObject { ["id"] = id, ["from"] = person.AsUser() };
        if (message.InlineMessageId is { } inline)
        {
            query["inline_message_id"] = inline;
        }
        else
        {
            query["message"] = message.Clone();
        }

        query["chat_instance"] = (person.Id * 7_777_777_777L).ToString(CultureInfo.InvariantCulture);
        query["data"] = data;
        incoming.Deliver("callback_query", query);
        return new JsonObject { ["callback_query_id"] = id };
    }

    public JsonObject Block(Person person, bool blocked)
    {
        var chat = messenger.Chats.Meet(person.AsChat());
        if (chat.Blocked != blocked)
        {
            chat.Blocked = blocked;
            messenger.Chats.Save(chat);
            messenger.Events.Add(person.Id, "blocked", new JsonObject { ["blocked"] = blocked });
            incoming.Deliver("my_chat_member", new JsonObject
            {
                ["chat"] = chat.Shape.DeepClone(),
                ["from"] = person.AsUser(),
                ["date"] = messenger.Now,
                ["old_chat_member"] = Member(!blocked),
                ["new_chat_member"] = Member(blocked),
            });
        }

        return new JsonObject { ["blocked"] = blocked };
    }

    private JsonObject Member(bool kicked)
    {
        var member = new JsonObject { ["user"] = messenger.Profile.AsUser(), ["status"] = kicked ? "kicked" : "member" };
        if (kicked)
        {
            member["until_date"] = 0;
        }

        return member;
    }
}
