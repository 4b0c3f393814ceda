namespace SalesBot.Emulator.Methods;

internal sealed class SendVideo : ApiMethod
{
    protected override Answer CarryOut(Call call) => Outgoing.PostFile(call, "video");
}
