using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;
using SalesBot.Telegram.Api;

namespace SalesBot.Telegram.Sending;

/// <summary>What became of a message; the reason is set when it was refused.</summary>
public sealed record Outcome(Delivery Delivery, string? Reason = null)
{
    public static readonly Outcome Delivered = new(Delivery.Delivered);

    public static Outcome Refused(string reason) => new(Delivery.Refused, reason);
}

/// <summary>Brings one outgoing message to its chat, however long that takes.</summary>
public sealed class Courier(
    IBotApi api, Retries retries, SendLimits limits, TokenAlarm alarm, LiveMessage live, TimeProvider time, IOptions<TelegramOptions> options, ILogger<Courier> log) : IDisposable
{
    private const int MostToastCharacters = 200;

    private readonly PlatformProfile _profile = options.Value.Profile;
    private readonly PatientCalls _calls = new(retries, limits, time, log);
    private readonly MediaCourier _media = new(api, options.Value.Profile, log);

    /// <param name="waiting">Ends waits between tries.</param>
    /// <param name="calling">Ends a call under way: later than <paramref name="waiting"/>, for a call cut short is sent twice.</param>
    /// <returns>Null when the token was refused: nothing is wrong with the message, which must be kept.</returns>
    public async Task<Outcome?> DeliverAsync(ChatId chat, Outgoing outgoing, CancellationToken waiting, CancellationToken calling)
    {
        var trip = new Trip(_calls, chat, time.GetTimestamp(), waiting, calling);
        try
        {
            await (outgoing switch
            {
                AnswerPress answer => AnswerAsync(trip, answer),
                ShowView show => ShowAsync(trip, show),
                Disarm disarm => DisarmAsync(trip, disarm),
                ShowMedia media => _media.ShowAsync(trip, media),
                ShowQr qr => _media.ShowAsync(trip, qr),
                SendFile file => _media.SendAsync(trip, file),
                _ => throw new NotSupportedException($"{outgoing.GetType().Name} cannot be sent"),
            });
            return Settled(outgoing, Outcome.Delivered);
        }
        catch (TelegramRefused refused)
        {
            if (await alarm.RaiseIfTokenAsync(refused, waiting))
            {
                return null;
            }

            Tell(outgoing, refused);
            return Settled(outgoing, Outcome.Refused(refused.Message));
        }
        catch (UnreadableFile unreadable)
        {
            log.LogWarning("A file to be sent is not there any more: {Reason}", unreadable.Message);
            return Outcome.Refused(unreadable.Message);
        }
    }

    public void Dispose() => _calls.Dispose();

    private Outcome Settled(Outgoing outgoing, Outcome outcome)
    {
        if (outgoing is SendFile file)
        {
            _media.Discard(file);
        }

        return outcome;
    }

    private async Task AnswerAsync(Trip trip, AnswerPress answer)
    {
        var toast = Shorten(answer.Toast);
        if (toast is not null && _profile.DeafCallbacks is { } deaf && answer.CallbackId.StartsWith(deaf, StringComparison.Ordinal))
        {
            await SendAsync(trip, Rendering.Render(View.Of(toast), _profile));
            return;
        }

        await trip.CallAsync(ct => api.AnswerCallbackQueryAsync(answer.CallbackId, toast, ct), limited: false);
    }

    private Task SendAsync(Trip trip, Rendered rendered) => trip.CallAsync(ct => api.SendMessageAsync(trip.Chat, rendered, ct));

    private async Task ShowAsync(Trip trip, ShowView show)
    {
        var rendered = Rendering.Render(show.View, _profile);
        foreach (var repair in rendered.Repairs)
        {
            log.LogWarning("A screen had to be repaired before sending: {Repair}.", repair);
        }

        if (show.Replace is not { } old)
        {
            await SendAsync(trip, rendered);
            return;
        }

        await live.EndAsync(trip.Chat, old, trip.Waiting);
        if (_profile.CanEdit)
        {
            if (!await TryEditAsync(trip, old, rendered))
            {
                await SendAsync(trip, rendered);
            }
        }
        else
        {
            await SendAsync(trip, rendered);
            await TryDeleteAsync(trip, old);
        }
    }

    /// <summary>False when that message cannot be changed (gone, too old, not ours): whichever 400 that is, a new one says the same.</summary>
    private async Task<bool> TryEditAsync(Trip trip, MessageId old, Rendered rendered)
    {
        try
        {
            await trip.CallAsync(ct => api.EditMessageTextAsync(trip.Chat, old, rendered, ct));
            return true;
        }
        catch (TelegramRefused refused) when (refused.Code == 400)
        {
            if (IsUnchanged(refused))
            {
                return true;
            }

            log.LogDebug("A message could not be edited, a new one is sent: {Description}", refused.Description);
            return false;
        }
    }

    /// <summary>Best effort: the new message is there already.</summary>
    private async Task TryDeleteAsync(Trip trip, MessageId old)
    {
        try
        {
            await retries.Brief.ExecuteAsync(async ct => await api.DeleteMessageAsync(trip.Chat, old, ct), trip.Waiting);
        }
        catch (Exception e) when (e is TelegramRefused or TelegramUnreachable or OperationCanceledException)
        {
            log.LogDebug("A replaced message stays: {Reason}", e.Message);
        }
    }

    private async Task DisarmAsync(Trip trip, Disarm disarm)
    {
        // Where nothing can be edited there is nothing to do: presses on old buttons are a known case.
        if (_profile.CanEdit)
        {
            try
            {
                await trip.CallAsync(ct => api.RemoveButtonsAsync(trip.Chat, disarm.Message, ct));
            }
            catch (TelegramRefused refused) when (IsUnchanged(refused))
            {
            }
        }
    }

    private void Tell(Outgoing outgoing, TelegramRefused refused)
    {
        // Blocked, chat gone, buttons of a message that is gone, a press that is too old: all of it happens every day.
        var known = refused.Code == 403
            || outgoing is AnswerPress or Disarm
            || refused.MigrateTo is not null
            || refused.Description.Contains("chat not found", StringComparison.OrdinalIgnoreCase);
        log.Log(known ? LogLevel.Debug : LogLevel.Error, "{Platform} refused a {Kind}: {Code} {Description}", _profile.Name, outgoing.GetType().Name, refused.Code, refused.Description);
    }

    /// <summary>A double press shows the same again. The API has no code for it, only this text.</summary>
    private static bool IsUnchanged(TelegramRefused refused) =>
        refused.Code == 400 && refused.Description.Contains("message is not modified", StringComparison.OrdinalIgnoreCase);

    private static string? Shorten(string? toast) => toast switch
    {
        null or "" => null,
        { Length: <= MostToastCharacters } => toast,
        _ => toast[..(char.IsHighSurrogate(toast[MostToastCharacters - 2]) ? MostToastCharacters - 2 : MostToastCharacters - 1)] + "…",
    };
}
