using SalesBot.Emulator.Markup;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.Methods;

internal sealed class EditMessageText : ApiMethod
{
    protected override Answer CarryOut(Call call)
    {
        var text = call.Text();
        var keyboard = ReplyMarkup.InlineOf(call.Args);
        var message = Editing.Target(call);
        if (!message.Wire.ContainsKey("text"))
        {
            throw ApiRefused.BadRequest("there is no text in the message to edit");
        }

        return Editing.Change(call, message, keyboard, wire =>
        {
            call.Write(wire, "text", text);
            LinkPreview.Copy(call, wire);
        });
    }
}
