using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;
using SalesBot.Emulator.State;

namespace SalesBot.Emulator.Methods;

internal sealed class SetMyCommands : ApiMethod
{
    private const string Context = "can't parse BotCommand: ";
    private const int MostCommands = 100;
    private const int LongestCommand = 32;
    private const int LongestDescription = 256;

    protected override Answer CarryOut(Call call)
    {
        var given = call.Args.Json("commands", "can't parse commands JSON object");
        if (given is not null and not JsonArray)
        {
            throw ApiRefused.BadRequest("expected an Array of BotCommand");
        }

        var commands = new JsonArray([.. (given as JsonArray ?? []).Select(c => (JsonNode)Command(c))]);
        var (scope, language) = CommandScope.Of(call);
        if (commands.Count > MostCommands)
        {
            throw ApiRefused.BadRequest("BOT_COMMANDS_TOO_MUCH");
        }

        call.Messenger.Commands.Set(scope, language, commands);
        Show(call.Messenger);
        return Answer.True();
    }

    /// <summary>Tells all phones their lists.</summary>
    public static void Show(Messenger messenger)
    {
        foreach (var person in messenger.People.All)
        {
            messenger.Events.Add(person.Id, "commands", new JsonObject { ["commands"] = messenger.Commands.Shown(person.Id, "fa") });
        }
    }

    private static JsonObject Command(JsonNode? node)
    {
        if (node is not JsonObject given)
        {
            throw ApiRefused.BadRequest(Context + "expected an Object");
        }

        var command = given.Required("command", Context).Trim().TrimStart('/').Trim();
        var description = given.Required("description", Context).Trim();
        return command.Length == 0 ? throw ApiRefused.BadRequest("command must be non-empty")
            : command.Length > LongestCommand ? throw ApiRefused.BadRequest($"command length must not exceed {LongestCommand}")
            : description.Length == 0 ? throw ApiRefused.BadRequest("command description must be non-empty")
            : description.Length > LongestDescription ? throw ApiRefused.BadRequest($"command description length must not exceed {LongestDescription}")
            : !command.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_') ? throw ApiRefused.BadRequest("BOT_COMMAND_INVALID")
            : new JsonObject { ["command"] = command, ["description"] = description };
    }
}
