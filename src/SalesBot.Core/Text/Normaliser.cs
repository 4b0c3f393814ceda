using System.Collections.Immutable;

namespace SalesBot.Core.Text;

/// <summary>
/// Turns a message into words of the written language: other keyboards' letters, spaces and half-spaces put in or left out,
/// repeated letters, and the everyday form folded to the written one. The same text gives the same words, always; normalising
/// the result again changes nothing.
/// </summary>
public sealed class Normaliser
{
    // Real messages need two; what never comes to rest stays as it was typed.
    private const int MostPasses = 6;
    private const string Object = "را";
    private const string On = "روی";
    private const string ObjectOrOn = "رو";

    private readonly Letters _letters;
    private readonly Lexicon _lexicon;
    private readonly WordReader _reader;
    private readonly PieceJoiner _joiner;
    private readonly Reading _object;
    private readonly Reading _on;
    private readonly Lazy<string> _fingerprint;

    public Normaliser(TextTables tables)
    {
        _fingerprint = new Lazy<string>(() => tables.Fingerprint());
        _letters = new Letters(tables.Characters);
        _lexicon = new Lexicon(tables, _letters);
        _reader = new WordReader(_lexicon, tables, _letters);
        _joiner = new PieceJoiner(_lexicon, _reader);

        // Words that stand in no other table are words by standing here: else «نگاه» would be «نگا» with an ending.
        foreach (var word in tables.Spoken.SelectMany(s => _letters.Fold(s.Written).Split(' ')))
        {
            if (_reader.Known(Lexicon.Joined(word), 0) is null)
            {
                _lexicon.Set(word, new Reading(Form.Unknown(word) with { Stem = Lexicon.Joined(word), Class = WordClass.Whole }));
            }
        }

        // What they stand for is read before any of them is set, so that their order makes no difference.
        var spoken = tables.Spoken.Select(s => (Typed: _letters.Fold(s.Typed), Reading: ReadWritten(s.Written))).ToList();
        spoken.ForEach(s => _lexicon.Set(s.Typed, s.Reading));
        _object = ReadWritten(Object);
        _on = ReadWritten(On);
    }

    /// <summary>Differs where the tables differ: what was made by one normaliser is not to be compared with what another makes.</summary>
    public string Fingerprint => _fingerprint.Value;

    /// <summary>True when the tables or their rules know the word; it may still be a word of several.</summary>
    public bool Knows(string word) => new PieceReader(word, _letters).Read() is [{ Kind: TokenKind.Word }, ..] pieces
        && PieceJoiner.Join(pieces, 0, pieces.Count) is var (joined, halves) && _reader.Known(_reader.Squeezed(joined), halves) is not null;

    public NormalisedText Normalise(string text)
    {
        var typed = new PieceReader(text, _letters).Read();
        var words = ReadAll(typed);
        for (var pass = 1; pass < MostPasses; pass++)
        {
            // Written forms stand side by side now that did not before («نمی» and «رقم»): only what stays itself is a result.
            var again = ReadAll(PiecesOf(words));
            if (AreSame(words, again))
            {
                return new NormalisedText(text, words.DrainToImmutable());
            }

            words = again;
        }

        return new NormalisedText(text, AsTyped(typed));
    }

    private static bool AreSame(ImmutableArray<Token>.Builder some, ImmutableArray<Token>.Builder others)
    {
        if (some.Count != others.Count)
        {
            return false;
        }

        for (var i = 0; i < some.Count; i++)
        {
            if (some[i].Meaning != others[i].Meaning)
            {
                return false;
            }
        }

        return true;
    }

    private static List<Piece> PiecesOf(ImmutableArray<Token>.Builder words)
    {
        var pieces = new List<Piece>(words.Count + 8);
        foreach (var word in words)
        {
            var before = word.AfterBreak ? Gap.Break : Gap.Space;
            var kind = word.Kind is TokenKind.Verb ? TokenKind.Word : word.Kind;
            for (var start = 0; ;)
            {
                var end = word.Written.IndexOf(Letters.HalfSpace, start);
                var text = start == 0 && end < 0 ? word.Written : end < 0 ? word.Written[start..] : word.Written[start..end];
                pieces.Add(new Piece(text, word.Folded, word.Start, word.End, kind, before));
                if (end < 0)
                {
                    break;
                }

                (start, before) = (end + 1, Gap.HalfSpace);
            }
        }

        return pieces;
    }

    // Nothing known of such a text stays itself; then it is taken for what stands there.
    private static ImmutableArray<Token> AsTyped(List<Piece> pieces)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(pieces.Count);
        for (var i = 0; i < pieces.Count;)
        {
            var count = 1;
            while (i + count < pieces.Count && pieces[i + count].Before is Gap.HalfSpace)
            {
                count++;
            }

            var parts = pieces.GetRange(i, count);
            var kind = count == 1 ? parts[0].Kind : TokenKind.Word;
            var word = string.Join(Letters.HalfSpace, parts.Select(p => p.Text));
            tokens.Add(TokenOf(Form.Unknown(word) with { Stem = Lexicon.Joined(word), Kind = kind }, pieces, i, count));
            i += count;
        }

        return tokens.DrainToImmutable();
    }

    private ImmutableArray<Token>.Builder ReadAll(List<Piece> pieces)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(pieces.Count + 4);
        for (var i = 0; i < pieces.Count; i++)
        {
            var text = pieces[i].Kind switch
            {
                TokenKind.Word => _reader.Squeezed(pieces[i].Text),
                TokenKind.Latin when Doubles.Has(pieces[i].Text, 3) => Doubles.Shortened(pieces[i].Text, 3, 0),
                _ => pieces[i].Text,
            };
            if (text != pieces[i].Text)
            {
                pieces[i] = pieces[i] with { Text = text };
            }
        }

        var previous = (Form?)null;
        for (var i = 0; i < pieces.Count;)
        {
            var (reading, count) = pieces[i].Kind is TokenKind.Word ? _joiner.ReadFrom(pieces, i) : (new Reading(Form.Unknown(pieces[i].Text) with { Kind = pieces[i].Kind }), 1);
            if (count == 1 && pieces[i].Text is ObjectOrOn)
            {
                var isObject = pieces[i].Before is not Gap.Break && previous is { Class: not (WordClass.Particle or WordClass.Verb) };
                reading = isObject ? _object : _on;
            }

            for (var k = 0; k < reading.Forms.Length; k++)
            {
                previous = reading.Forms[k];
                var token = TokenOf(previous, pieces, i, count);
                tokens.Add(k == 0 ? token : token with { AfterBreak = false });
            }

            i += count;
        }

        return tokens;
    }

    // The written words of the tables.
    private Reading ReadWritten(string written)
    {
        var pieces = new PieceReader(written, _letters).Read();
        var forms = ImmutableArray.CreateBuilder<Form>();
        for (var i = 0; i < pieces.Count;)
        {
            var (reading, count) = _joiner.ReadFrom(pieces, i);
            forms.AddRange(reading.Forms);
            i += count;
        }

        return new Reading(forms.DrainToImmutable());
    }

    private static Token TokenOf(Form form, List<Piece> pieces, int first, int count)
    {
        var typed = pieces[first].Typed;
        for (var i = first + 1; i < first + count; i++)
        {
            // Pieces of one typed word carry all of it.
            if (pieces[i].Start != pieces[i - 1].Start)
            {
                typed += pieces[i].Typed;
            }
        }

        var start = pieces[first].Start;
        return new(start, pieces[first + count - 1].End - start, typed, form.Written, form.Stem, form.Kind, form.IsNegated, pieces[first].Before is Gap.Break);
    }
}
