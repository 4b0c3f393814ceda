using System.Globalization;

namespace SalesBot.Storage.LiteDb;

/// <summary>Several numbers as one index key, which sorts as they do one after the other; sixteen characters each.</summary>
internal static class Key
{
    private const int Digits = 16;

    public static string Of(params ReadOnlySpan<long> parts)
    {
        Span<char> key = stackalloc char[parts.Length * Digits];
        for (var i = 0; i < parts.Length; i++)
        {
            // The sign turned round, so that numbers below zero come first.
            (parts[i] ^ long.MinValue).TryFormat(key[(i * Digits)..], out _, "x16", CultureInfo.InvariantCulture);
        }

        return new string(key);
    }

    /// <summary>From the first to the last key that begins with these parts.</summary>
    public static (string From, string To) Under(params ReadOnlySpan<long> parts) => Of(parts) is var key ? (key, key + "~") : default;
}
