using System.Text.Json.Nodes;

namespace SalesBot.Emulator.Methods;

internal sealed class CopyMessage : ApiMethod
{
    protected override Answer CarryOut(Call call)
    {
        var caption = call.Caption();
        var content = Reposting.Content(Reposting.Source(call, "message to copy"), "copied");
        if (call.Args.Has("caption") && !content.ContainsKey("text"))
        {
            call.Write(content, "caption", caption);
        }

        var copy = Outgoing.Post(call, content);
        return new Answer(new JsonObject { ["message_id"] = copy["message_id"]!.DeepClone() });
    }
}
