using System.Globalization;

namespace SalesBot.Storage.LiteDb;

/// <summary>Several numbers as one index key, which sorts as they do one after the other; sixteen characters each.</summary>
internal static class Key
{
    /// <summary>Characters of one number.</summary>
    public const int Digits = 16;

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

    /// <summary>The first number of a key.</summary>
    public static long First(string key) => long.Parse(key.AsSpan(0, Digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture) ^ long.MinValue;

    /// <summary>From the first to the last key that begins with these parts.</summary>
    public static (string From, string To) Under(params ReadOnlySpan<long> parts) => Of(parts) is var key ? (key, key + "~") : default;
}
