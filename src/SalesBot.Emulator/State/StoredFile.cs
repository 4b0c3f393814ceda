using System.Text.Json.Nodes;

namespace SalesBot.Emulator.State;

/// <summary>A file the server holds; the content itself is kept apart.</summary>
internal sealed record StoredFile(string FileId, string UniqueId, string Kind, string Name, string MimeType, long Size, int Width, int Height)
{
    /// <summary>Where <c>/file/bot…/</c> finds it.</summary>
    public string FilePath => $"{Folder}/{UniqueId}{Path.GetExtension(Name)}";

    private string Folder => Kind switch { "photo" => "photos", "voice" => "voice", "sticker" => "stickers", "audio" => "music", "video" => "videos", "video_note" => "video_notes", "animation" => "animations", _ => "documents" };

    /// <summary>The fields every kind of file has on the wire.</summary>
    public JsonObject AsFile() => new() { ["file_id"] = FileId, ["file_unique_id"] = UniqueId, ["file_size"] = Size };

    public JsonObject AsJournaled() => new()
    {
        ["file_id"] = FileId,
        ["unique"] = UniqueId,
        ["kind"] = Kind,
        ["name"] = Name,
        ["mime"] = MimeType,
        ["size"] = Size,
        ["width"] = Width,
        ["height"] = Height,
    };

    public static StoredFile FromJournaled(JsonObject saved) => new(
        (string)saved["file_id"]!,
        (string)saved["unique"]!,
        (string)saved["kind"]!,
        (string)saved["name"]!,
        (string)saved["mime"]!,
        (long)saved["size"]!,
        (int)saved["width"]!,
        (int)saved["height"]!);
}
