using System.Globalization;
using System.Text;

namespace SalesBot.Core.Text;

/// <summary>
/// What each UTF-16 unit means for a comparison: a folded letter or digit, or one of the codes below. The standard part is
/// Unicode's compatibility decomposition (NFKD) without marks, in lower case, digits Latin; the tables of resources add the rest.
/// </summary>
internal sealed class Letters
{
    public const char HalfSpace = '\u200C';
    public const char Nothing = '\u0000';
    public const char Space = '\u0001';
    public const char Break = '\u0002';

    /// <summary>Decomposes to several characters: ask <see cref="Expand"/>.</summary>
    public const char Several = '\u0003';

    // The same for every table of letters, and worth 10 ms.
    private static readonly Lazy<char[]> Standard = new(() => [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => OfStandard((char)c))]);

    private readonly char[] _units = [.. Standard.Value];

    public Letters(CharacterTable table)
    {
        var meant = Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).ToArray();
        foreach (var (from, to) in table.Letters)
        {
            meant[from] = to;
        }

        foreach (var c in table.Dropped)
        {
            meant[c] = Nothing;
        }

        // A letter may decompose to one of another keyboard: ئ to ي.
        for (var c = 0; c < _units.Length; c++)
        {
            _units[c] = meant[_units[c]];
        }

        foreach (var c in table.HalfSpaces)
        {
            _units[c] = HalfSpace;
        }

        foreach (var (from, to) in table.Letters)
        {
            _units[from] = to;
        }

        foreach (var c in table.Dropped)
        {
            _units[c] = Nothing;
        }
    }

    /// <summary>A text of the tables in folded letters; spaces and half-spaces stay.</summary>
    public string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (_units[c])
            {
                case Nothing or Several: break;
                case Space or Break: folded.Append(' '); break;
                case var letter: folded.Append(letter); break;
            }
        }

        return folded.ToString();
    }

    public char this[char unit] => _units[unit];

    /// <summary>For surrogate pairs and ligatures: the folded characters, codes among them.</summary>
    public string Expand(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNotAssigned)
        {
            return "";
        }

        var folded = new StringBuilder();
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (part.IsBmp)
            {
                folded.Append(_units[part.Value] is Several ? Break : _units[part.Value]);
            }
            else if (Rune.IsLetter(part))
            {
                folded.Append(Rune.ToLowerInvariant(part).ToString());
            }
            else if (Rune.IsDigit(part))
            {
                folded.Append((char)('0' + (int)Rune.GetNumericValue(part)));
            }
            else if (!IsSilent(Rune.GetUnicodeCategory(part)))
            {
                folded.Append(Break);
            }
        }

        return folded.ToString();
    }

    public static bool IsPersian(char c) => c is >= '\u0600' and <= '\u08FF';

    private static char OfStandard(char c)
    {
        var category = char.GetUnicodeCategory(c);
        if (char.IsSurrogate(c))
        {
            return Several;
        }

        // Noncharacters among them: string.Normalize would throw.
        if (category is UnicodeCategory.OtherNotAssigned)
        {
            return Nothing;
        }

        if (c is HalfSpace)
        {
            return HalfSpace;
        }

        if (category is UnicodeCategory.Control)
        {
            return c is '\t' ? Space : c is '\n' or '\r' or '\v' or '\f' or '\u0085' ? Break : Nothing;
        }

        var marks = 0;
        var kept = '\0';
        foreach (var part in c.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (!IsSilent(char.GetUnicodeCategory(part)))
            {
                kept = marks++ == 0 ? part : Several;
            }
        }

        return marks == 0 ? Nothing : marks > 1 ? Several : OfPlain(kept);
    }

    private static char OfPlain(char c) => c switch
    {
        _ when char.IsDigit(c) => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)),
        _ when char.IsLetter(c) => char.ToLowerInvariant(c),
        _ when char.GetUnicodeCategory(c) is UnicodeCategory.SpaceSeparator => Space,
        _ => Break,
    };

    private static bool IsSilent(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned;
}
