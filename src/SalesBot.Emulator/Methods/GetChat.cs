using System.Text.Json.Nodes;

namespace SalesBot.Emulator.Methods;

internal sealed class GetChat : ApiMethod
{
    protected override Answer CarryOut(Call call)
    {
        var chat = call.Chat();
        var full = (JsonObject)chat.Shape.DeepClone();
        if (full["username"] is { } username)
        {
            full["active_usernames"] = new JsonArray(username.DeepClone());
        }

        full["accent_color_id"] = chat.Id % 7;
        full["max_reaction_count"] = 11;
        full["accepted_gift_types"] = new JsonObject
        {
            ["unlimited_gifts"] = false,
            ["limited_gifts"] = false,
            ["unique_gifts"] = false,
            ["premium_subscription"] = false,
        };
        return new Answer(full);
    }
}
