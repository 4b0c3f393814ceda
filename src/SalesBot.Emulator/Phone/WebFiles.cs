using System.Reflection;
using Microsoft.AspNetCore.Http;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.Phone;

/// <summary>The web phone: embedded files, or a folder while somebody works on them.</summary>
internal sealed class WebFiles(string? folder)
{
    private const string Prefix = "web/";
    private const string Policy =
        "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob: data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private static readonly Assembly Home = typeof(WebFiles).Assembly;

    public async Task HandleAsync(HttpContext context, string path)
    {
        var name = path.EndsWith('/') ? path + "index.html" : path;
        name = name.TrimStart('/');
        await using var content = Open(name);
        if (content is null || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)))
        {
            await Envelope.RefusedAsync(context.Response, new ApiRefused(404, "Not Found"));
            return;
        }

        var response = context.Response;
        response.ContentType = TypeOf(Path.GetExtension(name));
        response.ContentLength = content.Length;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = Policy;
        // Fonts never change under one name; everything else is asked for again, so that a new build is seen at once.
        response.Headers.CacheControl = name.EndsWith(".woff2", StringComparison.Ordinal) ? "public, max-age=604800" : "no-cache";
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await content.CopyToAsync(response.Body, context.RequestAborted);
        }
    }

    private Stream? Open(string name)
    {
        if (folder is null)
        {
            return Home.GetManifestResourceStream(Prefix + name);
        }

        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var file = Path.GetFullPath(Path.Combine(root, name));
        return file.StartsWith(root, StringComparison.Ordinal) && File.Exists(file) ? File.OpenRead(file) : null;
    }

    private static string TypeOf(string extension) => extension.ToLowerInvariant() switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        ".webmanifest" => "application/manifest+json; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".webp" => "image/webp",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".ico" => "image/x-icon",
        ".woff2" => "font/woff2",
        ".txt" or ".md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
}
