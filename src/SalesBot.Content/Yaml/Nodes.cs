using System.Collections.Immutable;

namespace SalesBot.Content.Yaml;

/// <summary>A piece of a YAML file that knows where it stands, so that whoever reads it can complain.</summary>
internal abstract class Node(SourceFile file, int line, string path)
{
    public SourceFile File { get; } = file;

    /// <summary>Line of the key that the value belongs to, counted from 1.</summary>
    public int Line { get; } = line;

    public string Path { get; } = path;

    /// <summary>What a trainer would call it.</summary>
    public abstract string Kind { get; }

    public void Report(string message) => File.Report(Line, Path, message);
}

internal sealed class TextNode(SourceFile file, int line, string path, string text) : Node(file, line, path)
{
    public string Text { get; } = text;

    public override string Kind => Text.Length == 0 ? "empty" : "a text";
}

internal sealed class ListNode(SourceFile file, int line, string path, ImmutableArray<Node> items) : Node(file, line, path)
{
    public ImmutableArray<Node> Items { get; } = items;

    public override string Kind => "a list";
}

internal sealed class MapNode(SourceFile file, int line, string path, ImmutableArray<MapEntry> entries) : Node(file, line, path)
{
    /// <summary>In the order of the file; no key stands twice.</summary>
    public ImmutableArray<MapEntry> Entries { get; } = entries;

    public override string Kind => "a group of keys";
}

internal readonly record struct MapEntry(string Key, Node Value);
