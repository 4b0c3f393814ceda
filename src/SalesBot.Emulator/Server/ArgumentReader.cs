using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SalesBot.Emulator.Server;

/// <summary>Reads the arguments of a call from query string, form, multipart or JSON.</summary>
internal static class ArgumentReader
{
    public static async Task<Arguments> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        var arguments = new Arguments();
        foreach (var (name, values) in request.Query)
        {
            arguments.Set(name, values.ToString());
        }

        var type = request.ContentType ?? "";
        if (type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
        {
            await ReadJsonAsync(request, arguments, stop);
        }
        else if (request.HasFormContentType)
        {
            await ReadFormAsync(request, arguments, stop);
        }

        return arguments;
    }

    private static async Task ReadJsonAsync(HttpRequest request, Arguments arguments, CancellationToken stop)
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(stop);
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        try
        {
            // Some libraries send "null" for a call without arguments.
            if (JsonNode.Parse(text) is { } body)
            {
                arguments.Set(body as JsonObject ?? throw new JsonException());
            }
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw ApiRefused.BadRequest("can't parse JSON object");
        }
    }

    private static async Task ReadFormAsync(HttpRequest request, Arguments arguments, CancellationToken stop)
    {
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(stop);
        }
        catch (InvalidDataException)
        {
            throw ApiRefused.BadRequest("can't parse form body");
        }

        foreach (var (name, values) in form)
        {
            arguments.Set(name, values.ToString());
        }

        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, stop);
            arguments.Files[file.Name] = new Upload(file.FileName, file.ContentType ?? "", content.ToArray());
        }
    }
}
