using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesBot.Emulator.Server;

/// <summary>
/// Keys and JSON values in an append-only file, one line a change, a null value forgets the key. Rewritten when most of
/// its lines are outdated. Without a path nothing is kept.
/// </summary>
internal sealed class Journal : IDisposable
{
    private const int SpareLines = 2000;
    private readonly string? _path;
    private readonly Dictionary<string, string> _live = new(StringComparer.Ordinal);
    private StreamWriter? _writer;
    private int _lines;

    public Journal(string? path)
    {
        _path = path;
        if (path is null)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        Load(path);
        Compact();
    }

    /// <summary>All values whose key starts with the prefix, in key order of their first writing.</summary>
    public List<(string Key, JsonNode Value)> All(string prefix) =>
        [.. _live.Where(e => e.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(e => (e.Key[prefix.Length..], JsonNode.Parse(e.Value)!))];

    public JsonNode? Get(string key) => _live.TryGetValue(key, out var value) ? JsonNode.Parse(value) : null;

    public void Put(string key, JsonNode? value)
    {
        if (_path is null)
        {
            return;
        }

        var text = value?.ToJsonString();
        if (text is null)
        {
            if (!_live.Remove(key))
            {
                return;
            }
        }
        else
        {
            _live[key] = text;
        }

        Write(key, text);
        if (_lines > (_live.Count * 2) + SpareLines)
        {
            Compact();
        }
    }

    public void Dispose() => _writer?.Dispose();

    private void Write(string key, string? value)
    {
        _writer!.Write($"{{\"k\":{JsonSerializer.Serialize(key)},\"v\":{value ?? "null"}}}\n");
        _writer.Flush();
        _lines++;
    }

    private void Load(string path)
    {
        if (!File.Exists(path))
        {
            return;
        }

        foreach (var line in File.ReadLines(path, Encoding.UTF8))
        {
            // A crash may have torn the last line; what it said was never acknowledged.
            if (TryParse(line) is not { } entry || (string?)entry["k"] is not { } key)
            {
                continue;
            }

            if (entry["v"] is { } value)
            {
                _live[key] = value.ToJsonString();
            }
            else
            {
                _live.Remove(key);
            }
        }
    }

    private static JsonObject? TryParse(string line)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Compact()
    {
        _writer?.Dispose();
        var fresh = _path + ".new";
        _lines = 0;
        using (_writer = new StreamWriter(fresh, append: false, new UTF8Encoding(false)))
        {
            foreach (var (key, value) in _live)
            {
                _writer.Write($"{{\"k\":{JsonSerializer.Serialize(key)},\"v\":{value}}}\n");
                _lines++;
            }
        }

        File.Move(fresh, _path!, overwrite: true);
        _writer = new StreamWriter(_path!, append: true, new UTF8Encoding(false));
    }
}
