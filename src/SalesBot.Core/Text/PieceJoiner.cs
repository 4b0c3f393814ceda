using System.Text;

namespace SalesBot.Core.Text;

/// <summary>Finds which pieces are one word: half-spaces put in, left out, or typed as spaces («می گه», «قیمت ها», «نرم افزار»).</summary>
internal sealed class PieceJoiner(Lexicon lexicon, WordReader words)
{
    // می | خواه | م is three; a word of more parts is no word.
    private const int MostPieces = 4;

    /// <summary>The longest run of pieces from here that is one word.</summary>
    public (Reading Reading, int Count) ReadFrom(List<Piece> pieces, int first)
    {
        var most = 1;
        while (most < MostPieces && first + most < pieces.Count && MayJoin(pieces, first + most))
        {
            most++;
        }

        for (var count = most; count > 1; count--)
        {
            var (word, halves) = Join(pieces, first, count);
            if (words.Known(word, halves) is { } known && (Joins(pieces, first, count) || IsCompound(known.Forms[0], pieces[first].Text)))
            {
                return (known, count);
            }

            if (count == 2 && IsPrefix(pieces[first].Text) && (pieces[first + 1].Before is Gap.HalfSpace || words.Known(pieces[first + 1].Text, 0) is null)
                && WordReader.GuessedVerb(word) is { } verb)
            {
                return (verb, count);
            }

            if (Joins(pieces, first, count) && IsEndingOfUnknown(pieces, first, count) && words.Guessed(word, halves) is { } guessed)
            {
                return (guessed, count);
            }

            // A half-space that belongs to no spelling: «کلمب‌ش».
            if (count == 2 && pieces[first + 1].Before is Gap.HalfSpace && words.IsEnding(pieces[first + 1].Text))
            {
                return (words.Read(word), count);
            }
        }

        return (words.Read(pieces[first].Text), 1);
    }

    private bool IsEndingOfUnknown(List<Piece> pieces, int first, int count) =>
        words.IsApart(pieces[first + count - 1].Text) && Join(pieces, first, count - 1) is var (word, halves) && words.Known(word, halves) is null;

    // «نرم افزارو» is two pieces of one listed word.
    private bool IsCompound(Form form, string head) => form.Stem.Length > head.Length && lexicon.IsCompound(form.Stem);

    private bool MayJoin(List<Piece> pieces, int second) =>
        pieces[second].Kind is TokenKind.Word && pieces[second].Before is not Gap.Break
        && (pieces[second].Before is Gap.HalfSpace || IsSpacedEnding(pieces, second) || lexicon.IsHead(pieces[second - 1].Text));

    /// <summary>True when each gap is a half-space, or a space where a half-space is often meant: after می, before ها.</summary>
    private bool Joins(List<Piece> pieces, int first, int count)
    {
        for (var i = first + 1; i < first + count; i++)
        {
            if (pieces[i].Before is not Gap.HalfSpace && !IsSpacedEnding(pieces, i))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsSpacedEnding(List<Piece> pieces, int second) =>
        IsPrefix(pieces[second - 1].Text) || words.IsApart(pieces[second].Text) || lexicon.IsPreverb(pieces[second - 1].Text) && StartsContinuous(pieces[second].Text);

    // «بر می‌گرده», «در میاد»; but «در میدان».
    private bool StartsContinuous(string piece) =>
        IsPrefix(piece) || (piece.StartsWith("می", StringComparison.Ordinal) || piece.StartsWith("نمی", StringComparison.Ordinal)) && lexicon.Find(piece) is { Last.Kind: TokenKind.Verb };

    private static bool IsPrefix(string piece) => piece is "می" or "نمی";

    public static (string Word, ulong Halves) Join(List<Piece> pieces, int first, int count)
    {
        var word = new StringBuilder();
        var halves = 0UL;
        for (var i = first; i < first + count; i++)
        {
            halves |= i > first && word.Length < 64 ? 1UL << word.Length : 0;
            word.Append(pieces[i].Text);
        }

        return (word.ToString(), halves);
    }
}
