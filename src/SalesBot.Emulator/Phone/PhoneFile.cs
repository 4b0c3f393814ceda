using Microsoft.AspNetCore.Http;
using SalesBot.Emulator.Server;
using SalesBot.Emulator.State;

namespace SalesBot.Emulator.Phone;

/// <summary>A file for the phone to show or save.</summary>
internal static class PhoneFile
{
    public static async Task SendAsync(Messenger messenger, HttpContext context, string fileId)
    {
        StoredFile? file;
        byte[]? content;
        lock (messenger.Gate)
        {
            file = messenger.Files.Find(fileId);
            content = file is null ? null : messenger.Files.Content(file);
        }

        if (file is null || content is null)
        {
            throw new ApiRefused(404, "Not Found");
        }

        // Only pictures, sound and films are shown in place; anything else could be a page with a script of its own.
        var inPlace = file.Kind is "photo" or "voice" or "sticker"
            || (file.Kind is "audio" or "video" or "video_note" or "animation" && (file.MimeType.StartsWith("video/", StringComparison.Ordinal) || file.MimeType.StartsWith("audio/", StringComparison.Ordinal)));
        var response = context.Response;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.ContentDisposition = $"{(inPlace ? "inline" : "attachment")}; filename*=UTF-8''{Uri.EscapeDataString(file.Name)}";
        // With ranges, for without them a browser cannot wind a voice message.
        await TypedResults.Bytes(content, inPlace ? file.MimeType : "application/octet-stream", enableRangeProcessing: true).ExecuteAsync(context);
    }
}
