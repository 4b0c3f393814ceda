using System.Collections.Immutable;

namespace SalesBot.Core.Text;

/// <summary>One word of the written language.</summary>
internal sealed record Form(string Written, string Stem, TokenKind Kind, bool IsNegated, WordClass Class)
{
    public static Form Unknown(string word) => new(word, word, TokenKind.Word, false, WordClass.Noun);

    /// <summary>What the word ends in, for the endings that may follow.</summary>
    public Ending Ending => EndingOf(Written);

    /// <param name="suffix">«-» at its beginning stands for a half-space.</param>
    public Form With(string suffix) => this with { Written = suffix.StartsWith('-') ? $"{Written}{Letters.HalfSpace}{suffix.AsSpan(1)}" : Written + suffix };

    private static Ending EndingOf(string word) => word[^1] switch
    {
        'ه' when word.Length < 2 || word[^2] is not ('ا' or 'و') => Ending.Heh,
        'ی' => Ending.Ye,
        'ا' or 'و' => Ending.Vowel,
        _ => Ending.Consonant,
    };
}

/// <summary>What one typed word is: mostly one form, two for «گرونه».</summary>
internal sealed record Reading(ImmutableArray<Form> Forms)
{
    public Reading(Form form)
        : this([form])
    {
    }

    public Form Last => Forms[^1];

    public Reading Ending(Form form) => new(Forms.SetItem(Forms.Length - 1, form));
}
