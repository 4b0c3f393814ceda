using System.Text.Json.Nodes;
using SalesBot.Emulator.State;

namespace SalesBot.Emulator.Phone;

/// <summary>A whole chat as a phone opens it.</summary>
internal static class PhoneChat
{
    private const int MostMessages = 500;

    public static JsonObject Describe(Messenger messenger, Person person)
    {
        var chat = messenger.Chats.Find(person.Id);
        return new JsonObject
        {
            ["messages"] = new JsonArray([.. messenger.Messages.Last(person.Id, MostMessages).Select(m => (JsonNode)m.ForPhone())]),
            ["reply_keyboard"] = chat?.ReplyKeyboard?.DeepClone(),
            ["commands"] = messenger.Commands.Shown(person.Id, "fa"),
            ["menu_button"] = (chat?.MenuButton ?? messenger.Profile.MenuButton)?.DeepClone(),
            ["bot"] = new JsonObject
            {
                ["id"] = messenger.Profile.Id,
                ["first_name"] = messenger.Profile.Get("name", "fa"),
                ["username"] = messenger.Profile.Username,
                ["description"] = messenger.Profile.Get("description", "fa"),
            },
            ["blocked"] = chat?.Blocked ?? false,
            ["last_event_id"] = messenger.Events.LastId,
        };
    }
}
