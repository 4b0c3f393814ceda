using System.Text;

namespace SalesBot.Core.Text;

/// <summary>Folds spellings that a reader takes for the same word to one form; used to compare, never to show.</summary>
public static class PersianText
{
    /// <summary>
    /// Presentation forms (NFKC), Arabic ye and kaf, hamza carriers, harakat, tatweel and invisible characters folded; ZWNJ becomes a space;
    /// digits become Latin; letters lower case; runs of white space one space. Folding twice changes nothing.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Composed(text))
        {
            var letter = FoldLetter(c);
            if (letter is '\0')
            {
                continue;
            }

            if (char.IsWhiteSpace(letter) || !char.IsLetterOrDigit(letter))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }

                continue;
            }

            folded.Append(char.ToLowerInvariant(letter));
        }

        return folded.ToString().TrimEnd(' ');
    }

    // A lone surrogate is not text: string.Normalize would throw on it.
    private static string Composed(string text) => Direction.WithoutControls(text).Normalize(NormalizationForm.FormKC);

    private static char FoldLetter(char c) => c switch
    {
        'ي' or 'ى' or 'ئ' => 'ی',
        'ك' => 'ک',
        'ة' or 'ۀ' => 'ه',
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ؤ' => 'و',
        '\u200C' => ' ',
        'ـ' or 'ء' or '\u200D' or '\u00AD' or (>= '\u064B' and <= '\u0655') or '\u0670' => '\0',
        _ => PersianDigits.DigitValue(c) is { } digit ? (char)('0' + digit) : c,
    };
}
