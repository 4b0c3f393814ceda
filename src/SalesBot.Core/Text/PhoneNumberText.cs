using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SalesBot.Core.Text;

/// <summary>A text as it is searched for telephone numbers, each character with its place in what was typed.</summary>
/// <param name="Typed">Digits Latin, every kind of space, dash and bracket one kind, letters of one keyboard in lower case; what is not seen is left out.</param>
/// <param name="Places">For each character of <paramref name="Typed"/>, where it stands in the original.</param>
internal sealed record PhoneNumberText(string Typed, ImmutableArray<int> Places)
{
    public static PhoneNumberText Of(string text)
    {
        var typed = new StringBuilder(text.Length);
        var places = ImmutableArray.CreateBuilder<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (Folded(text[i]) is { } c)
            {
                typed.Append(c);
                places.Add(i);
            }
        }

        return new PhoneNumberText(typed.ToString(), places.ToImmutable());
    }

    private static char? Folded(char c) => c switch
    {
        '\n' or '\r' => '\n',
        '\t' => ' ',
        '＋' => '+',
        '−' or 'ـ' or '_' => '-',
        'ي' or 'ى' => 'ی',
        'ك' => 'ک',
        'ة' => 'ه',
        '·' or '•' => '.',
        '／' or '⁄' or '∕' or '\\' => '/',
        _ when char.IsDigit(c) => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)),
        _ => char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark => null,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => ' ',
            UnicodeCategory.DashPunctuation => '-',
            UnicodeCategory.OpenPunctuation => '(',
            UnicodeCategory.ClosePunctuation => ')',
            _ => char.ToLowerInvariant(c),
        },
    };
}
