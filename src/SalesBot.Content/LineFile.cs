using System.Collections.Immutable;
using SalesBot.Content.Yaml;

namespace SalesBot.Content;

/// <summary>A file of plain lines, read once; lines that begin with # are headings.</summary>
/// <param name="Name">Relative to the content folder, with forward slashes.</param>
/// <param name="Lines">Default when the file could not be read, which has been reported. Without spaces at both ends, empty ones left out; the heading is the last one above the line, or "".</param>
internal sealed record LineFile(string Name, ImmutableArray<(int Number, string Text, string Heading)> Lines)
{
    public const char Heading = '#';

    /// <summary>The file name without folder and extension.</summary>
    public string Stem => Path.GetFileNameWithoutExtension(Name);

    public static LineFile Read(string fullPath, string name, ProblemList problems)
    {
        if (SourceText.ReadLines(fullPath, (line, path, message) => problems.Add(new Problem(name, line, path, message))) is not { } text)
        {
            return new LineFile(name, default);
        }

        var lines = ImmutableArray.CreateBuilder<(int, string, string)>();
        var heading = "";
        var number = 0;
        foreach (var each in text.Split('\n'))
        {
            number++;
            var line = each.Trim();
            if (line.StartsWith(Heading))
            {
                heading = line.TrimStart(Heading).Trim();
            }
            else if (line.Length > 0)
            {
                lines.Add((number, line, heading));
            }
        }

        return new LineFile(name, lines.ToImmutable());
    }
}
