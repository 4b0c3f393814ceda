using Microsoft.AspNetCore.Http;
using SalesBot.Emulator.State;

namespace SalesBot.Emulator.Server;

/// <summary>Downloads under <c>/file/bot&lt;token&gt;/</c>.</summary>
internal sealed class FileEndpoint(Messenger messenger)
{
    public async Task HandleAsync(HttpContext context, string token, string path)
    {
        try
        {
            Tokens.Check(token, messenger.Options.Token);
            var content = Find(path) ?? throw new ApiRefused(404, "Not Found");
            context.Response.ContentType = "application/octet-stream";
            context.Response.ContentLength = content.Length;
            await context.Response.Body.WriteAsync(content, context.RequestAborted);
        }
        catch (ApiRefused refused)
        {
            await Envelope.RefusedAsync(context.Response, refused);
        }
    }

    private byte[]? Find(string path)
    {
        lock (messenger.Gate)
        {
            return messenger.Files.FindByPath(path) is { } file ? messenger.Files.Content(file) : null;
        }
    }
}
