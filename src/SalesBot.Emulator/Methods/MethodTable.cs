namespace SalesBot.Emulator.Methods;

/// <summary>All methods there are.</summary>
internal sealed class MethodTable
{
    private readonly Dictionary<string, ApiMethod> _methods;

    public MethodTable()
    {
        var polling = new GetUpdates();
        ApiMethod[] all =
        [
            new GetMe(), new LogOut(), new Close(),
            polling, new SetWebhook(polling), new DeleteWebhook(), new GetWebhookInfo(),
            new SendMessage(), new SendPhoto(), new SendDocument(), new SendVoice(), new SendAudio(), new SendVideo(), new SendVideoNote(), new SendAnimation(), new SendSticker(), new SendLocation(),
            new CopyMessage(), new ForwardMessage(), new SendChatAction(),
            new EditMessageText(), new EditMessageCaption(), new EditMessageReplyMarkup(), new DeleteMessage(), new DeleteMessages(),
            new AnswerCallbackQuery(), new AnswerInlineQuery(), new GetFile(), new GetChat(), new GetChatMember(),
            new SetMyCommands(), new GetMyCommands(), new DeleteMyCommands(), new SetChatMenuButton(), new GetChatMenuButton(),
            new SetMyName(), new GetMyName(), new SetMyDescription(), new GetMyDescription(), new SetMyShortDescription(), new GetMyShortDescription(),
        ];
        _methods = all.ToDictionary(m => m.Name, StringComparer.OrdinalIgnoreCase);
    }

    public ApiMethod? Find(string name) => _methods.GetValueOrDefault(name);
}
