using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.Methods;

internal sealed class GetFile : ApiMethod
{
    private const long LargestDownload = 20L * 1024 * 1024;

    protected override Answer CarryOut(Call call)
    {
        if (!call.Args.Has("file_id"))
        {
            throw ApiRefused.BadRequest("file_id not specified");
        }

        var file = call.Messenger.Files.Find(call.Args.Text("file_id")) ?? throw ApiRefused.BadRequest("invalid file_id");
        if (file.Size > LargestDownload)
        {
            throw ApiRefused.BadRequest("file is too big");
        }

        var result = file.AsFile();
        result["file_path"] = file.FilePath;
        return new Answer(result);
    }
}
