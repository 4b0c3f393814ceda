using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.Methods;

internal sealed class GetChatMember : ApiMethod
{
    protected override Answer CarryOut(Call call)
    {
        var chat = call.Chat();
        var id = call.Args.Number("user_id");
        if (id <= 0)
        {
            throw ApiRefused.BadRequest("invalid user_id specified");
        }

        var user = id == call.Messenger.Profile.Id ? call.Messenger.Profile.AsUser()
            : id == chat.Id && call.Messenger.People.Find(id) is { } person ? person.AsUser()
            : throw ApiRefused.BadRequest("PARTICIPANT_ID_INVALID");
        return new Answer(new JsonObject { ["user"] = user, ["status"] = "member" });
    }
}
