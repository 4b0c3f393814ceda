using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;
using SalesBot.Emulator.State;
using SalesBot.Emulator.Text;

namespace SalesBot.Emulator.Methods;

/// <summary>One call with the arguments that many methods share.</summary>
internal sealed record Call(Messenger Messenger, Arguments Args, CancellationToken Stop)
{
    /// <summary>The chat of <c>chat_id</c>; refuses unknown ones.</summary>
    public Chat Chat(string argument = "chat_id")
    {
        if (!Args.Has(argument))
        {
            throw ApiRefused.BadRequest("chat_id is empty");
        }

        // As on the real server a person cannot be addressed by name, and there are no public chats here.
        return (Args.Text(argument)[0] == '@' ? null : Messenger.Chats.Find(Args.Number(argument)))
            ?? throw ApiRefused.BadRequest("chat not found");
    }

    /// <summary>As <see cref="Chat(string)"/>, for writing: refuses when the bot is blocked there.</summary>
    public Chat WritableChat()
    {
        var chat = Chat();
        return chat.Blocked ? throw ApiRefused.Forbidden("bot was blocked by the user") : chat;
    }

    /// <summary>The message of <c>message_id</c> in a chat, or "… not found" in the words given.</summary>
    public StoredMessage Message(Chat chat, string what) =>
        Messenger.Messages.Find(chat.Id, Args.Number("message_id")) ?? throw ApiRefused.BadRequest($"{what} not found");

    public FormattedText Text() =>
        TextRules.Message(Args.Text("text"), Args.Text("parse_mode"), Args.Json("entities", "can't parse entities JSON object"));

    public FormattedText Caption() =>
        TextRules.Caption(Args.Text("caption"), Args.Text("parse_mode"), Args.Json("caption_entities", "can't parse entities JSON object"));

    /// <summary>Puts text or caption with its entities into a message.</summary>
    public void Write(JsonObject message, string field, FormattedText text)
    {
        var entitiesField = field == "text" ? "entities" : "caption_entities";
        message.Remove(field);
        message.Remove(entitiesField);
        if (text.Text.Length > 0)
        {
            message[field] = text.Text;
        }

        if (text.EntitiesAsJson(id => Messenger.People.Find(id)?.AsUser() ?? new JsonObject { ["id"] = id, ["is_bot"] = false, ["first_name"] = "" }) is { } entities)
        {
            message[entitiesField] = entities;
        }
    }
}
