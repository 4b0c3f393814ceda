namespace SalesBot.Core.Text;

/// <summary>Reads one typed word: by the lexicon, else by cutting endings from a word of the lexicon, else as it looks.</summary>
internal sealed class WordReader
{
    // Longer runs of letters are no words; they stay as they are and cost nothing.
    private const int MostLetters = 40;

    private readonly Lexicon _lexicon;
    private readonly Dictionary<char, Cut[]> _cuts;
    private readonly HashSet<string> _apart;
    private readonly HashSet<string> _endings;

    public WordReader(Lexicon lexicon, TextTables tables, Letters letters)
    {
        _lexicon = lexicon;
        var cuts = tables.Suffixes.SelectMany(suffix => suffix.Typed.Select(typed => Cut.Of(typed, suffix, letters)))
            .OrderByDescending(c => c.Typed.Length)
            .ToList();
        _cuts = cuts.GroupBy(c => c.Typed[^1]).ToDictionary(g => g.Key, g => g.ToArray());
        _apart = [.. cuts.Where(c => c.Suffix.IsApart).SelectMany(c => WithMore(c, cuts))];
        _endings = [.. cuts.Where(c => c.Suffix.Kind is not SuffixKind.Word).Select(c => c.Typed)];
    }

    /// <summary>True for an ending that is also typed after a space, with what may follow it: «ها», «هاشون», «تره».</summary>
    public bool IsApart(string piece) => _apart.Contains(piece);

    public bool IsEnding(string piece) => _endings.Contains(piece);

    /// <summary>Null when neither the tables nor their rules know the word.</summary>
    /// <param name="halves">Bit n is set when a half-space was typed before letter n.</param>
    public Reading? Known(string word, ulong halves) =>
        word.Length > MostLetters ? null
        : (halves == 0 ? null : Listed(word, halves) ?? Ended(word, halves, null, isStrict: true))
            ?? Listed(word, 0) ?? Ended(word, halves, null, isStrict: false);

    /// <summary>An unknown word with an ending that only endings look like.</summary>
    public Reading? Guessed(string word, ulong halves) => word.Length > MostLetters ? null : GuessedEnding(word, halves, null);

    /// <summary>A word that stands alone; a letter typed twice that makes it unknown is forgiven.</summary>
    public Reading Read(string word) => Known(word, 0) ?? WithoutDoubles(word) ?? GuessedVerb(word) ?? Guessed(word, 0) ?? new Reading(Form.Unknown(word));

    /// <summary>
    /// A letter three times or more is emphasis («خیلییی») and becomes one, or two where only that gives a word («الللله»).
    /// A letter twice may be spelling («محقق», «تردد») and stays here.
    /// </summary>
    public string Squeezed(string word) =>
        !Doubles.Has(word, 3) ? word
        : word.Length > 2 * MostLetters ? Doubles.Shortened(word, 3, 0)
        : Doubles.Variants(word, 3).FirstOrDefault(v => Known(v, 0) is not null) ?? Doubles.Shortened(word, 3, 0);

    // «خیلیی» is no word and «خیلی» is one; «محقق» is a word, so it never comes here.
    private Reading? WithoutDoubles(string word)
    {
        if (word.Length > MostLetters || !Doubles.Has(word, 2))
        {
            return null;
        }

        foreach (var variant in Doubles.Variants(word, 2))
        {
            if (Known(variant, 0) is { } reading)
            {
                return reading;
            }
        }

        return null;
    }

    /// <param name="halves">Must be where the written word has its half-spaces: «حرف‌هاش» does not begin with حرفه.</param>
    private Reading? Listed(ReadOnlySpan<char> word, ulong halves) =>
        (_lexicon.Find(word) ?? InWriting(word)) is { } reading && (halves & ~HalfSpacesOf(reading.Forms[0].Written, halves)) == 0 ? reading : null;

    private static ulong HalfSpacesOf(string written, ulong halves)
    {
        var found = 0UL;
        for (int i = 0, letters = 0; halves != 0 && i < written.Length && letters < MostLetters; i++)
        {
            if (written[i] is Letters.HalfSpace)
            {
                found |= 1UL << letters;
            }
            else
            {
                letters++;
            }
        }

        return found;
    }

    // As Tehran says it: «خونه» for خانه, «آروم» for آرام. Only where that gives a word, and the typed one is none.
    private Reading? InWriting(ReadOnlySpan<char> word)
    {
        Span<char> written = stackalloc char[MostLetters];
        word.CopyTo(written);
        written = written[..word.Length];
        for (var i = word.Length - 2; i > 0; i--)
        {
            if (word[i] is 'و' && word[i + 1] is 'ن' or 'م')
            {
                written[i] = 'ا';
                if (_lexicon.Find(written) is { Forms: [{ Kind: TokenKind.Word }] } reading)
                {
                    return reading;
                }

                written[i] = 'و';
            }
        }

        return null;
    }

