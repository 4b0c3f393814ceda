using System.Globalization;
using System.Text;
using static SalesBot.Emulator.Text.MarkupError;

namespace SalesBot.Emulator.Text;

/// <summary>Walks through HTML: names, attributes, character references.</summary>
internal sealed class HtmlScanner(string source)
{
    private int _at;

    public int At => _at;

    public bool AtEnd => _at >= source.Length;

    public char Current => source[_at];

    /// <summary>The character after the current one, zero at the end.</summary>
    public char Following => _at + 1 < source.Length ? source[_at + 1] : '\0';

    public char Take() => source[_at++];

    public void Skip(int count) => _at += count;

    /// <summary>UTF-8 bytes before a position.</summary>
    public int Bytes(int position) => MarkupError.Bytes(source, position);

    /// <summary>Reads on to the end of a start tag.</summary>
    public Dictionary<string, string> Attributes(string tag, int start)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (true)
        {
            SkipSpace();
            if (AtEnd)
            {
                throw Because($"Unclosed start tag at byte offset {Bytes(start)}");
            }

            if (Current == '>')
            {
                _at++;
                return attributes;
            }

            ReadAttribute(tag, start, attributes);
        }
    }

    /// <summary>A tag's name in lower case; may be empty.</summary>
    public string Name()
    {
        var from = _at;
        while (_at < source.Length && !char.IsWhiteSpace(source[_at]) && source[_at] != '>')
        {
            _at++;
        }

        return source[from.._at].ToLowerInvariant();
    }

    public void SkipSpace()
    {
        while (_at < source.Length && char.IsWhiteSpace(source[_at]))
        {
            _at++;
        }
    }

    /// <summary>Reads a character reference; anything unknown stays as it is written.</summary>
    public string Reference()
    {
        var end = _at + 1;
        while (end < source.Length && (char.IsAsciiLetterOrDigit(source[end]) || (source[end] == '#' && end == _at + 1)))
        {
            end++;
        }

        var name = source[(_at + 1)..end];
        var known = name switch
        {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "quot" => "\"",
            ['#', 'x', .. var hex] when int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) => FromCode(code),
            ['#', .. var digits] when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) => FromCode(code),
            _ => null,
        };
        if (known is null)
        {
            _at++;
            return "&";
        }

        _at = end < source.Length && source[end] == ';' ? end + 1 : end;
        return known;
    }

    private static string? FromCode(int code) => Rune.IsValid(code) && code != 0 ? new Rune(code).ToString() : null;

    private void ReadAttribute(string tag, int start, Dictionary<string, string> attributes)
    {
        var from = _at;
        while (_at < source.Length && !char.IsWhiteSpace(source[_at]) && source[_at] is not ('=' or '>' or '/' or '"' or '\''))
        {
            _at++;
        }

        var name = source[from.._at].ToLowerInvariant();
        if (name.Length == 0)
        {
            throw Because($"Empty attribute name in the tag \"{tag}\" at byte offset {Bytes(start)}");
        }

        SkipSpace();
        if (_at >= source.Length || source[_at] != '=')
        {
            // A bare word is an attribute without a value: <blockquote expandable>.
            attributes[name] = "";
            return;
        }

        _at++;
        SkipSpace();
        if (_at >= source.Length)
        {
            throw Because($"Unclosed start tag at byte offset {Bytes(start)}");
        }

        attributes[name] = source[_at] is '"' or '\'' ? Quoted(start) : Unquoted(start);
    }

    private string Quoted(int start)
    {
        var quote = source[_at++];
        var value = new StringBuilder();
        while (_at < source.Length && source[_at] != quote)
        {
            value.Append(source[_at] == '&' ? Reference() : source[_at++].ToString());
        }

        if (_at >= source.Length)
        {
            throw Because($"Unclosed start tag at byte offset {Bytes(start)}");
        }

        _at++;
        return value.ToString();
    }

    private string Unquoted(int start)
    {
        var from = _at;
        while (_at < source.Length && (char.IsAsciiLetterOrDigit(source[_at]) || source[_at] is '.' or '-'))
        {
            _at++;
        }

        return _at < source.Length && (char.IsWhiteSpace(source[_at]) || source[_at] == '>')
            ? source[from.._at].ToLowerInvariant()
            : throw Because($"Unexpected end of name token at byte offset {Bytes(start)}");
    }
}
