namespace SalesBot.Core.Text;

public enum TokenKind
{
    Word,

    /// <summary>A finite verb, an infinitive or a participle.</summary>
    Verb,

    /// <summary>Digits alone.</summary>
    Number,

    /// <summary>Letters of another script, perhaps with digits (B2B).</summary>
    Latin,
}

/// <summary>One word of a message. What was typed as one word may be several tokens («گرونه» is «گران است»); they share its span.</summary>
/// <param name="Start">Where the typed word begins in the original text, in UTF-16 units.</param>
/// <param name="Length">Of the typed word in the original text, with all that stands inside it, such as half-spaces.</param>
/// <param name="Folded">The typed word in the letters of one keyboard, without half-spaces: «ميگه» and «می‌گه» are «میگه».</param>
/// <param name="Written">The word as the written language has it, folded, with a half-space before endings and after می: «می‌گوید».</param>
/// <param name="Stem">Without endings, of a verb the past stem: «گفت» for «نمی‌گه». Negation is not part of it.</param>
/// <param name="IsNegated">True for verbs with نـ: «نمی‌گه», «نیست».</param>
/// <param name="AfterBreak">True at the beginning and after punctuation, a line end or an emoji.</param>
public readonly record struct Token(
    int Start, int Length, string Folded, string Written, string Stem, TokenKind Kind, bool IsNegated, bool AfterBreak)
{
    /// <summary>Just after the typed word in the original text.</summary>
    public int End => Start + Length;

    /// <summary>Everything but where and how it was typed: equal for two spellings of one word.</summary>
    public (string Written, string Stem, TokenKind Kind, bool IsNegated, bool AfterBreak) Meaning => (Written, Stem, Kind, IsNegated, AfterBreak);
}
