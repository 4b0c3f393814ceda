namespace SalesBot.Core.Text;

/// <summary>All words that stand in the tables or are made from them, by the letters typed for them, half-spaces left out.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, Reading> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reading>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly HashSet<string> _compounds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _heads = new(StringComparer.Ordinal);
    private readonly HashSet<string> _preverbs;

    public Lexicon(TextTables tables, Letters letters)
    {
        _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (word, kind) in tables.Words)
        {
            var written = letters.Fold(word);
            var joined = Joined(written);
            _words[joined] = new Reading(new Form(written, joined, TokenKind.Word, false, kind));
            if (written.IndexOf(Letters.HalfSpace, StringComparison.Ordinal) is > 0 and var head)
            {
                _compounds.Add(joined);
                _heads.Add(written[..head]);
            }
        }

        foreach (var form in tables.Irregular)
        {
            var written = letters.Fold(form.Written);
            var reading = new Reading(new Form(written, letters.Fold(form.Stem), TokenKind.Verb, form.IsNegated, WordClass.Verb));
            foreach (var typed in form.Typed.Add(form.Written))
            {
                _words.TryAdd(Joined(letters.Fold(typed)), reading);
            }
        }

        // First come, first kept: listed words, then the written forms of all verbs, then what is only said.
        // A form means what its written form means, so that reading that one again changes nothing.
        var conjugation = new Conjugation((typed, form) =>
        {
            var written = Joined(form.Written);
            _words.TryAdd(written, new Reading(form));
            _words.TryAdd(typed, _words[written]);
        });
        var verbs = tables.Verbs.Select(v => Folded(v, letters)).ToList();
        _preverbs = [.. verbs.SelectMany(v => v.Preverbs)];
        verbs.ForEach(conjugation.AddWritten);
        verbs.ForEach(conjugation.AddSpoken);
    }

    public static string Joined(string written) => written.Replace("\u200C", "", StringComparison.Ordinal);

    public Reading? Find(ReadOnlySpan<char> word) => _bySpan.TryGetValue(word, out var reading) ? reading : null;

    /// <summary>A spoken form of the tables: it wins over everything that was made by rule.</summary>
    public void Set(string typed, Reading reading) => _words[Joined(typed)] = reading;

    /// <summary>True for the first part of a word with a half-space: «نرم» of «نرم‌افزار».</summary>
    public bool IsHead(string word) => _heads.Contains(word);

    /// <summary>True for «بر» of «برمی‌گردم».</summary>
    public bool IsPreverb(string word) => _preverbs.Contains(word);

    /// <param name="joined">Without its half-spaces.</param>
    public bool IsCompound(string joined) => _compounds.Contains(joined);

    private static VerbRoot Folded(VerbRoot verb, Letters letters) => new(
        letters.Fold(verb.Past),
        letters.Fold(verb.Present),
        verb.Imperative is null ? null : letters.Fold(verb.Imperative),
        [.. verb.SpokenPast.Select(letters.Fold)],
        [.. verb.SpokenPresent.Select(letters.Fold)],
        verb.IsBare,
        [.. verb.Preverbs.Select(letters.Fold)]);
}
