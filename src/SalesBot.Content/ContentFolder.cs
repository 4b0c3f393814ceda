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
        var names = Entries(folder).Where(e => IsContent(folder, e.Name, e.IsFolder)).Select(e => e.Name).ToArray();
        var files = new SourceFile[names.Length];

        // Most of the time of loading goes into parsing, and files do not know each other yet.
        Parallel.For(0, names.Length, i => files[i] = SourceFile.Read(Path.Combine(root, folder, names[i]), $"{folder}/{names[i]}", problems));
        return [.. files.DistinctBy(f => f.Stem)];
    }

    private bool IsContent(string folder, string name, bool isFolder)
    {
        var path = $"{folder}/{name}";
        if (isFolder)
        {
            problems.Add(path, "is a folder and not expected here; move or delete it");
            return false;
        }

        if (!IsYaml(name))
        {
            problems.Add(path, "is not expected here; content files end in .yaml, rename, move or delete this one");
            return false;
        }

        var wanted = Path.GetFileNameWithoutExtension(name) + ".yaml";
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

    private static bool IsYaml(string name) =>
        Path.GetExtension(name).ToUpperInvariant() is ".YAML" or ".YML";
}
