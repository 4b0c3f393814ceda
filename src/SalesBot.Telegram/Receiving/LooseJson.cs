using System.Text.Json;
using SalesBot.Telegram.Api;

namespace SalesBot.Telegram.Receiving;

/// <summary>Fields of elements that may have any shape: what is not as it should be is missing.</summary>
internal static class LooseJson
{
    public static JsonElement? Field(this JsonElement element, string name)
    {
        try
        {
            return element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var field) ? field : null;
        }
        catch (InvalidOperationException)
        {
            // A field's name with half a surrogate pair.
            return null;
        }
    }

    /// <summary>The text of an element, null also when it is empty or no valid Unicode.</summary>
    public static string? Text(this JsonElement element)
    {
        try
        {
            return element.ValueKind is JsonValueKind.String && element.GetString() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static string? Text(this JsonElement element, string name) => element.Field(name)?.Text();

    /// <summary>A whole number that is not negative.</summary>
    public static long? Count(this JsonElement element, string name) =>
        element.Field(name)?.TryGetInt64Safely() is { } number and >= 0 ? number : null;

    /// <summary>A number between -<paramref name="most"/> and <paramref name="most"/>.</summary>
    public static double? Within(this JsonElement element, string name, double most) =>
        element.Field(name) is { ValueKind: JsonValueKind.Number } field && field.TryGetDouble(out var number) && Math.Abs(number) <= most ? number : null;
}
