using System.Text;
using SalesBot.Core.Text;
using SalesBot.Telegram.Api;

namespace SalesBot.Telegram.Receiving;

/// <summary>Names that people gave themselves, made fit to stand in a line of ours.</summary>
internal static class PeopleNames
{
    private const int Longest = 64;

    /// <summary>Letters and symbols by their category that show nothing: Hangul fillers, the blank Braille pattern.</summary>
    private const string InvisibleLetters = "\u115F\u1160\u3164\uFFA0\u2800";

    /// <summary>The name as people see it in one line, else the username, else empty.</summary>
    public static string Of(User user) => Of(user.FirstName, user.LastName, user.Username);

    public static string Of(string? first, string? last, string? username)
    {
        var name = OneLine($"{first} {last}");
        return name.Length > 0 ? name : OneLine(username ?? "");
    }

    /// <summary>Without controls and doubled spaces, cut between characters; empty when nothing of it can be seen.</summary>
    public static string OneLine(string text, int most = Longest)
    {
        var line = string.Join(' ', Direction.WithoutControls(text.Replace('\n', ' ')).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length > most)
        {
            line = line[..(char.IsHighSurrogate(line[most - 1]) ? most - 1 : most)].TrimEnd();
        }

        return line.EnumerateRunes().Any(IsVisible) ? line : "";
    }

    private static bool IsVisible(Rune rune) =>
        (Rune.IsLetterOrDigit(rune) || Rune.IsSymbol(rune) || Rune.IsPunctuation(rune)) && !(rune.IsBmp && InvisibleLetters.Contains((char)rune.Value, StringComparison.Ordinal));
}
