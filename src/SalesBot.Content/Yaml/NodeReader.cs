using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SalesBot.Content.Yaml;

/// <summary>
/// From YAML to nodes that know their line. Only the plain part of YAML is wanted here (keys, lists, texts): anchors, aliases,
/// tags and second documents are refused, so nothing can stand in a file that its reader does not see.
/// </summary>
internal sealed class NodeReader
{
    // resources/ needs five.
    private const int MostLevels = 12;

    private readonly SourceFile _file;
    private readonly Parser _parser;

    private NodeReader(string text, SourceFile file)
    {
        _file = file;
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    private int Line => (int)Math.Max(1, _parser.Current?.Start.Line ?? 1);

    /// <summary>The keys at the top, or null when there is none to be had; that has been reported.</summary>
    public static MapNode? Read(string text, SourceFile file)
    {
        var reader = new NodeReader(text, file);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException e)
        {
            file.Report((int)Math.Max(1, e.Start.Line), "", YamlFaults.InPlainWords(e.Message));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // YamlDotNet 16.3 lets these through for a list left open and for "\UFFFFFFFF".
            file.Report(reader.Line, "", "has a fault in or after this line; check brackets, quotation marks and the spaces at the beginning of the lines");
        }

        return null;
    }

    private MapNode? ReadDocument()
    {
        Expect<StreamStart>();
        _parser.MoveNext();
        if (_parser.Current is not DocumentStart)
        {
            _file.Report(0, "", "is empty; write its keys");
            return null;
        }

        _parser.MoveNext();
        var root = ReadNode(Line, "", level: 1);
        _parser.MoveNext();
        _parser.MoveNext();
        if (_parser.Current is DocumentStart)
        {
            _file.Report(Line, "", "begins a second document (---); write one document in a file");
        }

        switch (root)
        {
            case MapNode map:
                return map;
            case TextNode { Text.Length: 0 }:
                _file.Report(0, "", "is empty; write its keys");
                return null;
            case not null:
                _file.Report(root.Line, "", $"has {root.Kind} at the top; write keys (key: value)");
                return null;
            default:
                return null;
        }
    }

    private void Expect<T>()
        where T : ParsingEvent
    {
        if (!_parser.MoveNext() || _parser.Current is not T)
        {
            throw new InvalidOperationException($"no {typeof(T).Name}");
        }
    }

    /// <summary>Reads the node that the parser stands on, and leaves the parser on its last event; null when it was refused.</summary>
    private Node? ReadNode(int line, string path, int level)
    {
        if (_parser.Current is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            _file.Report(line, path, $"has an anchor (&{anchored.Anchor.Value}); delete it, or put a text that begins with & in double quotes");
        }

        if (_parser.Current is NodeEvent { Tag.IsEmpty: false } tagged && !tagged.Tag.IsNonSpecific)
        {
            _file.Report(line, path, $"has a tag ({tagged.Tag.Value}); delete it, or put a text that begins with ! in double quotes");
        }

        switch (_parser.Current)
        {
            case Scalar { Style: ScalarStyle.Plain, Value: "~" or "null" }:
                return new TextNode(_file, line, path, "");
            case Scalar scalar:
                return new TextNode(_file, line, path, scalar.Value);
            case AnchorAlias alias:
                _file.Report(line, path, $"has an alias (*{alias.Value.Value}); write the text out, or put a text that begins with * in double quotes");
                return null;
            case SequenceStart or MappingStart when level > MostLevels:
                throw new YamlException(_parser.Current.Start, _parser.Current.End, YamlFaults.TooDeep);
            case SequenceStart:
                return ReadList(line, path, level);
            default:
                return ReadMap(line, path, level);
        }
    }

    private ListNode ReadList(int line, string path, int level)
    {
        var items = ImmutableArray.CreateBuilder<Node>();
        for (var position = 1; Advance() is not SequenceEnd; position++)
        {
            if (ReadNode(Line, $"{path}[{position}]", level + 1) is { } item)
            {
                items.Add(item);
            }
        }

        return new ListNode(_file, line, path, items.ToImmutable());
    }

    private MapNode ReadMap(int line, string path, int level)
    {
        var entries = ImmutableArray.CreateBuilder<MapEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (Advance() is not MappingEnd)
        {
            var keyLine = Line;
            var key = ReadNode(keyLine, path, level + 1) as TextNode;
            var valuePath = key is null ? path : path.Length == 0 ? key.Text : $"{path}.{key.Text}";
            Advance();
            var value = ReadNode(keyLine, valuePath, level + 1);
            if (key is null)
            {
                _file.Report(keyLine, path, "has a key that is not a word; write key: value");
            }
            else if (!lines.TryAdd(key.Text, keyLine))
            {
                _file.Report(keyLine, valuePath, $"stands in line {lines[key.Text]} already; keep one of the two");
            }
            else if (value is not null)
            {
                entries.Add(new MapEntry(key.Text, value));
            }
        }

        return new MapNode(_file, line, path, entries.ToImmutable());
    }

    private ParsingEvent Advance() => _parser.MoveNext() && _parser.Current is { } current ? current : throw new InvalidOperationException("the file ends too early");
}
