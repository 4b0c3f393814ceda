using System.Text.Json.Nodes;

namespace SalesBot.Emulator.Methods;

internal sealed class SendMessage : ApiMethod
{
    protected override Answer CarryOut(Call call)
    {
        var content = new JsonObject();
        call.Write(content, "text", call.Text());
        LinkPreview.Copy(call, content);
        return new Answer(Outgoing.Post(call, content));
    }
}
