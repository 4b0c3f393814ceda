using Microsoft.Extensions.Logging;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;
using SalesBot.Telegram.Api;

namespace SalesBot.Telegram.Sending;

/// <summary>The file is gone or cannot be opened; trying again would not help.</summary>
internal sealed class UnreadableFile(string message) : Exception(message);

/// <summary>Brings pictures and files to their chats.</summary>
internal sealed class MediaCourier(IBotApi api, PlatformProfile profile, ILogger log)
{
    /// <summary>Shows again what somebody sent; where the platform will not, its caption comes alone, so that the person is not left with nothing.</summary>
    public async Task ShowAsync(Trip trip, ShowMedia show)
    {
        var (media, caption) = (show.Media, Caption(show.Caption));
        if (media.FileId is null && media.Place is null)
        {
            await SayAsync(trip, show.Caption, media.FileName);
            return;
        }

        var isBare = media.Kind is MediaKind.VideoNote or MediaKind.Sticker or MediaKind.Place;
        if (!await TryAsync(trip, ct => api.SendMediaAsync(trip.Chat, media, isBare ? null : caption, ct)))
        {
            await SayAsync(trip, show.Caption, media.FileName);
        }
        else if (isBare && caption is not null)
        {
            await SayAsync(trip, show.Caption, null);
        }
    }

    /// <summary>As <see cref="ShowAsync(Trip, ShowMedia)"/>; without a caption the link itself is said.</summary>
    public async Task ShowAsync(Trip trip, ShowQr show)
    {
        var caption = Caption(show.Caption);
        if (QrPicture.Of(show.Link) is not { } picture || !await TryAsync(trip, ct => api.SendPhotoAsync(trip.Chat, picture, caption, ct)))
        {
            await SayAsync(trip, show.Caption, show.Link);
        }
    }

    /// <exception cref="UnreadableFile">There is no such file.</exception>
    public async Task SendAsync(Trip trip, SendFile send)
    {
        var caption = Caption(send.Caption);
        await trip.CallAsync(async ct =>
        {
            try
            {
                await api.SendDocumentAsync(trip.Chat, send.Path, send.Name, caption, ct);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new UnreadableFile(e.GetType().Name);
            }
        });
    }

    /// <summary>Takes the file off the disk; best effort.</summary>
    public void Discard(SendFile sent)
    {
        try
        {
            File.Delete(sent.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("A file that was sent could not be deleted: {Reason}", e.GetType().Name);
        }
    }

    /// <summary>False when the platform does not want it, whichever reason that has: a file of another bot, one it has lost, a method it lacks.</summary>
    private async Task<bool> TryAsync(Trip trip, Func<CancellationToken, Task> call)
    {
        try
        {
            await trip.CallAsync(call);
            return true;
        }
        catch (TelegramRefused refused) when (refused.Code is 400 or 404 && !IsAboutChat(refused))
        {
            log.LogWarning("Something to be shown was refused, its caption is sent alone: {Code} {Description}", refused.Code, refused.Description);
            return false;
        }
    }

    private static bool IsAboutChat(TelegramRefused refused) =>
        refused.MigrateTo is not null || refused.Description.Contains("chat not found", StringComparison.OrdinalIgnoreCase);

    private Task SayAsync(Trip trip, Rich caption, string? otherwise)
    {
        var words = caption.Plain.Length > 0 ? caption.GuardDirection() : Rich.Of(otherwise ?? "");
        var rendered = Rendering.Render(new View(words, []), profile);
        return trip.CallAsync(ct => api.SendMessageAsync(trip.Chat, rendered, ct));
    }

    private Rendered? Caption(Rich caption)
    {
        var rendered = Rendering.Caption(caption, profile);
        foreach (var repair in rendered?.Repairs ?? [])
        {
            log.LogWarning("A caption had to be repaired before sending: {Repair}.", repair);
        }

        return rendered;
    }
}
