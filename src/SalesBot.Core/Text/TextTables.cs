using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace SalesBot.Core.Text;

/// <summary>What a word can be; endings are taken only by some.</summary>
public enum WordClass
{
    Noun,
    Adjective,

    /// <summary>من، این، خود: stands like a noun and is never compared.</summary>
    Pronoun,

    /// <summary>و، از، که: takes no ending, and «رو» after it is «روی».</summary>
    Particle,

    /// <summary>Takes no ending and is never cut, whatever it looks like: «آشنا» has no plural ending.</summary>
    Whole,

    /// <summary>A finite verb.</summary>
    Verb,
}

/// <summary>In the order in which endings follow each other.</summary>
public enum SuffixKind
{
    Comparative,
    Plural,

    /// <summary>م ت ش مان تان شان, and the endings of indefinite nouns and of ezafe: one of them at most.</summary>
    Clitic,

    /// <summary>Becomes a word of its own: «است», «را».</summary>
    Word,
}

/// <summary>The last sound of a word, as far as its letters tell.</summary>
public enum Ending
{
    Consonant,

    /// <summary>ه after anything but ا and و.</summary>
    Heh,
    Ye,

    /// <summary>ا or و.</summary>
    Vowel,
}

/// <summary>The tables of resources/text, as they stand there; <see cref="Normaliser"/> folds them itself.</summary>
public sealed record TextTables(
    CharacterTable Characters,
    ImmutableArray<SpokenForm> Spoken,
    ImmutableArray<VerbRoot> Verbs,
    ImmutableArray<IrregularForm> Irregular,
    ImmutableArray<Suffix> Suffixes,
    ImmutableArray<(string Word, WordClass Class)> Words)
{
    /// <summary>Of everything that stands in the tables, in the order in which it stands there.</summary>
    internal string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        IEnumerable<object?[]> rows =
        [
            .. Characters.Letters.OrderBy(l => l.Key).Select(l => new object?[] { l.Key, l.Value }),
            [.. Characters.Dropped, .. Characters.HalfSpaces],
            .. Spoken.Select(s => new object?[] { s.Typed, s.Written }),
            .. Verbs.Select(v => new object?[] { v.Past, v.Present, v.Imperative, Listed(v.SpokenPast), Listed(v.SpokenPresent), v.IsBare, Listed(v.Preverbs) }),
            .. Irregular.Select(f => new object?[] { f.Written, Listed(f.Typed), f.Stem, f.IsNegated }),
            .. Suffixes.Select(s => new object?[] { s.Kind, s.Written, Listed(s.Typed), Listed(s.Of), Listed(s.After), s.IsApart, s.IsSure }),
            .. Words.Select(w => new object?[] { w.Word, w.Class }),
        ];
        foreach (var row in rows)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\t', row) + "\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Listed<T>(ImmutableArray<T> items) => string.Join(',', items);
}

/// <summary>What Unicode does not know of the letters of other keyboards.</summary>
/// <param name="Letters">From a letter of another keyboard to the Persian one.</param>
/// <param name="Dropped">Characters that say nothing and part nothing.</param>
/// <param name="HalfSpaces">Characters that stand where a half-space is meant.</param>
public sealed record CharacterTable(ImmutableDictionary<char, char> Letters, ImmutableArray<char> Dropped, ImmutableArray<char> HalfSpaces);

/// <summary>One word as it is said and typed, and the word or words of the written language for it.</summary>
public sealed record SpokenForm(string Typed, string Written);

/// <summary>A verb; its forms are made from its stems.</summary>
/// <param name="Past">گفت</param>
/// <param name="Present">گوی</param>
/// <param name="Imperative">Where it is not ب and the present stem: بگو. Null otherwise.</param>
/// <param name="SpokenPast">Past stems as they are said: اومد for آمد.</param>
/// <param name="SpokenPresent">Present stems as they are said: گ for گوی.</param>
/// <param name="IsBare">Its present also stands without ب and می: کنم, شه.</param>
/// <param name="Preverbs">What may stand before all of it and is typed joined: بر in برمی‌گردم.</param>
public sealed record VerbRoot(
    string Past, string Present, string? Imperative, ImmutableArray<string> SpokenPast, ImmutableArray<string> SpokenPresent, bool IsBare, ImmutableArray<string> Preverbs);

/// <summary>A form that no stems give: «نیستند».</summary>
public sealed record IrregularForm(string Written, ImmutableArray<string> Typed, string Stem, bool IsNegated);

/// <summary>An ending of words.</summary>
/// <param name="Written">How it is written, «-» for a half-space before it; a word of its own for <see cref="SuffixKind.Word"/>.</param>
/// <param name="Typed">How it is typed; joined, or after a half-space.</param>
/// <param name="Of">The classes of words that take it.</param>
/// <param name="After">The endings of words that it can follow.</param>
/// <param name="IsApart">Is also typed after a space.</param>
/// <param name="IsSure">Is an ending even of words that stand in no table.</param>
public sealed record Suffix(
    SuffixKind Kind, string Written, ImmutableArray<string> Typed, ImmutableArray<WordClass> Of, ImmutableArray<Ending> After, bool IsApart, bool IsSure);
