using Microsoft.AspNetCore.Http;
using SalesBot.Emulator.Phone;

namespace SalesBot.Emulator.Server;

/// <summary>Sends a request to the Bot API, the files, the phone's API or the web phone.</summary>
internal sealed class Router(BotApiEndpoint botApi, FileEndpoint files, PhoneApi phone, WebFiles web)
{
    public Task HandleAsync(HttpContext context)
    {
        if (!Loopback.IsOrigin(context.Request))
        {
            // A page from elsewhere must not talk to the bot behind the back of the person who has it open.
            return Envelope.RefusedAsync(context.Response, ApiRefused.Forbidden("only pages of this machine may call"));
        }

        var path = context.Request.Path.Value ?? "/";
        if (path.StartsWith("/bot", StringComparison.Ordinal))
        {
            return WithToken(path["/bot".Length..], out var token, out var method)
                ? botApi.HandleAsync(context, token, method)
                : Envelope.RefusedAsync(context.Response, new ApiRefused(404, "Not Found"));
        }

        if (path.StartsWith("/file/bot", StringComparison.Ordinal))
        {
            return WithToken(path["/file/bot".Length..], out var token, out var file)
                ? files.HandleAsync(context, token, file)
                : Envelope.RefusedAsync(context.Response, new ApiRefused(404, "Not Found"));
        }

        return !Loopback.Is(context.Request.Host.Host) ? Envelope.RefusedAsync(context.Response, ApiRefused.Forbidden("only this machine may use the phone"))
            : path.StartsWith(PhoneApi.Prefix, StringComparison.Ordinal) ? phone.HandleAsync(context, path[PhoneApi.Prefix.Length..])
            : web.HandleAsync(context, path);
    }

    private static bool WithToken(string rest, out string token, out string tail)
    {
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        (token, tail) = slash < 0 ? ("", "") : (rest[..slash], rest[(slash + 1)..].Trim('/'));
        return slash >= 0;
    }
}