    private Reading? Ended(ReadOnlySpan<char> word, ulong halves, SuffixKind? before, bool isStrict)
    {
        if (word.Length < 3 || !_cuts.TryGetValue(word[^1], out var cuts))
        {
            return null;
        }

        // Where a half-space was typed, there the ending begins; else the longest ending that fits.
        for (var typedOnly = halves != 0; ; typedOnly = false)
        {
            foreach (var cut in cuts)
            {
                var length = word.Length - cut.Typed.Length;
                if (length >= 2 && cut.Fits(before, halves, length, typedOnly) && word.EndsWith(cut.Typed, StringComparison.Ordinal) && !TakesVowel(word, length, halves)
                    && (Listed(word[..length], isStrict ? halves & Below(length) : 0) ?? Ended(word[..length], halves & Below(length), cut.Suffix.Kind, isStrict)) is { } stem
                    && cut.Takes(stem.Last))
                {
                    return WithEnding(stem, cut.Suffix);
                }
            }

            if (!typedOnly)
            {
                return null;
            }
        }
    }

    // «بالای» is بالا with ی, though بال with ای could be; «حرفهاش» is حرف with هاش, for nobody types ه and ا of حرفه‌اش joined.
    private bool TakesVowel(ReadOnlySpan<char> word, int length, ulong halves) =>
        word[length] is 'ا' && (halves >> length & 1) == 0
        && (word[length - 1] is 'ه' && word.Length > length + 1 || length + 1 < word.Length && _lexicon.Find(word[..(length + 1)]) is not null);

    private Reading WithEnding(Reading stem, Suffix suffix) =>
        suffix.Kind is SuffixKind.Word
            ? new Reading(stem.Forms.AddRange((_lexicon.Find(suffix.Written) ?? new Reading(Form.Unknown(suffix.Written))).Forms))
            : stem.Ending(stem.Last.With(suffix.Written));

    private Reading? GuessedEnding(ReadOnlySpan<char> word, ulong halves, SuffixKind? before)
    {
        if (word.Length < 4 || !_cuts.TryGetValue(word[^1], out var cuts))
        {
            return null;
        }

        foreach (var cut in cuts)
        {
            var length = word.Length - cut.Typed.Length;
            var isTyped = length > 0 && (halves >> length & 1) == 1;

            if (length >= (isTyped ? 2 : 3) && cut.Fits(before, halves, length, typedOnly: false) && word.EndsWith(cut.Typed, StringComparison.Ordinal))
            {
                // An ending written with a half-space keeps it, so it will be known for an ending when read again; any ending may follow one.
                var stem = GuessedEnding(word[..length], halves & Below(length), cut.Suffix.Kind)
                    ?? (cut.Suffix.IsSure || isTyped && cut.Suffix.Written.StartsWith('-') ? new Reading(Form.Unknown(word[..length].ToString())) : null);
                if (stem is not null && cut.Takes(stem.Last))
                {
                    return WithEnding(stem, cut.Suffix);
                }
            }
        }

        return null;
    }

    private static IEnumerable<string> WithMore(Cut first, List<Cut> cuts)
    {
        yield return first.Typed;
        foreach (var second in cuts.Where(c => first.Suffix.Kind is not SuffixKind.Clitic && c.Suffix.Kind is SuffixKind.Word || first.Suffix.Kind is SuffixKind.Plural && c.Suffix.Kind is SuffixKind.Clitic))
        {
            yield return first.Typed + second.Typed;
            foreach (var third in cuts.Where(c => second.Suffix.Kind is SuffixKind.Clitic && c.Suffix.Kind is SuffixKind.Word))
            {
                yield return first.Typed + second.Typed + third.Typed;
            }
        }
    }

    /// <summary>«نمی‌لولم»: no verb of the tables, and yet a verb by its looks.</summary>
    public static Reading? GuessedVerb(string word)
    {
        var before = word.StartsWith("نمی", StringComparison.Ordinal) ? 3 : word.StartsWith("می", StringComparison.Ordinal) ? 2 : 0;
        if (before == 0 || word.Length is > MostLetters || word.Length < before + 3 || word[^1] is not ('م' or 'ه' or 'د'))
        {
            return null;
        }

        var rest = word[before..];
        var ending = rest.Length > 3 && rest[^2..] is "ند" or "یم" or "ید" ? 2 : 1;
        return new Reading(new Form($"{word[..before]}{Letters.HalfSpace}{rest}", rest[..^ending], TokenKind.Verb, before == 3, WordClass.Verb));
    }

    private static ulong Below(int length) => length >= 64 ? ulong.MaxValue : (1UL << length) - 1;
}
