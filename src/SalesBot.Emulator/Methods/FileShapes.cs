using System.Text.Json.Nodes;
using SalesBot.Emulator.State;

namespace SalesBot.Emulator.Methods;

/// <summary>Files as they stand in a message.</summary>
internal static class FileShapes
{
    private const int BytesOfVoiceASecond = 3000;
    private const int BytesOfVideoASecond = 60_000;

    public static JsonObject Content(StoredFile file)
    {
        var shape = file.AsFile();
        switch (file.Kind)
        {
            case "photo":
                shape["width"] = file.Width;
                shape["height"] = file.Height;
                return new JsonObject { ["photo"] = new JsonArray(shape) };
            case "voice":
                shape["duration"] = Math.Max(1, file.Size / BytesOfVoiceASecond);
                shape["mime_type"] = file.MimeType;
                return new JsonObject { ["voice"] = shape };
            case "audio" or "video" or "animation":
                shape["duration"] = Math.Max(1, file.Size / BytesOfVideoASecond);
                shape["file_name"] = file.Name;
                shape["mime_type"] = file.MimeType;
                return new JsonObject { [file.Kind] = shape };
            case "video_note":
                shape["duration"] = Math.Max(1, file.Size / BytesOfVideoASecond);
                shape["length"] = 240;
                return new JsonObject { ["video_note"] = shape };
            case "sticker":
                shape["width"] = file.Width;
                shape["height"] = file.Height;
                shape["emoji"] = "😊";
                shape["is_animated"] = false;
                shape["is_video"] = false;
                shape["type"] = "regular";
                return new JsonObject { ["sticker"] = shape };
            default:
                shape["file_name"] = file.Name;
                shape["mime_type"] = file.MimeType;
                return new JsonObject { ["document"] = shape };
        }
    }
}
