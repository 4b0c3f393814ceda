namespace SalesBot.Emulator.Methods;

internal sealed class SendAudio : ApiMethod
{
    protected override Answer CarryOut(Call call) => Outgoing.PostFile(call, "audio");
}
