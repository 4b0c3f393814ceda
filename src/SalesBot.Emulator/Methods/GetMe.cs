namespace SalesBot.Emulator.Methods;

internal sealed class GetMe : ApiMethod
{
    protected override Answer CarryOut(Call call)
    {
        var me = call.Messenger.Profile.AsUser();
        me["can_join_groups"] = true;
        me["can_read_all_group_messages"] = false;
        me["supports_inline_queries"] = true;
        me["can_connect_to_business"] = false;
        me["has_main_web_app"] = false;
        return new Answer(me);
    }
}
