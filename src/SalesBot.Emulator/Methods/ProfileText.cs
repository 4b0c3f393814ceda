using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.Methods;

/// <summary>Gives a text of the bot's profile in a language.</summary>
internal abstract class GetProfileText(string what) : ApiMethod
{
    protected override Answer CarryOut(Call call) =>
        new(new JsonObject { [what] = call.Messenger.Profile.Get(what, call.Args.Text("language_code")) });
}

/// <summary>Changes a text of the bot's profile in a language; an empty one takes it away.</summary>
internal abstract class SetProfileText(string what, int longest, string tooLong) : ApiMethod
{
    protected override Answer CarryOut(Call call)
    {
        var text = call.Args.Text(what);
        call.Messenger.Profile.Set(what, call.Args.Text("language_code"), text.Length <= longest ? text : throw ApiRefused.BadRequest(tooLong));
        return Answer.True();
    }
}
