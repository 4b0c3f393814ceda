using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;
using SalesBot.Emulator.State;

namespace SalesBot.Emulator.Methods;

/// <summary>Files on their way into a message: uploaded, or named by file id.</summary>
internal static class InputFile
{
    private const long LargestUpload = 50L * 1024 * 1024;
    private const long LargestPhoto = 10L * 1024 * 1024;

    /// <summary>The content of a message with the file an argument names.</summary>
    public static JsonObject Of(Call call, string kind)
    {
        var given = call.Args.Text(kind);
        if (given.StartsWith("attach://", StringComparison.Ordinal))
        {
            return call.Args.Files.TryGetValue(given["attach://".Length..], out var attached)
                ? Store(call.Messenger, kind, attached)
                : throw ApiRefused.BadRequest($"there is no {kind} in the request");
        }

        if (call.Args.Files.TryGetValue(kind, out var upload))
        {
            return Store(call.Messenger, kind, upload);
        }

        if (given.Length == 0)
        {
            throw ApiRefused.BadRequest($"there is no {kind} in the request");
        }

        if (given.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || given.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            // Nothing is fetched from outside.
            throw ApiRefused.BadRequest("failed to get HTTP URL content");
        }

        var file = call.Messenger.Files.Find(given) ?? throw ApiRefused.BadRequest("wrong file identifier/HTTP URL specified");
        return file.Kind == kind
            ? FileShapes.Content(file)
            : throw ApiRefused.BadRequest($"can't use file of type {Titled(file.Kind)} as {Titled(kind)}");
    }

    /// <summary>Keeps an uploaded file and gives the content of its message.</summary>
    public static JsonObject Store(Messenger messenger, string kind, Upload upload)
    {
        if (upload.Content.Length == 0)
        {
            throw ApiRefused.BadRequest("file must be non-empty");
        }

        if (upload.Content.LongLength > LargestUpload)
        {
            throw new ApiRefused(413, "Request Entity Too Large");
        }

        return FileShapes.Content(kind switch
        {
            "photo" => Photo(messenger, upload),
            "voice" => messenger.Files.Add("voice", Named(upload, "voice.ogg"), upload.ContentType.StartsWith("audio/", StringComparison.Ordinal) ? upload.ContentType : "audio/ogg", upload.Content),
            "document" => messenger.Files.Add("document", Named(upload, "file"), Typed(upload, MimeTypes.Of(upload.FileName)), upload.Content),
            "audio" => messenger.Files.Add("audio", Named(upload, "audio.mp3"), Typed(upload, "audio/mpeg"), upload.Content),
            "video" => messenger.Files.Add("video", Named(upload, "video.mp4"), Typed(upload, "video/mp4"), upload.Content),
            "video_note" => messenger.Files.Add("video_note", "video.mp4", Typed(upload, "video/mp4"), upload.Content),
            "animation" => messenger.Files.Add("animation", Named(upload, "animation.mp4"), Typed(upload, "video/mp4"), upload.Content),
            _ => throw ApiRefused.BadRequest("kind must be photo, voice, audio, video, video_note, animation or document"),
        });
    }

    private static StoredFile Photo(Messenger messenger, Upload upload)
    {
        if (upload.Content.LongLength > LargestPhoto)
        {
            throw ApiRefused.BadRequest($"file of size {upload.Content.LongLength} bytes is too big for a photo; the maximum size is {LargestPhoto} bytes");
        }

        var (width, height, type) = ImageSize.Of(upload.Content) ?? throw ApiRefused.BadRequest("IMAGE_PROCESS_FAILED");
        if (width + height > 10000 || Math.Max(width, height) > 20 * Math.Min(width, height))
        {
            throw ApiRefused.BadRequest("PHOTO_INVALID_DIMENSIONS");
        }

        return messenger.Files.Add("photo", type == "image/png" ? "photo.png" : "photo.jpg", type, upload.Content, width, height);
    }

    private static string Named(Upload upload, string otherwise) => upload.FileName.Length > 0 ? upload.FileName : otherwise;

    private static string Typed(Upload upload, string otherwise) =>
        upload.ContentType.Length > 0 && upload.ContentType != "application/octet-stream" ? upload.ContentType : otherwise;

    private static string Titled(string kind) => char.ToUpperInvariant(kind[0]) + kind[1..];
}
