using System.Text.Json.Nodes;

namespace SalesBot.Emulator.Methods;

internal sealed class GetChatMenuButton : ApiMethod
{
    protected override Answer CarryOut(Call call)
    {
        var own = call.Args.Has("chat_id") ? call.Chat().MenuButton : null;
        return new Answer((own ?? call.Messenger.Profile.MenuButton)?.DeepClone() ?? new JsonObject { ["type"] = "commands" });
    }
}
