using System.Text.Json;
using SalesBot.Core.Ports;
using SalesBot.Telegram.Api;

namespace SalesBot.Telegram.Receiving;

/// <summary>From what a message carries to what we keep of it.</summary>
internal static class MediaMapping
{
    // Bytes in the names of files on the usual disks; what is longer was not a name.
    private const int LongestFileName = 255;

    /// <summary>Longer than anything that is sent; more would not fit a TimeSpan.</summary>
    private const long MostSeconds = 1_000_000;

    /// <summary>Null for a message without any; of a field that is there but odd at least the kind.</summary>
    // Animation before document and venue before location: the API sets both for old clients' sake.
    public static Media? Of(Message message) => message switch
    {
        { Photo: { } sizes } => Photo(sizes),
        { LivePhoto: { } photo } => Photo(photo.Field("photo") ?? default),
        { Voice: { } voice } => File(MediaKind.Voice, voice),
        { Audio: { } audio } => File(MediaKind.Audio, audio),
        { Video: { } video } => File(MediaKind.Video, video),
        { VideoNote: { } note } => File(MediaKind.VideoNote, note),
        { Animation: { } animation } => File(MediaKind.Animation, animation),
        { Document: { } document } => File(MediaKind.Document, document),
        { Sticker: { } sticker } => File(MediaKind.Sticker, sticker),
        { Venue: { } venue } => new Media(MediaKind.Place, Place: PlaceOf(venue.Field("location") ?? default) ?? PlaceOf(message.Location ?? default)),
        { Location: { } location } => new Media(MediaKind.Place, Place: PlaceOf(location)),
        { Contact: not null } or { Dice: not null } or { Game: not null } or { Poll: not null } or { Story: not null } or { Checklist: not null }
            or { PaidMedia: not null } or { RichMessage: not null } or { Caption: not null } => new Media(MediaKind.Other),
        _ => null,
    };

    /// <summary>The largest size; the platform makes the others from it.</summary>
    private static Media Photo(JsonElement sizes)
    {
        var largest = sizes.ValueKind is JsonValueKind.Array
            ? sizes.EnumerateArray().Where(size => size.Text("file_id") is not null).OrderBy(size => (size.Within("width", 1e6) ?? 0) * (size.Within("height", 1e6) ?? 0)).LastOrDefault()
            : default;
        return File(MediaKind.Photo, largest);
    }

    private static Media File(MediaKind kind, JsonElement file) => new(
        kind,
        file.Text("file_id"),
        file.Text("file_name") is { } name && PeopleNames.OneLine(name, LongestFileName) is { Length: > 0 } clean ? clean : null,
        file.Count("file_size"),
        file.Count("duration") is { } seconds and <= MostSeconds ? TimeSpan.FromSeconds(seconds) : null);

    private static Place? PlaceOf(JsonElement location) =>
        location.Within("latitude", 90) is { } latitude && location.Within("longitude", 180) is { } longitude ? new Place(latitude, longitude) : null;
}
