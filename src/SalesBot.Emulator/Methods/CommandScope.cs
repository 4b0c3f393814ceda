using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.Methods;

/// <summary>Scope and language of a list of commands, as the key it is kept under.</summary>
internal static class CommandScope
{
    private const string Context = "can't parse BotCommandScope: ";

    public static (string Scope, string Language) Of(Call call)
    {
        var language = call.Args.Text("language_code");
        if (language.Length > 0 && !(language.Length == 2 && language.All(char.IsAsciiLetterLower)))
        {
            throw ApiRefused.BadRequest("invalid language code specified");
        }

        var given = call.Args.Json("scope", "can't parse BotCommandScope JSON object");
        return (given is null ? "default" : Scope(call, given), language);
    }

    private static string Scope(Call call, JsonNode given)
    {
        if (given is not JsonObject scope)
        {
            throw ApiRefused.BadRequest(Context + "BotCommandScope must be an Object");
        }

        var type = scope.Required("type", Context);
        switch (type)
        {
            case "default" or "all_private_chats" or "all_group_chats" or "all_chat_administrators":
                return type;
            case "chat" or "chat_administrators" or "chat_member":
                break;
            default:
                throw ApiRefused.BadRequest(Context + "Unsupported type specified");
        }

        var chatId = scope.Required("chat_id", Context);
        if (chatId.Length == 0)
        {
            throw ApiRefused.BadRequest(Context + "Empty chat_id specified");
        }

        if (!long.TryParse(chatId, out var id) || call.Messenger.Chats.Find(id) is not { } chat)
        {
            throw ApiRefused.BadRequest("chat not found");
        }

        return type == "chat" ? $"chat:{id}"
            : chat.IsPrivate ? throw ApiRefused.BadRequest("can't change commands of a private chat's members")
            : $"{type}:{id}:{scope.Optional("user_id", Context)}";
    }
}
