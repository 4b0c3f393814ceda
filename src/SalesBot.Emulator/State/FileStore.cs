using System.Security.Cryptography;
using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.State;

/// <summary>Files by id; contents are in memory, or in a folder beside the journal.</summary>
internal sealed class FileStore
{
    private const string Key = "f/";
    private readonly Dictionary<string, StoredFile> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredFile> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _contents = new(StringComparer.Ordinal);
    private readonly Journal _journal;
    private readonly string? _folder;

    public FileStore(Journal journal, string? statePath)
    {
        _journal = journal;
        _folder = statePath is null ? null : Path.ChangeExtension(Path.GetFullPath(statePath), null) + "-files";
        foreach (var (_, value) in journal.All(Key))
        {
            Place(StoredFile.FromJournaled((JsonObject)value));
        }
    }

    public StoredFile Add(string kind, string name, string mimeType, byte[] content, int width = 0, int height = 0)
    {
        var safeName = name.Length == 0 ? "file" : Path.GetFileName(name.Replace('\\', '/'));
        var unique = "AQAD" + RandomNumberGenerator.GetHexString(12);
        var file = new StoredFile($"Ag{kind[0]}{RandomNumberGenerator.GetHexString(48)}", unique, kind, safeName, mimeType, content.LongLength, width, height);
        if (_folder is null)
        {
            _contents[unique] = content;
        }
        else
        {
            Directory.CreateDirectory(_folder);
            File.WriteAllBytes(Path.Combine(_folder, unique), content);
        }

        Place(file);
        _journal.Put(Key + file.FileId, file.AsJournaled());
        return file;
    }

    public StoredFile? Find(string fileId) => _byId.GetValueOrDefault(fileId);

    public StoredFile? FindByPath(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>The bytes, null when the folder has lost them.</summary>
    public byte[]? Content(StoredFile file)
    {
        if (_folder is null)
        {
            return _contents.GetValueOrDefault(file.UniqueId);
        }

        var path = Path.Combine(_folder, file.UniqueId);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    private void Place(StoredFile file)
    {
        _byId[file.FileId] = file;
        _byPath[file.FilePath] = file;
    }
}
