using System.Text.RegularExpressions;
using SalesBot.Core.Text;

namespace SalesBot.Content.Spelling;

/// <summary>
/// What can be told wrong in a Persian text without understanding it. A rule stands here only if no right text breaks it:
/// «می» before a verb wants a half-space, a «ها» at the end of a sentence may be the exclamation («گرونه ها!»).
/// </summary>
internal static partial class PersianSpelling
{
    // Letters, Persian or Arabic; not the digits and signs of that block.
    private const string Letter = @"[\p{IsArabic}-[^\p{L}]]";

    // What must stand in a text before the pattern is worth trying: nearly all texts are right, and look-behinds are slow.
    private static readonly (string[] Signs, Func<Regex> Pattern, Func<Match, string> Message)[] Rules =
    [
        (["  "], TwoSpaces, _ => "has two spaces{0}; write one"),
        ([" ،", " ؛", " ؟", " .", " !", " :"], SpaceBeforeSign, m => $"has a space before {m.Groups[1].Value}{{0}}; delete the space"),
        (["« ", " »"], SpaceInsideQuotation, _ => "has a space inside « »{0}; delete the space"),
        (["،", "؛", "؟", "!"], SignBeforeLetter, m => $"has no space after {m.Groups[1].Value}{{0}}; write one"),
        (["?", ",", ";"], LatinSign, m => $"has the Latin {m.Groups[1].Value}{{0}}; write {PersianSign(m.Groups[1].Value)}"),
        ([","], CommaInNumber, _ => "has the Latin , in a number{0}; write ٬ (U+066C)"),
        (["%"], LatinPercent, _ => "has the Latin %{0}; write ٪ (U+066A)"),
        ([".."], Dots, m => m.Length == 2 ? "has two dots{0}; write . or … (U+2026)" : "has several dots{0}; write … (U+2026)"),
        (["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], LatinNumber, m => $"has the Latin digits {m.Value}{{0}}; write {PersianDigits.Of(m.Value)}"),
        (["می "], VerbApart, m => $"has a space after {m.Groups[1].Value}{{0}}; write a half-space (U+200C)"),
        (["میک", "میش", "میخ", "میت", "میگ"], VerbJoined, m => $"has {m.Groups[1].Value} joined to the verb{{0}}; write a half-space (U+200C) after {m.Groups[1].Value}"),
        ([" ها", " ترین"], SuffixApart, m => $"has a space before {m.Groups[1].Value}{{0}}; write a half-space (U+200C)"),
        (["\u200C\u200C"], TwoHalfSpaces, _ => "has two half-spaces (U+200C) in a row{0}; write one"),
        (["\u200C"], LooseHalfSpace, _ => "has a half-space (U+200C) that stands between no two letters{0}; delete it"),
        (["\"", "'", "“", "”", "„", "‘", "’", "`"], StraightQuote, m => $"has the quotation mark {m.Value}{{0}}; write « or »"),
    ];

    public static bool HasPersian(string text) => text.Any(c => char.IsLetter(c) && Direction.IsRightToLeft(c));

    /// <summary>Each kind of fault once, with the place where it stands first.</summary>
    public static IEnumerable<string> Faults(string text)
    {
        foreach (var fault in CharacterFaults.In(text))
        {
            yield return fault;
        }

        if (!HasPersian(text))
        {
            yield break;
        }

        foreach (var (signs, pattern, message) in Rules)
        {
            if (signs.Any(sign => text.Contains(sign, StringComparison.Ordinal)) && pattern().Match(text) is { Success: true } match)
            {
                yield return message(match).Replace("{0}", $" in {Surroundings.Of(text, match.Index)}", StringComparison.Ordinal);
            }
        }

        if (QuotationFault(text) is { } quotation)
        {
            yield return quotation;
        }
    }

    private static string? QuotationFault(string text)
    {
        var opened = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '«')
            {
                if (opened >= 0)
                {
                    return $"has a second « before the first is closed in {Surroundings.Of(text, i)}; write » first";
                }

                opened = i;
            }
            else if (text[i] == '»')
            {
                if (opened < 0)
                {
                    return $"has » without « in {Surroundings.Of(text, i)}; write both or none";
                }

                opened = -1;
            }
        }

        return opened < 0 ? null : $"has « without » in {Surroundings.Of(text, opened)}; write both or none";
    }

    private static string PersianSign(string latin) => latin switch
    {
        "?" => "؟ (U+061F)",
        ";" => "؛ (U+061B)",
        _ => "، (U+060C)",
    };

    [GeneratedRegex("(?<=[^ \n])  ")]
    private static partial Regex TwoSpaces();

    // Before a Latin letter or digit the dot may begin a name (.ir); several dots have their own rule.
    [GeneratedRegex(@"(?<=\S) +([،؛؟.!:])(?![A-Za-z0-9.])")]
    private static partial Regex SpaceBeforeSign();

    [GeneratedRegex("« | »")]
    private static partial Regex SpaceInsideQuotation();

    [GeneratedRegex("([،؛؟!])(?=" + Letter + ")")]
    private static partial Regex SignBeforeLetter();

    [GeneratedRegex("((?<=" + Letter + @"[»)\u064B]? ?)[?,;]|[?,;](?= ?" + Letter + "))")]
    private static partial Regex LatinSign();

    [GeneratedRegex("(?<=[۰-۹]),(?=[۰-۹])")]
    private static partial Regex CommaInNumber();

    [GeneratedRegex("(?<=[۰-۹] ?)%")]
    private static partial Regex LatinPercent();

    [GeneratedRegex(@"\.{2,}")]
    private static partial Regex Dots();

    // Digits of a Latin name or address (B2B, wa.me/98) are Latin; those that stand alone are read with the Persian words.
    [GeneratedRegex(@"(?<![A-Za-z0-9_./:@+-])[0-9]+(?![0-9]*[_./:@+-]*[A-Za-z])")]
    private static partial Regex LatinNumber();

    // «می» before a small word would be the wine of the poets.
    [GeneratedRegex("(?<!" + Letter + @"|\u200C)(ن?می) (?=" + Letter + ")(?!(و|از|به|را|که) )", RegexOptions.None)]
    private static partial Regex VerbApart();

    [GeneratedRegex("(?<!" + Letter + @"|\u200C)(ن?می)(?=کن|شو|خواه|توان|گوی)")]
    private static partial Regex VerbJoined();

    [GeneratedRegex("(?<=" + Letter + @") (ها(?= " + Letter + @")|های(?:ی|م|ت|ش|مان|تان|شان)?(?!" + Letter + @"|\u200C| و هو)|ترین(?!" + Letter + @"|\u200C))")]
    private static partial Regex SuffixApart();

    [GeneratedRegex(@"\u200C{2,}")]
    private static partial Regex TwoHalfSpaces();

    [GeneratedRegex(@"(?<![\p{L}\p{M}\p{N}\u200C])\u200C|\u200C(?![\p{L}\p{M}\p{N}\u200C])")]
    private static partial Regex LooseHalfSpace();

    // An apostrophe inside a Latin word stays.
    [GeneratedRegex("[\"“”„‘`]|(?<![A-Za-z])['’]|['’](?![A-Za-z])")]
    private static partial Regex StraightQuote();
}
