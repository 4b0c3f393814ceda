namespace SalesBot.Emulator.Methods;

internal sealed class SendVoice : ApiMethod
{
    protected override Answer CarryOut(Call call) => Outgoing.PostFile(call, "voice");
}
