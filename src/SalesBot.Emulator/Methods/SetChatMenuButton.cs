using System.Text.Json.Nodes;
using SalesBot.Emulator.Markup;
using SalesBot.Emulator.Server;
using SalesBot.Emulator.State;

namespace SalesBot.Emulator.Methods;

internal sealed class SetChatMenuButton : ApiMethod
{
    private const string Context = "can't parse menu button: ";

    protected override Answer CarryOut(Call call)
    {
        var button = Button(call.Args.Json("menu_button", "can't parse menu button JSON object"));
        if (call.Args.Has("chat_id"))
        {
            var chat = call.Chat();
            chat.MenuButton = button;
            call.Messenger.Chats.Save(chat);
            Show(call.Messenger, chat.Id, button);
        }
        else
        {
            call.Messenger.Profile.MenuButton = button;
            foreach (var person in call.Messenger.People.All)
            {
                Show(call.Messenger, person.Id, call.Messenger.Chats.Find(person.Id)?.MenuButton ?? button);
            }
        }

        return Answer.True();
    }

    private static void Show(Messenger messenger, long chatId, JsonObject? button) =>
        messenger.Events.Add(chatId, "menu_button", new JsonObject { ["menu_button"] = button?.DeepClone() });

    private static JsonObject? Button(JsonNode? given)
    {
        if (given is null)
        {
            return null;
        }

        if (given is not JsonObject button)
        {
            throw ApiRefused.BadRequest(Context + "MenuButton must be an Object");
        }

        return button.Required("type", Context) switch
        {
            "default" => null,
            "commands" => new JsonObject { ["type"] = "commands" },
            "web_app" => new JsonObject
            {
                ["type"] = "web_app",
                ["text"] = button.Required("text", Context),
                ["web_app"] = InlineKeyboards.WebApp(button, "menu button"),
            },
            _ => throw ApiRefused.BadRequest(Context + "MenuButton has unsupported type"),
        };
    }
}
