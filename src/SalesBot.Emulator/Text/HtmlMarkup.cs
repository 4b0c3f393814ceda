using System.Text;
using static SalesBot.Emulator.Text.MarkupError;

namespace SalesBot.Emulator.Text;

/// <summary>The HTML parse mode: tags to entities, or the server's complaint with a byte offset.</summary>
internal sealed class HtmlMarkup
{
    private readonly HtmlScanner _source;
    private readonly StringBuilder _text = new();
    private readonly List<Entity> _entities = [];
    private readonly Stack<OpenTag> _open = new();

    private HtmlMarkup(string source) => _source = new HtmlScanner(source);

    public static FormattedText Parse(string source) => new HtmlMarkup(source).Run();

    private FormattedText Run()
    {
        while (!_source.AtEnd)
        {
            switch (_source.Current)
            {
                case '<' when _source.Following == '/':
                    CloseTag();
                    break;
                case '<':
                    Open();
                    break;
                case '&':
                    _text.Append(_source.Reference());
                    break;
                default:
                    _text.Append(_source.Take());
                    break;
            }
        }

        if (_open.TryPeek(out var left))
        {
            throw Because($"Can't find end tag corresponding to start tag \"{left.Name}\"");
        }

        return new FormattedText(_text.ToString(), _entities);
    }

    private void Open()
    {
        var start = _source.At;
        _source.Skip(1);
        var name = _source.Name();
        if (!HtmlTag.IsKnown(name))
        {
            throw Because($"Unsupported start tag \"{name}\" at byte offset {_source.Bytes(start)}");
        }

        var attributes = _source.Attributes(name, start);
        if (name == "span" && attributes.GetValueOrDefault("class") != "tg-spoiler")
        {
            throw Because($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {_source.Bytes(start)}");
        }

        _open.Push(new OpenTag(name, _text.Length, attributes));
    }

    private void CloseTag()
    {
        var start = _source.At;
        _source.Skip(2);
        var name = _source.Name();
        _source.SkipSpace();
        if (_source.AtEnd || _source.Take() != '>')
        {
            throw Because($"Unclosed end tag at byte offset {_source.Bytes(start)}");
        }

        if (!_open.TryPop(out var tag))
        {
            throw Because($"Unexpected end tag at byte offset {_source.Bytes(start)}");
        }

        // "</>" closes whatever is open.
        if (name.Length > 0 && name != tag.Name)
        {
            throw Because($"Unmatched end tag at byte offset {_source.Bytes(start)}, expected \"</{tag.Name}>\", found \"</{name}>\"");
        }

        HtmlTag.Close(tag, _text.ToString(tag.Start, _text.Length - tag.Start), _entities);
    }
}
