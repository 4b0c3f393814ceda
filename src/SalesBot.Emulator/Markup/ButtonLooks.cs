using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.Markup;

/// <summary>Colour and emoji, which both kinds of buttons have.</summary>
internal static class ButtonLooks
{
    public static void Copy(JsonObject given, JsonObject button, string context)
    {
        if (given.Optional("style", context) is { Length: > 0 } style)
        {
            button["style"] = style is "danger" or "success" or "primary" ? style : throw ApiRefused.BadRequest(context + "invalid button style specified");
        }

        if (given.Optional("icon_custom_emoji_id", context) is { Length: > 0 } icon)
        {
            button["icon_custom_emoji_id"] = icon;
        }
    }
}
