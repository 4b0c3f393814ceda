using System.Text.Json;

namespace SalesBot.Telegram.Api;

internal static class JsonNumbers
{
    /// <summary>The whole number of an element, or null when it holds something else.</summary>
    public static long? TryGetInt64Safely(this JsonElement element) =>
        element.ValueKind is JsonValueKind.Number && element.TryGetInt64(out var number) ? number : null;
}
