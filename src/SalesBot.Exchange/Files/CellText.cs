using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace SalesBot.Exchange.Files;

/// <summary>What text becomes in a cell, and back. NUL is dropped and half a surrogate pair becomes U+FFFD in every kind of file; all else comes back.</summary>
internal static partial class CellText
{
    public static string Clean(string text)
    {
        if (!text.Any(c => c == '\0' || char.IsSurrogate(c)))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value != 0)
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    /// <summary>As workbooks write what XML cannot hold: U+0001 as _x0001_, and _x0001_ itself as _x005F_x0001_ (ECMA-376 part 1, 22.9.2.19).</summary>
    public static string Escape(string text)
    {
        var clean = Clean(text);
        if (!clean.Any(IsEscaped) && !clean.Contains("_x", StringComparison.Ordinal))
        {
            return clean;
        }

        var written = new StringBuilder(clean.Length + 16);
        foreach (var c in Alike().Replace(clean, "_x005F_"))
        {
            written = IsEscaped(c) ? written.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_") : written.Append(c);
        }

        return written.ToString();
    }

    public static string Unescape(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Clean(Escaped().Replace(text, m => ((char)int.Parse(m.ValueSpan[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString()))
            : text;

    // A reader of XML would make a line feed of a carriage return.
    private static bool IsEscaped(char c) => c == '\r' || (!char.IsSurrogate(c) && !XmlConvert.IsXmlChar(c));

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escaped();

    // The last stroke may come of the character after it.
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4})")]
    private static partial Regex Alike();
}
