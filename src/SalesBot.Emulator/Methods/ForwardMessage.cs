using System.Text.Json.Nodes;

namespace SalesBot.Emulator.Methods;

internal sealed class ForwardMessage : ApiMethod
{
    private static readonly string[] OriginFields = ["forward_origin", "forward_from", "forward_sender_name", "forward_date"];

    protected override Answer CarryOut(Call call)
    {
        var source = Reposting.Source(call, "message to forward");
        var content = new JsonObject();
        if (source.Wire.ContainsKey("forward_origin"))
        {
            foreach (var field in OriginFields)
            {
                if (source.Wire[field] is { } value)
                {
                    content[field] = value.DeepClone();
                }
            }
        }
        else
        {
            content["forward_origin"] = new JsonObject
            {
                ["type"] = "user",
                ["sender_user"] = source.Wire["from"]!.DeepClone(),
                ["date"] = source.Date,
            };
            content["forward_from"] = source.Wire["from"]!.DeepClone();
            content["forward_date"] = source.Date;
        }

        foreach (var (field, value) in Reposting.Content(source, "forwarded"))
        {
            content[field] = value?.DeepClone();
        }

        return new Answer(Outgoing.Post(call, content));
    }
}
