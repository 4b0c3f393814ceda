namespace SalesBot.Emulator.Methods;

internal sealed class DeleteWebhook : ApiMethod
{
    public static Answer Delete(Call call)
    {
        if (call.Args.Flag("drop_pending_updates"))
        {
            call.Messenger.Updates.Clear();
        }

        if (call.Messenger.Webhook.Url.Length == 0)
        {
            return Answer.True("Webhook is already deleted");
        }

        call.Messenger.Webhook.Set("", "", 0);
        return Answer.True("Webhook was deleted");
    }

    protected override Answer CarryOut(Call call) => Delete(call);
}
