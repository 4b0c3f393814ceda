using System.Globalization;

namespace SalesBot.Emulator.Server;

/// <summary>Which tokens are well formed, and which one is ours.</summary>
internal static class Tokens
{
    private const int Longest = 80;

    public static void Check(string given, string expected)
    {
        var colon = given.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || given[0] == '0' || given.Length > Longest
            || !long.TryParse(given.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            throw new ApiRefused(401, "Unauthorized: invalid token specified");
        }

        if (!string.Equals(given, expected, StringComparison.Ordinal))
        {
            throw new ApiRefused(401, "Unauthorized");
        }
    }
}
