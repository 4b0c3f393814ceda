using System.Text;

namespace SalesBot.Core.Text;

/// <summary>What stands before a piece, from strong to weak.</summary>
internal enum Gap
{
    Break,
    Space,
    HalfSpace,
}

/// <summary>A run of letters or digits of a message, folded.</summary>
/// <param name="Typed">The folded letters of the typed word that it belongs to.</param>
/// <param name="Start">Of that typed word in the original text.</param>
/// <param name="End">Just after that typed word in the original text.</param>
internal readonly record struct Piece(string Text, string Typed, int Start, int End, TokenKind Kind, Gap Before);

/// <summary>Cuts a message into pieces: one pass, each character looked at once.</summary>
internal ref struct PieceReader(string text, Letters letters)
{
    private readonly List<Piece> _pieces = new(text.Length / 4 + 1);
    private readonly StringBuilder _run = new();
    private Gap _gap = Gap.Break;
    private TokenKind _kind;
    private int _start;
    private int _end;

    public List<Piece> Read()
    {
        for (var i = 0; i < text.Length; i++)
        {
            var folded = letters[text[i]];
            if (folded is Letters.Several)
            {
                var length = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1;
                AddSeveral(Rune.TryGetRuneAt(text, i, out var rune) ? letters.Expand(rune) : "\u0002", i, i + length);
                i += length - 1;
            }
            else if (folded is not Letters.Break || !IsInsideNumber(i))
            {
                Add(folded, i, i + 1);
            }
        }

        Close(Gap.Break);
        return _pieces;
    }

    private void AddSeveral(string folded, int start, int end)
    {
        foreach (var c in folded)
        {
            Add(c, start, end);
        }
    }

    private void Add(char c, int start, int end)
    {
        switch (c)
        {
            case Letters.Nothing:
                return;
            case Letters.Break:
                Close(Gap.Break);
                return;
            case Letters.Space:
                Close(Gap.Space);
                return;
            case Letters.HalfSpace:
                Close(Gap.HalfSpace);
                return;
        }

        var kind = char.IsAsciiDigit(c) ? TokenKind.Number : Letters.IsPersian(c) ? TokenKind.Word : TokenKind.Latin;
        if (_run.Length > 0 && kind != _kind)
        {
            // Digits inside a Latin name belong to it (B2B); between digits and Persian letters a space was forgotten.
            if (kind is TokenKind.Word || _kind is TokenKind.Word)
            {
                Close(Gap.Space);
            }
            else
            {
                kind = TokenKind.Latin;
            }
        }

        if (_run.Length == 0)
        {
            _start = start;
        }

        _kind = kind;
        _end = end;
        _run.Append(c);
    }

    // Among several separators the strongest counts.
    private void Close(Gap gap)
    {
        if (_run.Length > 0)
        {
            var letters = _run.ToString();
            _pieces.Add(new Piece(letters, letters, _start, _end, _kind, _gap));
            _run.Clear();
            _gap = gap;
        }
        else if (gap < _gap)
        {
            _gap = gap;
        }
    }

    // 12,500 is one number: a separator with digits before it and just three after it.
    private readonly bool IsInsideNumber(int i)
    {
        if (_run.Length == 0 || _kind is not TokenKind.Number || _end != i || text[i] is not (',' or '٬' or '،' or '\'' or '’'))
        {
            return false;
        }

        for (var k = 1; k <= 3; k++)
        {
            if (i + k >= text.Length || !char.IsAsciiDigit(letters[text[i + k]]))
            {
                return false;
            }
        }

        return i + 4 >= text.Length || !char.IsAsciiDigit(letters[text[i + 4]]);
    }
}
