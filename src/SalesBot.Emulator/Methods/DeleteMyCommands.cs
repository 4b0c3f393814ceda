namespace SalesBot.Emulator.Methods;

internal sealed class DeleteMyCommands : ApiMethod
{
    protected override Answer CarryOut(Call call)
    {
        var (scope, language) = CommandScope.Of(call);
        call.Messenger.Commands.Set(scope, language, []);
        SetMyCommands.Show(call.Messenger);
        return Answer.True();
    }
}
