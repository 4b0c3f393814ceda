using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;
using SalesBot.Telegram.Api;

namespace SalesBot.Telegram.Sending;

/// <summary>A message that tells how far some long work is. It is only nice to have: nothing here throws but for cancellation, and nothing is kept.</summary>
/// <remarks>
/// What must arrive goes through the outbox; a message that the outbox edits is no longer changed from here. Where messages cannot
/// be edited (Bale), only the first text and that of <see cref="FinishAsync"/> are sent.
/// </remarks>
public sealed class LiveMessage(IBotApi api, Retries retries, SendLimits limits, TimeProvider time, IOptions<TelegramOptions> options, ILogger<LiveMessage> log) : IDisposable
{
    /// <summary>Between two edits of one message.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly PlatformProfile _profile = options.Value.Profile;
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _gate = new();
    private readonly Dictionary<(ChatId, MessageId), Editing> _edited = [];

    /// <returns>The message to edit, or null when it could not be sent.</returns>
    public async Task<MessageId?> SendAsync(ChatId chat, View view, CancellationToken cancel)
    {
        MessageId? sent = null;
        await TryAsync(chat, async () => sent = await api.SendMessageAsync(chat, Rendering.Render(view, _profile), cancel), cancel);
        return sent;
    }

    /// <summary>Does not wait for the platform: the text is shown when a second has passed since the one before, unless a later one took its place.</summary>
    public Task EditAsync(ChatId chat, MessageId message, View view, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested)
        {
            return Task.FromCanceled(cancel);
        }

        if (_profile.CanEdit)
        {
            Put(chat, message, Rendering.Render(view, _profile));
        }

        return Task.CompletedTask;
    }

    /// <summary>The last text; ends when it is shown, or cannot be.</summary>
    public async Task FinishAsync(ChatId chat, MessageId message, View view, CancellationToken cancel)
    {
        if (!_profile.CanEdit)
        {
            if (await SendAsync(chat, view, cancel) is not null)
            {
                await TryAsync(chat, () => api.DeleteMessageAsync(chat, message, cancel), cancel);
            }

            return;
        }

        if (await EndAsync(chat, message, cancel) is { } last && Pace - time.GetElapsedTime(last) is var rest && rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, time, cancel);
        }

        await TryAsync(chat, () => api.EditMessageTextAsync(chat, message, Rendering.Render(view, _profile), cancel), cancel);
    }

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    /// <summary>Forgets what is yet to be shown and waits for a call under way, so that nothing from here overwrites what comes next.</summary>
    /// <returns>When the last edit was, as a timestamp; null when that was more than a second ago.</returns>
    internal async Task<long?> EndAsync(ChatId chat, MessageId message, CancellationToken cancel)
    {
        Editing? editing;
        lock (_gate)
        {
            if (!_edited.TryGetValue((chat, message), out editing))
            {
                return null;
            }

            editing.Next = null;
        }

        await editing.Waits.CancelAsync();
        await editing.Work.WaitAsync(cancel);
        return editing.LastAt;
    }

    private void Put(ChatId chat, MessageId message, Rendered text)
    {
        lock (_gate)
        {
            if (_edited.TryGetValue((chat, message), out var editing))
            {
                editing.Next = text;
                return;
            }

            _edited[(chat, message)] = editing = new Editing { Next = text };
            var ended = _end.Token;
            editing.Work = Task.Run(() => WorkAsync(chat, message, editing, ended), CancellationToken.None);
        }
    }

    /// <summary>Shows texts as they come, until for a second none came.</summary>
    private async Task WorkAsync(ChatId chat, MessageId message, Editing editing, CancellationToken ended)
    {
        try
        {
            while (Take(editing, null) is { } text)
            {
                // A try again shows what is newest by then.
                await TryAsync(chat, () => api.EditMessageTextAsync(chat, message, text = Take(editing, text)!, ended), editing.Waits.Token);
                editing.LastAt = time.GetTimestamp();
                await Task.Delay(Pace, time, editing.Waits.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // By the end of the message's life, or of the program's.
        }

        // What was put while this ended begins a new life.
        lock (_gate)
        {
            _edited.Remove((chat, message));
            if (editing.Next is { } late && !ended.IsCancellationRequested)
            {
                Put(chat, message, late);
            }
        }
    }

    private Rendered? Take(Editing editing, Rendered? otherwise)
    {
        lock (_gate)
        {
            var taken = editing.Next ?? otherwise;
            editing.Next = null;
            return taken;
        }
    }

    private async Task TryAsync(ChatId chat, Func<Task> call, CancellationToken cancel)
    {
        try
        {
            await retries.Brief.ExecuteAsync(
                async ct =>
                {
                    await limits.WaitAsync(chat, ct);
                    await call();
                },
                cancel);
        }
        catch (Exception e) when (e is TelegramRefused or TelegramUnreachable)
        {
            log.LogDebug("How far some work is could not be shown: {Reason}", e.Message);
        }
    }

    /// <summary>A message while it is being edited.</summary>
    private sealed class Editing
    {
        /// <summary>What to show next; null when nothing waits.</summary>
        public Rendered? Next { get; set; }

        /// <summary>When it was last edited, as a timestamp.</summary>
        public long? LastAt { get; set; }

        /// <summary>Ends waits, but no call under way: one cut short may still arrive, after what comes next.</summary>
        public CancellationTokenSource Waits { get; } = new();

        public Task Work { get; set; } = Task.CompletedTask;
    }
}
