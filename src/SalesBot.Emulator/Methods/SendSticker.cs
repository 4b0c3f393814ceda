namespace SalesBot.Emulator.Methods;

internal sealed class SendSticker : ApiMethod
{
    protected override Answer CarryOut(Call call) => Outgoing.PostFile(call, "sticker", captioned: false);
}
