using System.Globalization;
using System.Text;

namespace SalesBot.Content;

/// <summary>Shows what was found in a file inside a message: short, and nothing invisible in it.</summary>
internal static class Quoted
{
    private const int Most = 40;

    public static string Of(string text)
    {
        var shown = new StringBuilder(Most + 3).Append('"');
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (++length > Most)
            {
                shown.Append('…');
                break;
            }

            shown.Append(IsVisible(rune) ? rune.ToString() : $"<{CodePoint(rune)}>");
        }

        return shown.Append('"').ToString();
    }

    /// <summary>«ي (U+064A)», or the code alone for what cannot be seen.</summary>
    public static string Character(Rune rune) => IsVisible(rune) && !Rune.IsWhiteSpace(rune) && !IsMark(rune) ? $"{rune} ({CodePoint(rune)})" : CodePoint(rune);

    public static string Character(char c) => Character(Rune.TryCreate(c, out var rune) ? rune : Rune.ReplacementChar);

    private static string CodePoint(Rune rune) => $"U+{rune.Value:X4}";

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;

    // ZWNJ belongs to Persian spelling and harms nothing in a message.
    private static bool IsVisible(Rune rune) => rune.Value is 0x200C || Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
}
