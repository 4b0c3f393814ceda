namespace SalesBot.Core.Ports;

/// <summary>Something that was sent and is not text; the platform keeps it, we keep what it needs to show it again.</summary>
/// <param name="FileId">The platform's name of the file, good for this bot only; null for a place and for what has no file.</param>
/// <param name="FileName">As the sender named it; null where there is no name.</param>
/// <param name="Size">In bytes; null when the platform did not say.</param>
/// <param name="Length">How long it plays; null for what does not.</param>
/// <param name="Place">Set for a place alone.</param>
public sealed record Media(MediaKind Kind, string? FileId = null, string? FileName = null, long? Size = null, TimeSpan? Length = null, Place? Place = null);

/// <summary>In degrees, north and east.</summary>
public sealed record Place(double Latitude, double Longitude);

/// <summary>Kept by name in stored sessions and notes.</summary>
public enum MediaKind
{
    Photo,
    Voice,
    Audio,
    Video,
    VideoNote,
    Animation,
    Document,
    Sticker,
    Place,

    /// <summary>Polls, dice, stories and whatever comes: nothing that could be shown again.</summary>
    Other,
}
