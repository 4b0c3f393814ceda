namespace SalesBot.Emulator.Methods;

internal sealed class GetMyCommands : ApiMethod
{
    protected override Answer CarryOut(Call call)
    {
        var (scope, language) = CommandScope.Of(call);
        return new Answer(call.Messenger.Commands.Get(scope, language));
    }
}
