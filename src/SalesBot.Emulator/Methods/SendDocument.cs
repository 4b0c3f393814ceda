namespace SalesBot.Emulator.Methods;

internal sealed class SendDocument : ApiMethod
{
    protected override Answer CarryOut(Call call) => Outgoing.PostFile(call, "document");
}
