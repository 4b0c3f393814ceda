using System.Globalization;
using System.Text;

namespace SalesBot.Content.Spelling;

/// <summary>Characters that look right and are not: other keyboards' letters, ligatures, and all that cannot be seen.</summary>
internal static class CharacterFaults
{
    private const int HamzaAbove = 0x0654;

    /// <summary>One message for each wrong character of the text, at the place where it stands first.</summary>
    public static IEnumerable<string> In(string text)
    {
        HashSet<int>? told = null;
        var (index, previous) = (0, default(Rune));
        foreach (var rune in text.EnumerateRunes())
        {
            if (AdviceOn(rune, previous) is { } advice && (told ??= []).Add(rune.Value))
            {
                yield return $"has {Quoted.Character(rune)} in {Surroundings.Of(text, index)}; {advice}";
            }

            index += rune.Utf16SequenceLength;
            previous = rune;
        }
    }

    private static string? AdviceOn(Rune rune, Rune previous) => rune.Value switch
    {
        // The ordinary case first: Latin, and the letters of the Persian alphabet.
        >= 0x20 and <= 0x7E or '\n' => null,
        'ي' or 'ى' or 'ې' or 'ے' or 'ۍ' => Write("ی"),
        'ك' or 'ڪ' => Write("ک"),
        'ة' or 'ہ' or 'ە' or 'ھ' => Write("ه"),
        'إ' or 'ٱ' => Write("ا"),
        'ۀ' or 'ۂ' => "write ه‌ی (U+0647 U+200C U+06CC) or ه",
        HamzaAbove => previous.Value == 'ه' ? "write ه‌ی (U+0647 U+200C U+06CC) or ه" : "write the letter with its hamza (أ ؤ ئ)",
        >= 0x0660 and <= 0x0669 => Write(((char)('۰' + (rune.Value - 0x0660))).ToString()),
        'ـ' => "delete it",
        '۔' => "write . (U+002E)",
        0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => "delete it, the program sets the direction itself",
        0x200C => null, // ZWNJ, judged by its neighbours.
        0x200D when !IsOfEmoji(previous) => "delete it, or write a half-space (U+200C)",
        0x200D => null,
        0x00AC or 0x200B or 0x2060 or 0x00AD or 0xFEFF => "delete it, or write a half-space (U+200C)",
        0x00A0 or (>= 0x2000 and <= 0x200A) or 0x202F or 0x205F or 0x3000 => "write a plain space",
        0xFFFD => "write the character that was lost here",
        >= 0xFB50 and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC => PlainFormOf(rune),
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned ? "delete it" : null,
    };

    private static string Write(string letter) => $"write {letter} (U+{(int)letter[0]:X4})";

    // The compatibility form still has Arabic ye and kaf where the ligature had them.
    private static string PlainFormOf(Rune rune)
    {
        var plain = rune.ToString().Normalize(NormalizationForm.FormKC).Replace('ي', 'ی').Replace('ى', 'ی').Replace('ك', 'ک').Replace('ة', 'ه').Trim();
        return plain.Length > 0 && plain != rune.ToString() ? $"write {plain}" : "delete it";
    }

    // Joined emoji, such as a family, hold U+200D between their parts.
    private static bool IsOfEmoji(Rune rune) => rune.Value is 0xFE0F || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol;
}
