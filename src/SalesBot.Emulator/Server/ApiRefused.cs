using System.Text.Json.Nodes;

namespace SalesBot.Emulator.Server;

/// <summary>A call that ends in an error envelope.</summary>
internal sealed class ApiRefused(int code, string description, JsonObject? parameters = null) : Exception(description)
{
    public int Code { get; } = code;

    public JsonObject? Parameters { get; } = parameters;

    public static ApiRefused BadRequest(string words) => new(400, "Bad Request: " + words);

    public static ApiRefused Forbidden(string words) => new(403, "Forbidden: " + words);

    public static ApiRefused Conflict(string words) => new(409, "Conflict: " + words);

    public static ApiRefused TooManyRequests(int seconds) =>
        new(429, $"Too Many Requests: retry after {seconds}", new JsonObject { ["retry_after"] = seconds });
}
