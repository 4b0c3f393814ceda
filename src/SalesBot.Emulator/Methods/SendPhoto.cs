namespace SalesBot.Emulator.Methods;

internal sealed class SendPhoto : ApiMethod
{
    protected override Answer CarryOut(Call call) => Outgoing.PostFile(call, "photo");
}
