namespace SalesBot.Content.Yaml;

/// <summary>One file of the content, read and parsed once.</summary>
internal sealed class SourceFile
{
    private readonly ProblemList _problems;

    private SourceFile(string name, ProblemList problems)
    {
        Name = name;
        _problems = problems;
        Stem = Path.GetFileNameWithoutExtension(name);
    }

    /// <summary>Relative to the content folder, with forward slashes.</summary>
    public string Name { get; }

    /// <summary>The file name without folder and extension: what the id inside must be.</summary>
    public string Stem { get; }

    /// <summary>Null when the file could not be parsed at all; that has been reported.</summary>
    public MapNode? Root { get; private set; }

    /// <summary>True while nothing in this file has been reported.</summary>
    public bool IsGood { get; private set; } = true;

    public static SourceFile Read(string fullPath, string name, ProblemList problems)
    {
        var file = new SourceFile(name, problems);
        if (SourceText.Read(fullPath, file) is { } text)
        {
            file.Root = NodeReader.Read(text, file);
        }

        return file;
    }

    /// <param name="line">Counted from 1; 0 for the whole file.</param>
    public void Report(int line, string path, string message)
    {
        IsGood = false;
        _problems.Add(new Problem(Name, line, path, message));
    }
}
