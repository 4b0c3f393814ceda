using System.Collections.Immutable;
using SalesBot.Content.Yaml;

namespace SalesBot.Content;

/// <summary>The files of the content folder; whatever stands there without being content is reported, for it may be a lost edit.</summary>
internal sealed class ContentFolder(string root, ProblemList problems)
{
    public bool Has(string folder) => Directory.Exists(Path.Combine(root, folder));

    /// <summary>Names of the folders directly inside, in ordinal order.</summary>
    public ImmutableArray<string> Folders(string folder)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var (name, isFolder) in Entries(folder))
        {
            if (isFolder)
            {
                names.Add(name);
            }
            else
            {
                problems.Add($"{folder}/{name}", "is not expected here; each lens has a folder of its own, move or delete the file");
            }
        }

        return names.ToImmutable();
    }

    /// <summary>The YAML files directly inside, read and parsed, in ordinal order.</summary>
    public ImmutableArray<SourceFile> Files(string folder)
    {
        var names = Names(folder, ".yaml");
        var files = new SourceFile[names.Length];

        // Most of the time of loading goes into parsing, and files do not know each other yet.
        Parallel.For(0, names.Length, i => files[i] = SourceFile.Read(Path.Combine(root, folder, names[i]), $"{folder}/{names[i]}", problems));
        return [.. files.DistinctBy(f => f.Stem)];
    }

    /// <summary>The files of plain lines directly inside, read, in ordinal order; those that cannot be read have been reported.</summary>
    public ImmutableArray<LineFile> LineFiles(string folder) =>
        [.. Names(folder, ".txt").Select(name => LineFile.Read(Path.Combine(root, folder, name), $"{folder}/{name}", problems)).DistinctBy(f => f.Stem)];

    private string[] Names(string folder, string extension) =>
        [.. Entries(folder).Where(e => IsContent(folder, e.Name, e.IsFolder, extension)).Select(e => e.Name)];

    private bool IsContent(string folder, string name, bool isFolder, string extension)
    {
        var path = $"{folder}/{name}";
        if (isFolder)
        {
            problems.Add(path, "is a folder and not expected here; move or delete it");
            return false;
        }

        if (!Ends(name, extension))
        {
            problems.Add(path, $"is not expected here; content files end in {extension}, rename, move or delete this one");
            return false;
        }

        var wanted = Path.GetFileNameWithoutExtension(name) + extension;
        if (name != wanted)
        {
            // It is read all the same: its other problems should be told in the same run.
            problems.Add(path, $"ends in {Path.GetExtension(name)}; rename it to {wanted}");
        }

        return true;
    }

    private IEnumerable<(string Name, bool IsFolder)> Entries(string folder)
    {
        if (!Has(folder))
        {
            problems.Add(folder, "is missing; this folder of the content must be there");
            return [];
        }

        try
        {
            return [.. new DirectoryInfo(Path.Combine(root, folder)).EnumerateFileSystemInfos()
                .Where(e => !IsBeside(e.Name))
                .Select(e => (e.Name, e is DirectoryInfo))
                .OrderBy(e => e.Name, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(folder, $"cannot be listed ({e.GetType().Name}); check that the folder may be read");
            return [];
        }
    }

    // Of operating systems and editors (.DS_Store, .skeptic.yaml.swp), or meant for people.
    private static bool IsBeside(string name) => name.StartsWith('.') || name == "README.md";

    private static bool Ends(string name, string extension) =>
        Path.GetExtension(name) is var found && (found.Equals(extension, StringComparison.OrdinalIgnoreCase)
            || (extension == ".yaml" && found.Equals(".yml", StringComparison.OrdinalIgnoreCase)));
}
