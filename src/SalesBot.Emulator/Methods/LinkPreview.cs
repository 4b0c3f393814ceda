using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.Methods;

/// <summary>The wish how links are shown; only remembered, for there are no previews here.</summary>
internal static class LinkPreview
{
    public static void Copy(Call call, JsonObject message)
    {
        var given = call.Args.Json("link_preview_options", "can't parse link preview options JSON object");
        if (given is not null and not JsonObject)
        {
            throw ApiRefused.BadRequest("object expected as link preview options");
        }

        message.Remove("link_preview_options");
        if (given is JsonObject { Count: > 0 })
        {
            message["link_preview_options"] = given.DeepClone();
        }
        else if (call.Args.Flag("disable_web_page_preview"))
        {
            message["link_preview_options"] = new JsonObject { ["is_disabled"] = true };
        }
    }
}
