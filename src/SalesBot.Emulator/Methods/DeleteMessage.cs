using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.Methods;

internal sealed class DeleteMessage : ApiMethod
{
    protected override Answer CarryOut(Call call)
    {
        if (!call.Args.Has("chat_id"))
        {
            throw ApiRefused.BadRequest("chat identifier is not specified");
        }

        if (call.Args.Number("message_id") <= 0)
        {
            throw ApiRefused.BadRequest("message identifier is not specified");
        }

        var message = call.Message(call.Chat(), "message to delete");
        if (!Deleting.IsAllowed(call.Messenger, message))
        {
            throw ApiRefused.BadRequest("message can't be deleted");
        }

        Deleting.Delete(call.Messenger, message);
        return Answer.True();
    }
}
