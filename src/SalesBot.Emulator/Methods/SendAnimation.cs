namespace SalesBot.Emulator.Methods;

internal sealed class SendAnimation : ApiMethod
{
    protected override Answer CarryOut(Call call) => Outgoing.PostFile(call, "animation");
}
