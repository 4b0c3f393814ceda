using System.Collections.Immutable;

namespace SalesBot.Core.Text;

/// <summary>
/// A sentence of resources/words with holes: «{name}، خوش آمدید». Two stars make words bold: **…**.
/// What fills a hole is text of its own and never read as markup.
/// </summary>
public sealed class Template
{
    private readonly ImmutableArray<Piece> _pieces;

    private Template(string source, ImmutableArray<Piece> pieces)
    {
        Source = source;
        _pieces = pieces;
    }

    /// <summary>The sentence as it stands in the file.</summary>
    public string Source { get; }

    public IEnumerable<string> Holes => _pieces.Where(p => p.IsHole).Select(p => p.Text);

    /// <exception cref="FormatException">A brace or a pair of stars is left open.</exception>
    public static Template Parse(string source)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var style = Style.Plain;
        var start = 0;
        for (var i = 0; i <= source.Length; i++)
        {
            var stars = i + 1 < source.Length && source[i] == '*' && source[i + 1] == '*';
            if (i < source.Length && source[i] != '{' && !stars)
            {
                continue;
            }

            if (i > start)
            {
                pieces.Add(new Piece(source[start..i], IsHole: false, style));
            }

            if (stars)
            {
                style = style is Style.Bold ? Style.Plain : Style.Bold;
                i++;
            }
            else if (i < source.Length)
            {
                var end = source.IndexOf('}', i);
                if (end < 0)
                {
                    throw new FormatException("an opened { is not closed");
                }

                pieces.Add(new Piece(source[(i + 1)..end], IsHole: true, style));
                i = end;
            }

            start = i + 1;
        }

        return style is Style.Plain ? new Template(source, pieces.ToImmutable()) : throw new FormatException("an opened ** is not closed");
    }

    /// <summary>Fills every hole; values are isolated so that Latin text in them does not turn the line.</summary>
    /// <exception cref="KeyNotFoundException">A hole of the sentence has no value here: the words record and its use disagree.</exception>
    public Rich With(params ReadOnlySpan<(string Hole, string Value)> values)
    {
        var runs = ImmutableArray.CreateBuilder<Run>(_pieces.Length);
        foreach (var piece in _pieces)
        {
            runs.Add(new Run(piece.IsHole ? Direction.Isolate(Find(values, piece.Text)) : piece.Text, piece.Style));
        }

        return new Rich(runs.ToImmutable());
    }

    public override string ToString() => Source;

    private static string Find(ReadOnlySpan<(string Hole, string Value)> values, string hole)
    {
        foreach (var (name, value) in values)
        {
            if (name == hole)
            {
                return value;
            }
        }

        throw new KeyNotFoundException($"no value for {{{hole}}}");
    }

    private readonly record struct Piece(string Text, bool IsHole, Style Style);
}

/// <summary>Names the holes that a template of a words record may have; the loader reports any other.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HolesAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names;
}
