using System.Text;

namespace SalesBot.Core.Text;

/// <summary>
/// Keeps lines right to left on clients that take a line's direction from its first strong character
/// (Unicode Bidirectional Algorithm, rules P2 and P3).
/// </summary>
public static class Direction
{
    public const char RightToLeftMark = '\u200F';
    public const char FirstStrongIsolate = '\u2068';
    public const char PopDirectionalIsolate = '\u2069';

    /// <summary>Wraps a value that holds Latin letters or Latin-digit numbers, so that it cannot move the words around it; and groups of digits, whose order would turn. Controls in it are dropped first.</summary>
    public static string Isolate(string value)
    {
        var clean = WithoutControls(value);
        return (clean.Any(c => IsLeftToRight(c) || char.IsAsciiDigit(c)) || IsGroupsOfDigits(clean)) && !clean.Contains('\n', StringComparison.Ordinal)
            ? FirstStrongIsolate + clean + PopDirectionalIsolate
            : clean;
    }

    /// <summary>Drops bidi controls and other control characters except line feed; ZWNJ stays, for Persian spelling needs it. Lone surrogates become U+FFFD.</summary>
    public static string WithoutControls(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' || !(Rune.IsControl(rune) || IsBidiControl(rune.Value) || IsNoncharacter(rune.Value)))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    /// <summary>True when the first strong character of the line would turn it left to right, or none is strong and it begins with a digit or sign.</summary>
    public static bool NeedsMark(ReadOnlySpan<char> line)
    {
        var depth = 0;
        foreach (var c in line)
        {
            switch (c)
            {
                case FirstStrongIsolate: depth++; break;
                case PopDirectionalIsolate: depth--; break;
                case RightToLeftMark: return false;
                default:
                    if (depth > 0)
                    {
                        break;
                    }

                    if (IsRightToLeft(c))
                    {
                        return false;
                    }

                    if (IsLeftToRight(c))
                    {
                        return true;
                    }

                    break;
            }
        }

        // An isolate or digits alone carry no direction of their own: the client would fall back to left to right.
        return line.Length > 0 && !line.IsWhiteSpace();
    }

    public static bool IsRightToLeft(char c) => c is >= '\u0590' and <= '\u08FF' and not (>= '\u0660' and <= '\u0669') and not (>= '\u06F0' and <= '\u06F9')
        and not '\u060C' and not '\u066A' and not '\u066B' and not '\u066C' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFE';

    public static bool IsLeftToRight(char c) => char.IsLetter(c) && !IsRightToLeft(c) && !char.IsSurrogate(c);

    // «۰۹۱۲ ۳۴۵ ۶۷۸۹»: each group reads left to right, but among right-to-left words the last would come first.
    private static bool IsGroupsOfDigits(string text) => text.Contains(' ', StringComparison.Ordinal) && text.Any(char.IsDigit) && !text.Any(IsRightToLeft);

    // Unicode 16, section 23.7: code points that stand for no character; string.Normalize refuses text that holds one.
    private static bool IsNoncharacter(int c) => (c & 0xFFFE) == 0xFFFE || c is >= 0xFDD0 and <= 0xFDEF;

    private static bool IsBidiControl(int c) => c is 0x061C or 0x200E or 0x200F or >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069;
}
