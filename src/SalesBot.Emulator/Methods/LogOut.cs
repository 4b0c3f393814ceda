namespace SalesBot.Emulator.Methods;

/// <summary>Says yes and changes nothing: there is no other server to move to.</summary>
internal sealed class LogOut : ApiMethod
{
    protected override Answer CarryOut(Call call) => Answer.True();
}
