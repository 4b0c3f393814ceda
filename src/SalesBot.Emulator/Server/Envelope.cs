using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SalesBot.Emulator.Server;

/// <summary>Writes answers: the Bot API's envelope, and plain JSON for the phone.</summary>
internal static class Envelope
{
    public static Task OkAsync(HttpResponse response, JsonNode? result, string? description = null)
    {
        var body = new JsonObject { ["ok"] = true, ["result"] = result };
        if (description is not null)
        {
            body["description"] = description;
        }

        return JsonAsync(response, 200, body);
    }

    public static Task RefusedAsync(HttpResponse response, ApiRefused refused)
    {
        var body = new JsonObject { ["ok"] = false, ["error_code"] = refused.Code, ["description"] = refused.Message };
        if (refused.Parameters is { } parameters)
        {
            body["parameters"] = parameters.DeepClone();
            if (parameters["retry_after"] is { } seconds)
            {
                response.Headers.RetryAfter = ((int)seconds).ToString(CultureInfo.InvariantCulture);
            }
        }

        return JsonAsync(response, refused.Code, body);
    }

    public static async Task JsonAsync(HttpResponse response, int status, JsonNode body)
    {
        var bytes = Encoding.UTF8.GetBytes(body.ToJsonString());
        response.StatusCode = status;
        response.ContentType = "application/json";
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, response.HttpContext.RequestAborted);
    }
}
