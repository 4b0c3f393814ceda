using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.Methods;

internal sealed class SendChatAction : ApiMethod
{
    private static readonly HashSet<string> Known =
    [
        "cancel", "typing", "record_video", "upload_video", "record_audio", "record_voice", "upload_audio", "upload_voice",
        "upload_photo", "upload_document", "choose_sticker", "pick_up_location", "find_location", "record_video_note", "upload_video_note",
    ];

    protected override Answer CarryOut(Call call)
    {
        var action = call.Args.Text("action").ToLowerInvariant();
        if (!Known.Contains(action))
        {
            throw ApiRefused.BadRequest("wrong parameter action in request");
        }

        call.Messenger.Events.Add(call.WritableChat().Id, "action", new JsonObject { ["action"] = action });
        return Answer.True();
    }
}
