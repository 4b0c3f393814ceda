using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record MediaWords(
    string Photo,
    string Voice,
    [Holes("length")] Template VoiceOf,
    string Audio,
    string Video,
    string Animation,
    string Document,
    [Holes("name")] Template DocumentOf,
    string Sticker,
    string Place,
    string Other,
    [Holes("name")] Template From,
    string Show);

/// <summary>A note in words: what was sent with it, of whom it was, and its text.</summary>
public static class NoteText
{
    public static string Clip(Note note, int most, World world) => Direction.WithoutControls(Clipped.To(Whole(note.Media, note.From, note.Text, world), most));

    public static string Whole(Media? media, string? from, string text, World world)
    {
        var words = world.Words.Media;
        string?[] parts = [media is null ? null : Of(media, words), from is null ? null : words.From.With(("name", from)).Plain];
        var head = string.Join(" · ", parts.OfType<string>());
        return (head.Length, text.Length) switch
        {
            (0, _) => text,
            (_, 0) => head,
            _ => $"{head}\n{text}",
        };
    }

    public static string Of(Media media, MediaWords words) => media.Kind switch
    {
        MediaKind.Photo => words.Photo,
        MediaKind.Voice => media.Length is { } length ? words.VoiceOf.With(("length", PersianDigits.Of(length.ToString(@"m\:ss", System.Globalization.CultureInfo.InvariantCulture)))).Plain : words.Voice,
        MediaKind.Audio => words.Audio,
        MediaKind.Video or MediaKind.VideoNote => words.Video,
        MediaKind.Animation => words.Animation,
        MediaKind.Document => media.FileName is { } name ? words.DocumentOf.With(("name", Direction.WithoutControls(name))).Plain : words.Document,
        MediaKind.Sticker => words.Sticker,
        MediaKind.Place => words.Place,
        MediaKind.Other => words.Other,
    };

    /// <summary>True when the platform can show it again.</summary>
    public static bool CanShow(Media? media) => media is { FileId: not null } or { Place: not null };
}
