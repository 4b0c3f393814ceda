namespace SalesBot.Emulator.Methods;

internal sealed class SendVideoNote : ApiMethod
{
    protected override Answer CarryOut(Call call) => Outgoing.PostFile(call, "video_note", captioned: false);
}
