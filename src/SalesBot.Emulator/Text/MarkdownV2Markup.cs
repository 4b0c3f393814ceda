using System.Text;
using static SalesBot.Emulator.Text.MarkupError;

namespace SalesBot.Emulator.Text;

/// <summary>The MarkdownV2 parse mode: nesting, and every reserved character must be escaped.</summary>
internal sealed class MarkdownV2Markup
{
    private const string Reserved = "_*[]()~`>#+-=|{}.!";
    private readonly string _source;
    private readonly StringBuilder _text = new();
    private readonly List<Entity> _entities = [];
    private readonly Stack<(string Mark, string Type, int Start, int Source)> _open = new();
    private int _at;
    private int _quoteFrom = -1;

    private MarkdownV2Markup(string source) => _source = source;

    public static FormattedText Parse(string source) => new MarkdownV2Markup(source).Run();

    private FormattedText Run()
    {
        while (_at < _source.Length)
        {
            Step();
        }

        EndQuote();
        if (_open.TryPeek(out var left))
        {
            throw Because($"Can't find end of {Titled(left.Type)} entity at byte offset {Bytes(_source, left.Source)}");
        }

        return new FormattedText(_text.ToString(), _entities);
    }

    private void Step()
    {
        var c = _source[_at];
        var atLineStart = _at == 0 || _source[_at - 1] == '\n';
        if (atLineStart && c == '>')
        {
            _quoteFrom = _quoteFrom < 0 ? _text.Length : _quoteFrom;
            _at++;
        }
        else if (atLineStart && StartsWith("**>"))
        {
            // An empty bold is the documented way to part two quotes.
            EndQuote();
            _at += 2;
        }
        else if (c == '\\' && _at + 1 < _source.Length && _source[_at + 1] is > '\0' and < (char)127)
        {
            _text.Append(_source[_at + 1]);
            _at += 2;
        }
        else if (c == '`')
        {
            Code();
        }
        else if (!Reserved.Contains(c, StringComparison.Ordinal))
        {
            _text.Append(c);
            _at++;
            if (c == '\n' && _quoteFrom >= 0 && !(_at < _source.Length && _source[_at] == '>'))
            {
                EndQuote();
            }
        }
        else
        {
            Mark(c);
        }
    }

    private void Mark(char c)
    {
        if (c == ']' && _open.TryPeek(out var link) && link.Mark == "]")
        {
            _open.Pop();
            _at++;
            EndLink(link.Start, link.Type);
            return;
        }

        var mark = StartsWith("__") ? "__" : StartsWith("||") ? "||" : c.ToString();
        if (mark == "||" && _quoteFrom >= 0 && !_open.Any(o => o.Mark == "||") && (_at + 2 == _source.Length || _source[_at + 2] == '\n'))
        {
            _at += 2;
            EndQuote("expandable_blockquote");
            return;
        }

        if (_open.TryPeek(out var top) && top.Mark == mark)
        {
            _open.Pop();
            _at += mark.Length;
            Add(top.Type, top.Start);
            return;
        }

        var type = mark switch
        {
            "_" => "italic",
            "*" => "bold",
            "__" => "underline",
            "~" => "strikethrough",
            "||" => "spoiler",
            "[" => "text_link",
            "!" when StartsWith("![") => "custom_emoji",
            _ => throw Because($"Character '{c}' is reserved and must be escaped with the preceding '\\'"),
        };
        _open.Push((type is "text_link" or "custom_emoji" ? "]" : mark, type, _text.Length, _at));
        _at += type == "custom_emoji" ? 2 : mark.Length;
    }

    private void Code()
    {
        var start = _at;
        var mark = StartsWith("```") ? "```" : "`";
        _at += mark.Length;
        var language = mark.Length == 3 ? MarkdownCode.Language(_source, ref _at) : null;
        var from = _text.Length;
        while (!StartsWith(mark))
        {
            if (_at >= _source.Length)
            {
                throw Because($"Can't find end of {(mark.Length == 3 ? "Pre" : "Code")} entity at byte offset {Bytes(_source, start)}");
            }

            if (_source[_at] == '\\' && _at + 1 < _source.Length && _source[_at + 1] is '`' or '\\')
            {
                _at++;
            }

            _text.Append(_source[_at++]);
        }

        _at += mark.Length;
        Add(mark.Length == 3 ? "pre" : "code", from, language);
    }

    private void EndLink(int start, string type)
    {
        var content = _text.ToString(start, _text.Length - start);
        var url = content;
        if (_at < _source.Length && _source[_at] == '(')
        {
            var from = _at++;
            var read = new StringBuilder();
            while (_at < _source.Length && _source[_at] != ')')
            {
                if (_source[_at] == '\\' && _at + 1 < _source.Length)
                {
                    _at++;
                }

                read.Append(_source[_at++]);
            }

            if (_at++ >= _source.Length)
            {
                throw Because($"Can't find end of a URL at byte offset {Bytes(_source, from)}");
            }

            url = read.ToString();
        }

        var emoji = type == "custom_emoji" && url.StartsWith("tg://emoji?id=", StringComparison.Ordinal);
        var attributes = new Dictionary<string, string> { [emoji ? "emoji-id" : "href"] = emoji ? url["tg://emoji?id=".Length..] : url };
        HtmlTag.Close(new OpenTag(emoji ? "tg-emoji" : "a", start, attributes), content, _entities);
    }

    private void EndQuote(string type = "blockquote")
    {
        if (_quoteFrom >= 0)
        {
            Add(type, _quoteFrom);
            _quoteFrom = -1;
        }
    }

    private void Add(string type, int start, string? language = null)
    {
        if (_text.Length > start)
        {
            _entities.Add(new Entity(type, start, _text.Length - start) { Language = language });
        }
    }

    private bool StartsWith(string mark) => string.CompareOrdinal(_source, _at, mark, 0, mark.Length) == 0;

    private static string Titled(string type) => type switch
    {
        "text_link" => "TextUrl",
        "custom_emoji" => "CustomEmoji",
        _ => char.ToUpperInvariant(type[0]) + type[1..],
    };
}
