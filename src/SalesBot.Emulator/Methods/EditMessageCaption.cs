using SalesBot.Emulator.Markup;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.Methods;

internal sealed class EditMessageCaption : ApiMethod
{
    private static readonly string[] Captioned = ["photo", "document", "voice", "audio", "video", "animation"];

    protected override Answer CarryOut(Call call)
    {
        var caption = call.Caption();
        var keyboard = ReplyMarkup.InlineOf(call.Args);
        var message = Editing.Target(call);
        if (!Captioned.Any(message.Wire.ContainsKey))
        {
            throw ApiRefused.BadRequest("there is no caption in the message to edit");
        }

        return Editing.Change(call, message, keyboard, wire => call.Write(wire, "caption", caption));
    }
}
