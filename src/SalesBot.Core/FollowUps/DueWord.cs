using System.Collections.Immutable;
using System.Globalization;
using SalesBot.Core.Text;

namespace SalesBot.Core.FollowUps;

/// <summary>What stands between a word and the one before it.</summary>
internal enum Joint
{
    Space,
    HalfSpace,
    Nothing,
}

/// <summary>A word, a number or a sign, with its place in UTF-16 units. «۱۵آذر» is two, «پس‌فردا» too.</summary>
/// <param name="Folded">As <see cref="PersianText.Fold"/> gives it; of a sign the sign itself, every dash being «-».</param>
internal readonly record struct DueWord(string Folded, int Start, int End, Joint Before)
{
    public bool IsDigits => char.IsAsciiDigit(Folded[0]);

    public bool IsSign => !char.IsLetterOrDigit(Folded[0]);

    public static ImmutableArray<DueWord> Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<DueWord>();
        var joint = Joint.Space;
        for (var i = 0; i < text.Length;)
        {
            var kind = KindOf(text[i]);
            var end = i + 1;
            while (kind is Kind.Letter or Kind.Digit && end < text.Length && (KindOf(text[end]) == kind || KindOf(text[end]) is Kind.Silent))
            {
                end++;
            }

            if (kind is Kind.Space or Kind.HalfSpace)
            {
                joint = kind is Kind.Space || joint is Joint.Space ? Joint.Space : Joint.HalfSpace;
            }
            else if (kind is not Kind.Silent && (kind is Kind.Sign ? Sign(text[i]) : PersianText.Fold(text[i..end])) is { Length: > 0 } folded)
            {
                words.Add(new DueWord(folded, i, end, joint));
                joint = Joint.Nothing;
            }

            i = end;
        }

        return words.ToImmutable();
    }

    private enum Kind
    {
        Letter,
        Digit,
        Sign,
        Silent,
        HalfSpace,
        Space,
    }

    private static Kind KindOf(char c) => c switch
    {
        '\u200C' => Kind.HalfSpace,
        _ when char.IsWhiteSpace(c) => Kind.Space,
        _ when char.IsDigit(c) => Kind.Digit,
        _ when char.IsLetter(c) => Kind.Letter,
        _ => char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.Control ? Kind.Silent : Kind.Sign,
    };

    private static string Sign(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation || c is '−' ? "-" : c is '٫' ? "." : c.ToString();
}
