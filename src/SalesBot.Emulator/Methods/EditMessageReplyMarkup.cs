using SalesBot.Emulator.Markup;

namespace SalesBot.Emulator.Methods;

internal sealed class EditMessageReplyMarkup : ApiMethod
{
    protected override Answer CarryOut(Call call)
    {
        var keyboard = ReplyMarkup.InlineOf(call.Args);
        return Editing.Change(call, Editing.Target(call), keyboard, _ => { });
    }
}
